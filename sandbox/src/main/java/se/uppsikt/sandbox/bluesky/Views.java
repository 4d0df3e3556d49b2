package se.uppsikt.sandbox.bluesky;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Posts as the view of the network shows them to one who is signed in. */
final class Views {
    private static final String DEFS = "app.bsky.feed.defs#";

    private final World world;
    private final Faults faults;
    private final URI address;

    Views(World world, Faults faults, URI address) {
        this.world = world;
        this.faults = faults;
        this.address = address;
    }

    World world() {
        return world;
    }

    Optional<Entry> post(AtUri uri) {
        return world.post(uri).filter(each -> faults.seen(uri));
    }

    List<Entry> posts() {
        return world.posts().stream().filter(each -> faults.seen(each.uri())).toList();
    }

    boolean blocks(String viewer, String other) {
        return world.block(viewer, other).isPresent() || world.block(other, viewer).isPresent();
    }

    ObjectNode actor(String did, String viewer) {
        Actor actor = world.actor(did).orElse(new Actor(did, "handle.invalid", ""));
        ObjectNode shown =
                Json.object()
                        .put("did", actor.did())
                        .put("handle", actor.handle())
                        .put("displayName", actor.name());
        ObjectNode relation = shown.putObject("viewer");
        relation.put("muted", false).put("blockedBy", world.block(did, viewer).isPresent());
        world.block(viewer, did).ifPresent(each -> relation.put("blocking", each.uri().toString()));
        shown.putArray("labels");
        return shown.put("createdAt", "2025-02-01T08:00:00.000Z");
    }

    ObjectNode shown(Entry post, String viewer) {
        ObjectNode shown = Json.object().put("uri", post.uri().toString()).put("cid", post.cid());
        shown.set("author", actor(post.uri().did(), viewer));
        shown.set("record", post.value());
        embed(post).ifPresent(each -> shown.set("embed", each));
        List<Entry> likes = world.likes(post.uri());
        shown.put("replyCount", world.replies(post.uri()).size())
                .put("repostCount", 0)
                .put("likeCount", likes.size())
                .put("quoteCount", 0)
                .put("indexedAt", Words.time(post.at()));
        ObjectNode relation = shown.putObject("viewer");
        relation.put("threadMuted", false).put("embeddingDisabled", false);
        likes.stream()
                .filter(each -> each.uri().did().equals(viewer) && faults.seen(each.uri()))
                .findFirst()
                .ifPresent(each -> relation.put("like", each.uri().toString()));
        if (world.closed(post.root()) && !post.root().did().equals(viewer)) {
            relation.put("replyDisabled", true);
        }
        shown.putArray("labels");
        world.gate(post.uri()).ifPresent(each -> shown.set("threadgate", gate(each)));
        return shown;
    }

    ObjectNode gate(Entry gate) {
        ObjectNode shown = Json.object().put("uri", gate.uri().toString()).put("cid", gate.cid());
        shown.set("record", gate.value());
        shown.putArray("lists");
        return shown;
    }

    private Optional<ObjectNode> embed(Entry post) {
        JsonNode embed = post.value().path("embed");
        if (!embed.path("$type").asString("").equals("app.bsky.embed.images")) {
            return Optional.empty();
        }
        ObjectNode shown = Json.object().put("$type", "app.bsky.embed.images#view");
        ArrayNode images = shown.putArray("images");
        for (JsonNode each : embed.path("images")) {
            String cid = each.path("image").path("ref").path("$link").asString("");
            String path = "/plain/" + post.uri().did() + "/" + cid + "@jpeg";
            images.addObject()
                    .put("thumb", address + "/img/feed_thumbnail" + path)
                    .put("fullsize", address + "/img/feed_fullsize" + path)
                    .put("alt", each.path("alt").asString(""));
        }
        return Optional.of(shown);
    }

    /** A post with what answers it; below what is deleted or shut out nothing is shown. */
    ObjectNode below(Entry post, String viewer, int depth) {
        ObjectNode shown = Json.object().put("$type", DEFS + "threadViewPost");
        shown.set("post", shown(post, viewer));
        if (depth > 0) {
            ArrayNode replies = shown.putArray("replies");
            for (Entry each : world.replies(post.uri())) {
                if (faults.seen(each.uri()) && !blocks(viewer, each.uri().did())) {
                    replies.add(below(each, viewer, depth - 1));
                }
            }
        }
        return shown;
    }

    ObjectNode above(AtUri uri, String viewer, int height) {
        Entry post = post(uri).orElse(null);
        if (post == null) {
            return notFound(uri);
        }
        if (blocks(viewer, uri.did())) {
            return blocked(post, viewer);
        }
        ObjectNode shown = Json.object().put("$type", DEFS + "threadViewPost");
        shown.set("post", shown(post, viewer));
        AtUri parent = post.parent();
        if (parent != null && height > 0) {
            shown.set("parent", above(parent, viewer, height - 1));
        }
        return shown;
    }

    ObjectNode blocked(Entry post, String viewer) {
        ObjectNode shown =
                Json.object()
                        .put("$type", DEFS + "blockedPost")
                        .put("uri", post.uri().toString())
                        .put("blocked", true);
        shown.putObject("author")
                .put("did", post.uri().did())
                .set("viewer", actor(post.uri().did(), viewer).path("viewer"));
        return shown;
    }

    static ObjectNode notFound(AtUri uri) {
        return Json.object()
                .put("$type", DEFS + "notFoundPost")
                .put("uri", uri.toString())
                .put("notFound", true);
    }
}
