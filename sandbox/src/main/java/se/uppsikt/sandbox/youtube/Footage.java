package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a program has sent over of a film.
 *
 * @param reel under which name its bytes are kept
 * @param ready when the platform is done with it
 * @param failure why nothing became of it, in the platform's word; null when something does
 * @param locked whether it stays private, since the project is not audited
 */
record Footage(
        String reel,
        String type,
        long size,
        Instant ready,
        @Nullable String failure,
        boolean locked) {

    String status(Instant now) {
        if (ready.isAfter(now)) {
            return "uploaded";
        }
        return failure == null ? "processed" : "failed";
    }
}
