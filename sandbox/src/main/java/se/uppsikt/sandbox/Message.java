package se.uppsikt.sandbox;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A direct message between a page and one citizen; {@code commentId} when it is a private reply.
 */
record Message(
        String id,
        String pageId,
        String citizenId,
        boolean fromPage,
        Content content,
        Instant created,
        @Nullable String commentId) {

    String senderId() {
        return fromPage ? pageId : citizenId;
    }

    String recipientId() {
        return fromPage ? citizenId : pageId;
    }
}
