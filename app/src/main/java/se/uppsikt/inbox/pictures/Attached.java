package se.uppsikt.inbox.pictures;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.platforms.Adapter.Picture;

/**
 * What goes along with an answer that is handed in.
 *
 * @param picture null when nothing does
 * @param objections why it cannot be sent so
 */
public record Attached(@Nullable Picture picture, List<Objection> objections) {
    public static final Attached NOTHING = new Attached(null, List.of());

    /**
     * What is put on record of it, with what it shows in our own words: never the picture itself.
     */
    public Map<String, String> onRecord() {
        return picture == null
                ? Map.of()
                : Map.of(
                        "bild", picture.id().toString(),
                        "bild-sha256", picture.stored().hash().hex(),
                        "bild-alt", picture.alt());
    }
}
