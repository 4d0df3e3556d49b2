package se.uppsikt.sandbox.linkedin;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Everything that can happen here; one line each in the file. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {

    /** The first start; two sandboxes never share an id. */
    record Begun(Instant at, long salt) implements Event {}

    /**
     * @param content what stands with the words, as the caller gave it
     */
    record Posted(Instant at, String id, String activity, String text, @Nullable JsonNode content)
            implements Event {}

    record PostEdited(Instant at, String id, String text) implements Event {}

    record PostRemoved(Instant at, String id) implements Event {}

    /** Closing takes the comments away; opening does not bring them back. */
    record CommentsSet(Instant at, String post, boolean closed) implements Event {}

    /**
     * @param parent the URN of the comment that is answered
     */
    record Commented(
            Instant at, String id, String post, @Nullable String parent, String actor, String text)
            implements Event {}

    record CommentEdited(Instant at, String id, String text) implements Event {}

    record CommentRemoved(Instant at, String id) implements Event {}

    /** Somebody has let an app in. */
    record LetIn(Instant at, String token, String refresh, List<String> scopes) implements Event {}

    /** Bytes for an image have come. */
    record Uploaded(Instant at, String urn, String file) implements Event {}

    /** An image has got its name and waits for its bytes. */
    record ImageBegun(Instant at, String urn) implements Event {}

    /**
     * @param captions whether captions are to come with it
     */
    record FilmBegun(Instant at, String urn, long size, boolean captions) implements Event {}

    /**
     * @param called by what name the part is told of when all have come
     */
    record FilmPartCame(Instant at, String urn, int part, String called) implements Event {}

    record FilmCaptioned(Instant at, String urn, String captions) implements Event {}

    /**
     * @param taken whether it was a film
     */
    record FilmFinished(Instant at, String urn, boolean taken) implements Event {}

    /**
     * @param webhook null when the app no longer subscribes
     * @param standing whether the sandbox itself has set it, and keeps asking until the app is up
     */
    record Subscribed(Instant at, String key, @Nullable URI webhook, boolean standing)
            implements Event {}

    record Queued(Notice notice) implements Event {}

    /** Delivered, lost by a fault, or too old: never to be sent again. */
    record Settled(long number) implements Event {}
}
