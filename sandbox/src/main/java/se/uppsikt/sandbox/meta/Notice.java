package se.uppsikt.sandbox.meta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One thing to tell the subscriber.
 *
 * @param field the subscribed field of a change, or null for an entry under {@code messaging}
 * @param value the change's value, or the whole messaging entry
 */
public record Notice(
        long number, Instant at, String pageId, @Nullable String field, JsonNode value) {

    public boolean messaging() {
        return field == null;
    }
}
