package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;

/**
 * A page's picture that is there for a day.
 *
 * @param photoId the picture itself has a number of its own
 */
record Story(
        String id, String pageId, String photo, String photoId, Instant created, boolean removed) {
    private static final Duration LIFE = Duration.ofHours(24);

    boolean there(Instant now) {
        return !removed && created.plus(LIFE).isAfter(now);
    }

    Story taken() {
        return new Story(id, pageId, photo, photoId, created, true);
    }
}
