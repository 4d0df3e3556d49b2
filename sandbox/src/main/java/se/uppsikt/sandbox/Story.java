package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;

/** A page's picture that is there for a day. */
record Story(String id, String pageId, String photo, Instant created, boolean removed) {
    private static final Duration LIFE = Duration.ofHours(24);

    /** The picture itself has a number of its own. */
    String photoId() {
        return id + "1";
    }

    boolean there(Instant now) {
        return !removed && created.plus(LIFE).isAfter(now);
    }

    Story taken() {
        return new Story(id, pageId, photo, created, true);
    }
}
