package se.uppsikt.sandbox.bluesky;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A record where it stands.
 *
 * @param at when the view of the network took it in
 */
record Entry(AtUri uri, String cid, JsonNode value, Instant at) {
    String text() {
        return value.path("text").asString("");
    }

    @Nullable AtUri parent() {
        return reference("parent");
    }

    /** The post at the top of the thread: itself when it answers nothing. */
    AtUri root() {
        AtUri root = reference("root");
        return root == null ? uri : root;
    }

    private @Nullable AtUri reference(String which) {
        return AtUri.parse(value.path("reply").path(which).path("uri").asString("")).orElse(null);
    }
}
