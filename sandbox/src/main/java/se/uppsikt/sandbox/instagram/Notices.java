package se.uppsikt.sandbox.instagram;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ObjectNode;

/** What an event looks like to a subscriber. */
final class Notices {
    static final String COMMENTS = "comments";
    static final String MENTIONS = "mentions";
    static final String STORY_INSIGHTS = "story_insights";
    static final String MESSAGES = "messages";
    static final String EDITS = "message_edit";
    static final String REACTIONS = "message_reactions";
    static final String SEEN = "messaging_seen";

    /** What comes as an event of a conversation. */
    static final Set<String> MESSAGING = Set.of(MESSAGES, EDITS, REACTIONS, SEEN);

    static final List<String> ALL =
            List.of(COMMENTS, MENTIONS, STORY_INSIGHTS, MESSAGES, EDITS, REACTIONS, SEEN);

    private final URI address;
    private final String appId;

    /** Pictures in a notice are absolute addresses under the sandbox's own. */
    Notices(URI address, String appId) {
        this.address = address;
        this.appId = appId;
    }

    /** The platform tells neither when it was written nor, ever again, that it was changed. */
    ObjectNode comment(Comment comment, Medium medium) {
        ObjectNode value = Json.object();
        Profile profile = Profile.of(comment.accountId());
        value.putObject("from")
                .put("id", comment.authorId())
                .put("username", People.username(profile, comment.authorId()));
        value.putObject("media")
                .put("id", medium.id())
                .put("media_product_type", medium.product().name());
        value.put("id", comment.id());
        if (comment.parentId() != null) {
            value.put("parent_id", comment.parentId());
        }
        return value.put("text", comment.text());
    }

    ObjectNode mention(String mediumId, @Nullable String commentId) {
        ObjectNode value = Json.object().put("media_id", mediumId);
        return commentId == null ? value : value.put("comment_id", commentId);
    }

    ObjectNode storyOver(Medium story, long replies) {
        ObjectNode value = Json.object().put("media_id", story.id());
        long seen = Insights.seen(story, story.created().plus(Medium.LIFE_OF_A_STORY));
        value.put("exits", 3).put("replies", replies).put("reach", seen);
        value.put("taps_forward", seen / 5).put("taps_back", 3);
        return value.put("impressions", seen + seen / 3);
    }

    ObjectNode message(Message message) {
        ObjectNode entry = envelope(message, message.created());
        ObjectNode body = entry.putObject("message").put("mid", message.id());
        if (message.text() != null) {
            body.put("text", message.text());
        }
        String photo = message.photo();
        if (photo != null) {
            String type = message.about().mentionsInStory() ? "story_mention" : "image";
            ObjectNode attachment = body.putArray("attachments").addObject().put("type", type);
            attachment.putObject("payload").put("url", media(photo));
        }
        if (message.about().storyId() != null) {
            body.putObject("reply_to")
                    .putObject("story")
                    .put("url", address + "/media/story")
                    .put("id", message.about().storyId());
        }
        if (message.fromAccount()) {
            body.put("is_echo", true).put("app_id", Long.parseLong(appId));
        }
        return entry;
    }

    ObjectNode edited(Message message, Instant at) {
        ObjectNode entry = envelope(message, at);
        entry.putObject("message_edit")
                .put("mid", message.id())
                .put("text", message.text())
                .put("num_edit", message.edits());
        return entry;
    }

    ObjectNode unsent(Message message, Instant at) {
        ObjectNode entry = envelope(message, at);
        entry.putObject("message").put("mid", message.id()).put("is_deleted", true);
        return entry;
    }

    ObjectNode reaction(Message message, Instant at) {
        ObjectNode entry = byPerson(message, at);
        entry.putObject("reaction")
                .put("mid", message.id())
                .put("action", "react")
                .put("reaction", "love")
                .put("emoji", "\u2764\uFE0F");
        return entry;
    }

    ObjectNode seen(Message message, Instant at) {
        ObjectNode entry = byPerson(message, at);
        entry.putObject("read").put("mid", message.id());
        return entry;
    }

    String media(String photo) {
        return address.resolve("/media/" + photo).toString();
    }

    String film(String name) {
        return address.resolve("/profil/film/" + name).toString();
    }

    private static ObjectNode envelope(Message message, Instant at) {
        return between(message.senderId(), message.recipientId(), at);
    }

    private static ObjectNode byPerson(Message message, Instant at) {
        return between(message.personId(), message.accountId(), at);
    }

    private static ObjectNode between(String sender, String recipient, Instant at) {
        ObjectNode entry = Json.object();
        entry.putObject("sender").put("id", sender);
        entry.putObject("recipient").put("id", recipient);
        return entry.put("timestamp", at.toEpochMilli());
    }
}
