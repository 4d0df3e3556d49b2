package se.uppsikt.sandbox.instagram;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;

/** Everything that can happen on the imitated Instagram; one line each in its file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {

    /** The first start. Numbers count from {@code base}, so that two sandboxes share no id. */
    record Begun(Instant at, long base) implements Event {}

    /** A program has made something ready to be published. */
    record MadeReady(Container container) implements Event {}

    /**
     * @param container what it was made ready as; null when no program published it
     */
    record Published(Medium medium, @Nullable String container) implements Event {}

    record MediumRemoved(Instant at, String id) implements Event {}

    record CommentsOpened(Instant at, String id, boolean open) implements Event {}

    /** A story's 24 hours are over and its figures are told. */
    record StoryOver(Instant at, String id) implements Event {}

    /**
     * Somebody has named an account.
     *
     * @param commentId null when it is named in the caption
     */
    record Mentioned(Instant at, String accountId, String mediumId, @Nullable String commentId)
            implements Event {}

    record Commented(Comment comment) implements Event {}

    record CommentEdited(Instant at, String id, String text) implements Event {}

    record CommentStood(Instant at, String id, Comment.Standing standing) implements Event {}

    record Messaged(Message message) implements Event {}

    record MessageEdited(Instant at, String id, String text) implements Event {}

    record MessageUnsent(Instant at, String id) implements Event {}

    record Blocked(Instant at, String personId, boolean blocked) implements Event {}

    record WebhookSet(Instant at, Webhook webhook) implements Event {}

    record Queued(Notice notice) implements Event {}

    /** Delivered, lost by a fault, or too old: never to be sent again. */
    record Settled(long number) implements Event {}
}
