package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A post of the organisation's.
 *
 * @param id its URN as a share, or as a ugcPost
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

    /** A post with a film goes by another kind of URN. */
    static boolean holdsFilm(@Nullable JsonNode content) {
        return content != null
                && content.path("media").path("id").asString("").startsWith("urn:li:video:");
    }

    String category() {
        return content == null ? "NONE" : holdsFilm(content) ? "VIDEO" : "IMAGE";
    }

    boolean called(String urn) {
        return id.equals(urn) || activity.equals(urn) || id.replace("share", "ugcPost").equals(urn);
    }
}
