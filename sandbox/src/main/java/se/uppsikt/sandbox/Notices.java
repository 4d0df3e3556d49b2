package se.uppsikt.sandbox;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an event looks like to a subscriber: the {@code value} of a change, or a messaging entry.
 */
final class Notices {
    static final String FEED = "feed";
    static final String MESSAGES = "messages";
    static final String ECHOES = "message_echoes";

    private final URI address;

    /** Photos in a notice are absolute addresses under the sandbox's own. */
    Notices(URI address) {
        this.address = address;
    }

    ObjectNode comment(Post post, Comment comment, Verb verb, Instant at) {
        ObjectNode value = Json.object();
        boolean byPage = comment.byPage() || verb == Verb.HIDE || verb == Verb.UNHIDE;
        String actor = byPage ? comment.pageId() : comment.authorId();
        value.set("from", person(comment.pageId(), actor));
        if (verb != Verb.REMOVE) {
            value.set("post", post(post));
            text(value, "message", comment.content().text());
            photo(value, comment.content().photo());
        }
        value.put("post_id", post.id());
        value.put("comment_id", comment.id());
        if (verb == Verb.HIDE || verb == Verb.UNHIDE) {
            value.put("created_time", at.getEpochSecond() - 1);
        } else if (verb != Verb.REMOVE) {
            value.put("created_time", comment.created().getEpochSecond());
        }
        value.put("item", "comment");
        value.put("parent_id", comment.parentId() == null ? post.id() : comment.parentId());
        value.put("verb", verb.wire());
        return value;
    }

    /** A comment the page itself takes away is reported as the page's act. */
    ObjectNode removedByPage(Post post, Comment comment, Instant at) {
        ObjectNode value = comment(post, comment, Verb.REMOVE, at);
        value.set("from", person(comment.pageId(), comment.pageId()));
        return value;
    }

    ObjectNode post(Post post, Verb verb, Instant at) {
        ObjectNode value = Json.object();
        value.set("from", person(post.pageId(), post.pageId()));
        value.put("post_id", post.id());
        value.put("verb", verb.wire());
        if (verb == Verb.REMOVE) {
            value.put("created_time", at.getEpochSecond());
            return value.put("item", "post").put("recipient_id", post.pageId());
        }
        text(value, "message", post.content().text());
        value.put("created_time", post.created().getEpochSecond());
        value.put("published", post.draft() ? 0 : 1);
        String film = post.attached().film();
        if (film != null && verb == Verb.ADD) {
            value.put("link", ShelfNodes.film(root(), film));
            return value.put("item", "video").put("video_id", film);
        }
        List<Photo> photos = post.photos();
        if (photos.isEmpty() || verb != Verb.ADD) {
            return value.put("item", "status");
        }
        if (photos.size() > 1) {
            ArrayNode links = value.putArray("photos");
            photos.forEach(photo -> links.add(media(photo.file())));
            return value.put("item", "status");
        }
        value.put("link", media(photos.getFirst().file()));
        return value.put("item", "photo").put("photo_id", photos.getFirst().id());
    }

    private String media(String file) {
        return address.resolve("/media/" + file).toString();
    }

    private String root() {
        return address.toString().replaceAll("/+$", "");
    }

    /** Times under messaging are milliseconds; under changes, seconds. */
    ObjectNode message(Message message) {
        ObjectNode entry = Json.object();
        entry.putObject("sender").put("id", message.senderId());
        entry.putObject("recipient").put("id", message.recipientId());
        entry.put("timestamp", message.created().toEpochMilli());
        ObjectNode body = entry.putObject("message");
        body.put("mid", message.id());
        text(body, "text", message.content().text());
        String photo = message.content().photo();
        if (photo != null) {
            ObjectNode attachment = body.putArray("attachments").addObject();
            attachment.put("type", "image");
            attachment.putObject("payload").put("url", media(photo));
        }
        if (message.fromPage()) {
            body.put("is_echo", true).put("app_id", Long.parseLong(Tokens.APP_ID));
        }
        return entry;
    }

    static JsonNode person(String pageId, String id) {
        return Json.object().put("id", id).put("name", name(pageId, id));
    }

    static String name(String pageId, String id) {
        return pageId.equals(id)
                ? DemoPage.of(pageId).title()
                : Citizen.withId(pageId, id).map(Citizen::fullName).orElseThrow();
    }

    private static ObjectNode post(Post post) {
        ObjectNode node = Json.object();
        node.put("status_type", statusType(post));
        node.put("is_published", !post.draft());
        node.put("updated_time", Json.time(post.updated()));
        node.put("permalink_url", permalink(post));
        node.put("promotion_status", "inactive");
        return node.put("id", post.id());
    }

    static String statusType(Post post) {
        if (post.attached().film() != null) {
            return "added_video";
        }
        return post.photos().isEmpty() ? "mobile_status_update" : "added_photos";
    }

    static String permalink(Post post) {
        return "https://www.facebook.com/" + post.pageId() + "/posts/" + post.number();
    }

    private void photo(ObjectNode value, @Nullable String photo) {
        if (photo != null) {
            value.put("photo", media(photo));
        }
    }

    private static void text(ObjectNode node, String name, @Nullable String text) {
        if (text != null && !text.isEmpty()) {
            node.put(name, text);
        }
    }

    /** What was done to the thing. */
    enum Verb {
        ADD("add"),
        EDITED("edited"),
        REMOVE("remove"),
        HIDE("hide"),
        UNHIDE("unhide");

        private final String wire;

        Verb(String wire) {
            this.wire = wire;
        }

        String wire() {
            return wire;
        }
    }
}
