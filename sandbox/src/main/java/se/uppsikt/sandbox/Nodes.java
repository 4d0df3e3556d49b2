package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.instagram.Profile;
import se.uppsikt.sandbox.meta.GraphNode;
import se.uppsikt.sandbox.meta.Listing;
import se.uppsikt.sandbox.meta.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What pages, posts, comments, conversations and messages look like through the Graph API. */
final class Nodes {
    private static final Set<String> PAGE_FIELDS =
            Set.of(
                    "about",
                    "username",
                    "picture",
                    "fan_count",
                    "followers_count",
                    "instagram_business_account");
    private static final Set<String> POST_FIELDS =
            Set.of("story", "parent_id", "full_picture", "message", "shares", "attachments", "to");
    private static final Set<String> COMMENT_FIELDS =
            Set.of(
                    "parent",
                    "attachment",
                    "message",
                    "message_tags",
                    "admin_creator",
                    "application",
                    "private_reply_conversation",
                    "from");
    private static final Set<String> CONVERSATION_FIELDS = Set.of("scoped_thread_key");
    private static final Set<String> MESSAGE_FIELDS =
            Set.of("message", "attachments", "shares", "sticker", "tags", "reply_to");

    private final Facebook facebook;
    private final GraphNode.Context context;
    private final String root;
    private final ShelfNodes shelf;

    /**
     * @param root the sandbox's own address, for photos
     */
    Nodes(Facebook facebook, GraphNode.Context context, String root) {
        this.facebook = facebook;
        this.context = context;
        this.root = root;
        this.shelf = new ShelfNodes(facebook, context, root);
    }

    GraphNode page(DemoPage page, boolean withToken) {
        ObjectNode node = Json.object();
        node.put("id", page.id()).put("name", page.title());
        node.put("category", "Government Organization");
        node.put("link", "https://www.facebook.com/" + page.id());
        Profile.ofPage(page.id())
                .ifPresent(
                        profile ->
                                node.putObject("instagram_business_account")
                                        .put("id", profile.id()));
        if (withToken) {
            node.put("access_token", page.token());
            List.of("ANALYZE", "ADVERTISE", "MESSAGING", "MODERATE", "CREATE_CONTENT", "MANAGE")
                    .forEach(node.putArray("tasks")::add);
        }
        return new GraphNode(
                "Page",
                node,
                PAGE_FIELDS,
                withToken
                        ? List.of("access_token", "category", "name", "id", "tasks")
                        : List.of("name", "id"),
                Map.of(
                        "posts", asked -> posts(page.id()).page(asked, context),
                        "feed", asked -> posts(page.id()).page(asked, context),
                        "conversations", asked -> conversations(page.id(), asked)));
    }

    ShelfNodes shelf() {
        return shelf;
    }

    private Listing<Post> posts(String pageId) {
        return posts(facebook.world().postsOf(pageId), post -> post.standing() == Standing.SHOWN);
    }

    Listing<Post> posts(List<Post> posts, java.util.function.Predicate<Post> visible) {
        return new Listing<>(posts, visible, Post::id, this::post);
    }

    GraphNode post(Post post) {
        ObjectNode node = Json.object();
        node.put("id", post.id());
        node.put("created_time", Json.time(post.created()));
        node.put("updated_time", Json.time(post.updated()));
        node.set("from", Notices.person(post.pageId(), post.pageId()));
        put(node, "message", post.content().text());
        node.put("permalink_url", Notices.permalink(post));
        node.put("status_type", Notices.statusType(post));
        node.put("is_hidden", post.hidden())
                .put("is_published", !post.draft())
                .put("is_expired", false);
        shelf.attach(node, post);
        return new GraphNode(
                "Post",
                node,
                POST_FIELDS,
                List.of("created_time", "message", "id"),
                Map.of(
                        "comments",
                        asked -> comments(facebook.world().commentsOf(post.id()), true, asked)));
    }

    GraphNode comment(Comment comment) {
        ObjectNode node = Json.object();
        node.put("id", comment.id());
        node.put("created_time", Json.time(comment.created()));
        node.set("from", Notices.person(comment.pageId(), comment.authorId()));
        put(node, "message", comment.content().text() == null ? "" : comment.content().text());
        node.putObject("object").put("id", comment.postId());
        String number = comment.id().substring(comment.id().indexOf('_') + 1);
        Post post = facebook.postOf(comment);
        node.put("permalink_url", Notices.permalink(post) + "?comment_id=" + number);
        long replies =
                facebook.world().repliesTo(comment).stream().filter(r -> !r.removed()).count();
        node.put("comment_count", replies);
        node.put("like_count", comment.liked() ? 1 : 0).put("user_likes", comment.liked());
        node.put("is_hidden", comment.hidden()).put("is_private", false);
        boolean citizen = !comment.byPage();
        node.put("can_comment", true).put("can_hide", citizen).put("can_remove", true);
        node.put("can_like", true).put("can_reply_privately", replyable(comment));
        extras(node, comment);
        return new GraphNode(
                "Comment",
                node,
                COMMENT_FIELDS,
                List.of("created_time", "from", "message", "id"),
                Map.of(
                        "comments",
                        asked -> comments(facebook.world().repliesTo(comment), false, asked)));
    }

    private void extras(ObjectNode node, Comment comment) {
        if (comment.parentId() != null) {
            facebook.world()
                    .comment(comment.parentId())
                    .ifPresent(
                            parent -> node.set("parent", comment(parent).pick(List.of(), context)));
        }
        String photo = comment.content().photo();
        if (photo != null) {
            ObjectNode attachment = node.putObject("attachment").put("type", "photo");
            attachment.putObject("media").putObject("image").put("src", media(photo));
            attachment.putObject("target").put("id", comment.id());
            attachment.put("url", media(photo));
        }
        if (facebook.world().privateReplyTo(comment.id()).isPresent() && !strange()) {
            node.putObject("private_reply_conversation")
                    .put("id", conversationId(comment.authorId()));
        }
    }

    boolean replyable(Comment comment) {
        return !comment.byPage()
                && facebook.world().privateReplyTo(comment.id()).isEmpty()
                && comment.created().plus(Duration.ofDays(7)).isAfter(facebook.now());
    }

    /** Comments of a post or replies to a comment, with filter, order and summary. */
    JsonNode comments(List<Comment> raw, boolean ofPost, GraphNode.Asked asked) {
        boolean topOnly =
                ofPost && !"stream".equals(asked.parameters().getOrDefault("filter", "toplevel"));
        List<Comment> all = raw.stream().filter(c -> !topOnly || c.parentId() == null).toList();
        if (asked.parameters().getOrDefault("order", "").startsWith("reverse")) {
            all = all.reversed();
        }
        all = all.stream().filter(c -> !c.byPage() || listed(c.created())).toList();
        long since = Time.parse(asked.parameters().get("since")).orElse(Long.MIN_VALUE);
        all = all.stream().filter(c -> c.created().getEpochSecond() >= since).toList();
        ObjectNode page =
                new Listing<>(all, c -> !c.removed(), Comment::id, this::comment)
                        .page(asked, context);
        if (Set.of("1", "true").contains(asked.parameters().getOrDefault("summary", ""))) {
            page.putObject("summary")
                    .put("order", "chronological")
                    .put("total_count", all.stream().filter(c -> !c.removed()).count())
                    .put("can_comment", true);
        }
        return page;
    }

    JsonNode conversations(String pageId, GraphNode.Asked asked) {
        String only = asked.parameters().getOrDefault("user_id", "");
        List<String> people =
                facebook.world().correspondents(pageId).stream()
                        .filter(id -> only.isEmpty() || only.equals(shown(id)))
                        .toList();
        return new Listing<>(people, id -> true, id -> id, id -> conversation(pageId, id))
                .page(asked, context);
    }

    GraphNode conversation(String pageId, String citizenId) {
        List<Message> messages = facebook.world().conversation(citizenId);
        Message last = messages.getLast();
        ObjectNode node = Json.object();
        node.put("id", conversationId(citizenId));
        node.put("link", "/" + pageId + "/inbox/" + citizenId + "/");
        node.put("updated_time", Json.time(last.created()));
        node.put("message_count", messages.size());
        node.put("unread_count", last.fromPage() ? 0 : 1);
        node.put("snippet", last.content().text() == null ? "" : last.content().text());
        for (String group : List.of("participants", "senders")) {
            var people = node.putObject(group).putArray("data");
            people.add(correspondent(shown(citizenId), Notices.name(pageId, citizenId)))
                    .add(correspondent(pageId, Notices.name(pageId, pageId)));
        }
        node.put("can_reply", Messenger.windowOpen(facebook, citizenId, Messenger.USUAL_WINDOW));
        node.put("is_subscribed", true);
        return new GraphNode(
                "UnifiedThread",
                node,
                CONVERSATION_FIELDS,
                List.of("id", "link", "updated_time"),
                Map.of("messages", asked -> messages(messages, asked)));
    }

    JsonNode messages(List<Message> oldestFirst, GraphNode.Asked asked) {
        List<Message> newestFirst =
                oldestFirst.stream()
                        .filter(m -> !m.fromPage() || listed(m.created()))
                        .sorted(Comparator.comparing(Message::created))
                        .toList()
                        .reversed();
        return new Listing<>(newestFirst, m -> true, Message::id, this::message)
                .page(asked, context);
    }

    GraphNode message(Message message) {
        ObjectNode node = Json.object();
        node.put("id", message.id()).put("created_time", Json.time(message.created()));
        node.set("from", correspondent(message, message.senderId()));
        node.putObject("to").putArray("data").add(correspondent(message, message.recipientId()));
        put(node, "message", message.content().text() == null ? "" : message.content().text());
        String photo = message.content().photo();
        if (photo != null) {
            ObjectNode attachment = node.putObject("attachments").putArray("data").addObject();
            attachment.put("id", message.id() + "1").put("mime_type", Photos.type(photo));
            attachment.put("name", photo);
            attachment.putObject("image_data").put("url", media(photo));
        }
        return new GraphNode(
                "Message", node, MESSAGE_FIELDS, List.of("id", "created_time"), Map.of());
    }

    private static JsonNode correspondent(Message message, String id) {
        return correspondent(id, Notices.name(message.pageId(), id));
    }

    private static JsonNode correspondent(String id, String name) {
        return Json.object().put("name", name).put("email", id + "@facebook.com").put("id", id);
    }

    static String conversationId(String citizenId) {
        return "t_" + citizenId;
    }

    private boolean listed(Instant written) {
        return facebook.oddities().listed(written, facebook.now());
    }

    private boolean strange() {
        return facebook.oddities().has(Oddities.Oddity.STRANGE_CONVERSATIONS);
    }

    /** The id by which a person is known in the list of conversations. */
    private String shown(String citizenId) {
        return strange() ? "99" + citizenId : citizenId;
    }

    private String media(String photo) {
        return root + "/media/" + photo;
    }

    private static void put(ObjectNode node, String name, @Nullable String text) {
        if (text != null) {
            node.put(name, text);
        }
    }
}
