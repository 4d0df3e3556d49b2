package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post of the organisation's.
 *
 * @param id its URN as a share
 * @param activity the other URN it goes by
 * @param text with the platform's escapes in it
 * @param closed whether nobody may comment
 */
record Post(
        String id,
        String activity,
        String text,
        @Nullable JsonNode content,
        Instant created,
        Instant modified,
        boolean removed,
        boolean closed) {

    Post edited(String words, Instant at) {
        return new Post(id, activity, words, content, created, at, removed, closed);
    }

    Post gone(Instant at) {
        return new Post(id, activity, text, content, created, at, true, closed);
    }

    Post closed(boolean shut) {
        return new Post(id, activity, text, content, created, modified, removed, shut);
    }

    boolean called(String urn) {
        return id.equals(urn) || activity.equals(urn) || id.replace("share", "ugcPost").equals(urn);
    }
}
