package se.uppsikt.sandbox;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a post was put together from: pictures in order, or a film.
 *
 * @param film its id
 */
record Attached(List<Photo> photos, @Nullable String film) {
    static final Attached NONE = new Attached(List.of(), null);

    Attached {
        photos = List.copyOf(photos);
    }

    boolean empty() {
        return photos.isEmpty() && film == null;
    }
}
