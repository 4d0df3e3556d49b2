package se.uppsikt.sandbox.instagram;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.meta.GraphError;
import se.uppsikt.sandbox.meta.GraphNode;
import se.uppsikt.sandbox.meta.Listing;
import se.uppsikt.sandbox.meta.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What accounts, media, comments, conversations and messages look like through the Graph API. */
final class Nodes {
    static final Duration WINDOW = Duration.ofHours(24);
    private static final Set<String> ACCOUNT_FIELDS =
            Set.of("biography", "website", "profile_picture_url", "ig_id", "follows_count");
    private static final Set<String> MEDIUM_FIELDS =
            Set.of(
                    "caption",
                    "alt_text",
                    "thumbnail_url",
                    "copyright_check_information",
                    "children",
                    "ig_id",
                    "is_shared_to_feed");
    private static final Set<String> COMMENT_FIELDS =
            Set.of("parent_id", "user", "like_count", "legacy_instagram_comment_id");
    private static final Set<String> MESSAGE_FIELDS =
            Set.of(
                    "message",
                    "attachments",
                    "shares",
                    "story",
                    "reply_to",
                    "reactions",
                    "is_unsupported",
                    "tags");

    private final Happenings happenings;
    private final World world;
    private final GraphNode.Context context;

    Nodes(Happenings happenings, GraphNode.Context context) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.context = context;
    }

    GraphNode account(Profile profile) {
        ObjectNode node = Json.object();
        node.put("id", profile.id()).put("username", profile.username());
        node.put("name", profile.title()).put("followers_count", 18_204);
        node.put("media_count", shown(profile).size());
        return new GraphNode(
                "User",
                node,
                ACCOUNT_FIELDS,
                List.of("id"),
                Map.of(
                        "media", asked -> media(profile, asked),
                        "stories", asked -> stories(profile, asked),
                        "mentioned_media", asked -> mentionedMedium(profile, asked),
                        "mentioned_comment", asked -> mentionedComment(profile, asked)));
    }

    private List<Medium> shown(Profile profile) {
        return world.mediaOf(profile.id()).stream().filter(m -> !m.story()).toList();
    }

    JsonNode media(Profile profile, GraphNode.Asked asked) {
        long since = Time.parse(asked.parameters().get("since")).orElse(Long.MIN_VALUE);
        long until = Time.parse(asked.parameters().get("until")).orElse(Long.MAX_VALUE);
        List<Medium> within =
                shown(profile).stream()
                        .filter(m -> m.created().getEpochSecond() >= since)
                        .filter(m -> m.created().getEpochSecond() <= until)
                        .toList();
        return listed(within, asked);
    }

    /** Only those that people can see now: after 24 hours they are gone from here. */
    JsonNode stories(Profile profile, GraphNode.Asked asked) {
        List<Medium> live =
                world.mediaOf(profile.id()).stream()
                        .filter(m -> m.story() && !m.over(happenings.now()))
                        .toList();
        return listed(live, asked);
    }

    private JsonNode listed(List<Medium> media, GraphNode.Asked asked) {
        return new Listing<>(media, m -> !m.removed(), Medium::id, this::medium)
                .page(asked, context);
    }

    private JsonNode mentionedMedium(Profile profile, GraphNode.Asked asked) {
        String id = asked.parameters().getOrDefault("media_id", "");
        Medium medium =
                world.medium(id)
                        .filter(m -> world.mentioned(profile.id(), id))
                        .orElseThrow(() -> GraphError.unknownObject("get", id));
        return medium(medium).pick(asked.fields(), context);
    }

    private JsonNode mentionedComment(Profile profile, GraphNode.Asked asked) {
        String id = asked.parameters().getOrDefault("comment_id", "");
        Comment comment =
                world.comment(id)
                        .filter(c -> world.mentioned(profile.id(), id))
                        .orElseThrow(() -> GraphError.unknownObject("get", id));
        return comment(comment).pick(asked.fields(), context);
    }

    GraphNode medium(Medium medium) {
        Profile profile = Profile.of(medium.accountId());
        String username = People.username(profile, medium.ownerId());
        ObjectNode node = Json.object().put("id", medium.id());
        put(node, "caption", medium.caption());
        put(node, "alt_text", medium.photos().size() == 1 ? medium.alt(0) : null);
        node.put("media_type", medium.type()).put("media_product_type", medium.product().name());
        node.put("media_url", url(medium, 0));
        node.put("permalink", medium.permalink(username)).put("shortcode", medium.shortcode());
        node.put("timestamp", Json.time(medium.created())).put("username", username);
        node.putObject("owner").put("id", medium.ownerId());
        node.put("comments_count", visible(medium).size()).put("like_count", 3);
        node.put("is_comment_enabled", medium.open());
        if (medium.photos().size() > 1) {
            ArrayNode children = node.putObject("children").putArray("data");
            for (int i = 0; i < medium.photos().size(); i++) {
                ObjectNode child = children.addObject();
                child.put("id", medium.id() + i).put("media_type", "IMAGE");
                put(child.put("media_url", url(medium, i)), "alt_text", medium.alt(i));
            }
        }
        return new GraphNode(
                "Media",
                node,
                MEDIUM_FIELDS,
                List.of("id"),
                Map.of("comments", asked -> comments(medium, asked)));
    }

    private String url(Medium medium, int number) {
        return medium.film() == null
                ? happenings.notices().media(medium.photos().get(number))
                : happenings.notices().film(medium.film());
    }

    private List<Comment> visible(Medium medium) {
        return world.commentsOf(medium.id()).stream()
                .filter(c -> !c.removed() && !c.hidden())
                .toList();
    }

    /** Top level only, newest first, without hidden ones, which are still there by their ids. */
    JsonNode comments(Medium medium, GraphNode.Asked asked) {
        List<Comment> top =
                world.commentsOf(medium.id()).stream()
                        .filter(c -> c.parentId() == null)
                        .toList()
                        .reversed();
        return told(top, asked);
    }

    JsonNode replies(Comment comment, GraphNode.Asked asked) {
        return told(world.repliesTo(comment.id()), asked);
    }

    private JsonNode told(List<Comment> comments, GraphNode.Asked asked) {
        return new Listing<>(comments, c -> !c.removed() && !c.hidden(), Comment::id, this::comment)
                .page(asked, context);
    }

    GraphNode comment(Comment comment) {
        Profile profile = Profile.of(comment.accountId());
        String username = People.username(profile, comment.authorId());
        ObjectNode node = Json.object().put("id", comment.id());
        node.put("text", comment.text()).put("timestamp", Json.time(comment.created()));
        node.put("username", username).put("hidden", comment.hidden());
        node.putObject("from").put("id", comment.authorId()).put("username", username);
        node.putObject("media").put("id", comment.mediumId());
        put(node, "parent_id", comment.parentId());
        node.put("like_count", 0);
        return new GraphNode(
                "Comment",
                node,
                COMMENT_FIELDS,
                List.of("timestamp", "text", "id"),
                Map.of("replies", asked -> replies(comment, asked)));
    }

    JsonNode conversations(Profile profile, GraphNode.Asked asked) {
        String only = asked.parameters().getOrDefault("user_id", "");
        List<String> people =
                world.correspondents(profile.id()).stream()
                        .filter(id -> only.isEmpty() || only.equals(id))
                        .toList();
        return new Listing<>(people, id -> true, id -> id, id -> conversation(profile, id))
                .page(asked, context);
    }

    static String conversationId(String personId) {
        return "aWdfdGhyZWFk" + personId;
    }

    GraphNode conversation(Profile profile, String personId) {
        List<Message> messages = world.conversation(personId);
        ObjectNode node = Json.object().put("id", conversationId(personId));
        Instant last = messages.getLast().created();
        node.put("updated_time", Json.time(last)).put("message_count", messages.size());
        node.putObject("participants")
                .putArray("data")
                .add(correspondent(profile, profile.id()))
                .add(correspondent(profile, personId));
        return new GraphNode(
                "UnifiedThread",
                node,
                Set.of("link", "snippet", "unread_count", "can_reply", "scoped_thread_key"),
                List.of("id", "updated_time"),
                Map.of("messages", asked -> messages(messages, asked)));
    }

    JsonNode messages(List<Message> oldestFirst, GraphNode.Asked asked) {
        return new Listing<>(oldestFirst.reversed(), m -> true, Message::id, this::message)
                .page(asked, context);
    }

    GraphNode message(Message message) {
        Profile profile = Profile.of(message.accountId());
        ObjectNode node = Json.object().put("id", message.id());
        node.put("created_time", Json.time(message.created()));
        node.set("from", correspondent(profile, message.senderId()));
        node.putObject("to").putArray("data").add(correspondent(profile, message.recipientId()));
        node.put("message", message.text() == null ? "" : message.text());
        String photo = message.photo();
        if (photo != null && message.about().mentionsInStory()) {
            node.putObject("story")
                    .putObject("mention")
                    .put("link", happenings.notices().media(photo))
                    .put("id", message.id());
        } else if (photo != null) {
            ObjectNode attachment = node.putObject("attachments").putArray("data").addObject();
            attachment.put("id", message.id() + "1").put("mime_type", Photos.type(photo));
            attachment.putObject("image_data").put("url", happenings.notices().media(photo));
        }
        if (message.about().storyId() != null) {
            node.putObject("story").putObject("reply_to").put("id", message.about().storyId());
        }
        return new GraphNode(
                "Message", node, MESSAGE_FIELDS, List.of("id", "created_time"), Map.of());
    }

    private static ObjectNode correspondent(Profile profile, String id) {
        return Json.object().put("username", People.username(profile, id)).put("id", id);
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }
}
