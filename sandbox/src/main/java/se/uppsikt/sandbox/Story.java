package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;

/** A picture that a page shows for a day. */
record Story(String id, Photo photo, Instant told) {
    private static final Duration LIFE = Duration.ofHours(24);

    boolean seen(Instant now) {
        return told.plus(LIFE).isAfter(now);
    }
}
