package se.uppsikt.sandbox;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;

/** Everything that can happen in the sandbox; one line each in the {@link Journal}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {

    /**
     * The first start. Numbers count from {@code base}, so that two sandboxes never share an id.
     */
    record Begun(Instant at, long base) implements Event {}

    record Posted(Instant at, String id, String pageId, Content content) implements Event {}

    /** A post put together from what was sent over, or one that waits to be published. */
    record Composed(
            Instant at,
            String id,
            String pageId,
            Content content,
            Attached attached,
            Standing standing)
            implements Event {}

    record PostEdited(Instant at, String id, Content content) implements Event {}

    record PostStood(Instant at, String id, Standing standing) implements Event {}

    /**
     * @param photoId of a picture that had been sent over before; null otherwise
     */
    record StoryTold(Instant at, String id, String pageId, String photo, @Nullable String photoId)
            implements Event {}

    record StoryTaken(Instant at, String id) implements Event {}

    record Commented(
            Instant at,
            String id,
            String postId,
            @Nullable String parentId,
            String authorId,
            Content content)
            implements Event {}

    record CommentEdited(Instant at, String id, Content content) implements Event {}

    record CommentStood(Instant at, String id, Standing standing) implements Event {}

    /** The page likes a comment, or does not any more. */
    record CommentLiked(Instant at, String id, boolean liked) implements Event {}

    record Messaged(Message message) implements Event {}

    record Blocked(Instant at, String pageId, String citizenId, boolean blocked) implements Event {}

    record WebhookSet(Instant at, Webhook webhook) implements Event {}

    /** No fields: the page is no longer subscribed to. */
    record PageSubscribed(Instant at, String pageId, List<String> fields) implements Event {}

    record Queued(Notice notice) implements Event {}

    /** Delivered, lost by a fault, or too old: never to be sent again. */
    record Settled(long number) implements Event {}

    /** What happens to pictures and films. */
    sealed interface OfShelf extends Event {}

    record PhotoSent(Instant at, Photo photo) implements OfShelf {}

    record FilmBegun(Instant at, String id, String pageId, String session, long size)
            implements OfShelf {}

    record FilmReceived(Instant at, String id, long upTo) implements OfShelf {}

    record FilmFinished(Instant at, String id, String description, boolean readable)
            implements OfShelf {}

    record FilmPublished(Instant at, String id, String postId) implements OfShelf {}

    record Captioned(Instant at, String id, String locale, String words) implements OfShelf {}
}
