package se.uppsikt.sandbox.bluesky;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The methods by which the view of the network is asked. */
final class FeedCalls {
    private static final int MOST = 100;
    private static final int URIS = 25;

    /** How far up a thread people are told that somebody has answered. */
    private static final int LEVELS = 5;

    private final Views views;
    private final World world;

    FeedCalls(Views views) {
        this.views = views;
        this.world = views.world();
    }

    JsonNode profile(String viewer, Query query) {
        return views.actor(known(query.required("actor")).did(), viewer);
    }

    private Actor known(String didOrHandle) {
        return world.actor(didOrHandle).orElseThrow(() -> XrpcError.invalid("Profile not found"));
    }

    JsonNode authorFeed(String viewer, Query query) {
        String did = known(query.required("actor")).did();
        boolean roots = query.value("filter", "").equals("posts_no_replies");
        List<Entry> all =
                views.posts().stream()
                        .filter(each -> each.uri().did().equals(did))
                        .filter(each -> !roots || each.parent() == null)
                        .toList();
        Page page = Page.of(all, query);
        ObjectNode said = Json.object();
        ArrayNode feed = said.putArray("feed");
        for (Entry each : page.entries()) {
            ObjectNode item = feed.addObject();
            item.set("post", views.shown(each, viewer));
            AtUri parent = each.parent();
            if (parent != null) {
                ObjectNode reply = item.putObject("reply");
                reply.set("root", post(each.root(), viewer));
                reply.set("parent", post(parent, viewer));
            }
        }
        return page.cursor() == null ? said : said.put("cursor", page.cursor());
    }

    private ObjectNode post(AtUri uri, String viewer) {
        return views.post(uri)
                .map(each -> views.shown(each, viewer).put("$type", "app.bsky.feed.defs#postView"))
                .orElseGet(() -> Views.notFound(uri));
    }

    /** A page of a list, and where the next begins; null after the last. */
    private record Page(List<Entry> entries, @Nullable String cursor) {
        static Page of(List<Entry> all, Query query) {
            int limit = query.number("limit", 50, 1, MOST);
            String cursor = query.value("cursor", "");
            List<Entry> left =
                    all.stream()
                            .sorted(Comparator.comparing(Page::place).reversed())
                            .filter(each -> cursor.isEmpty() || place(each).compareTo(cursor) < 0)
                            .toList();
            List<Entry> page = left.subList(0, Math.min(limit, left.size()));
            return new Page(page, page.isEmpty() ? null : place(page.getLast()));
        }

        private static String place(Entry entry) {
            return entry.at().toEpochMilli() + "__" + entry.cid();
        }
    }

    JsonNode posts(String viewer, Query query) {
        List<String> uris = query.values("uris");
        if (uris.isEmpty() || uris.size() > URIS) {
            throw XrpcError.invalid("Error: uris must not have more than 25 elements");
        }
        ObjectNode said = Json.object();
        ArrayNode posts = said.putArray("posts");
        uris.stream()
                .distinct()
                .flatMap(each -> AtUri.parse(each).stream())
                .flatMap(each -> views.post(each).stream())
                .filter(each -> !views.blocks(viewer, each.uri().did()))
                .forEach(each -> posts.add(views.shown(each, viewer)));
        return said;
    }

    JsonNode thread(String viewer, Query query) {
        AtUri uri = query.uri("uri");
        int depth = query.number("depth", 6, 0, 1_000);
        int height = query.number("parentHeight", 80, 0, 1_000);
        Entry post =
                views.post(uri)
                        .orElseThrow(
                                () -> new XrpcError(400, "NotFound", "Post not found: " + uri));
        ObjectNode said = Json.object();
        if (views.blocks(viewer, uri.did())) {
            said.set("thread", views.blocked(post, viewer));
            return said;
        }
        ObjectNode thread = views.below(post, viewer, depth);
        AtUri parent = post.parent();
        if (parent != null && height > 0) {
            thread.set("parent", views.above(parent, viewer, height - 1));
        }
        said.set("thread", thread);
        world.gate(post.root()).ifPresent(each -> said.set("threadgate", views.gate(each)));
        return said;
    }

    JsonNode notifications(String viewer, Query query) {
        List<String> wanted = query.values("reasons");
        List<Entry> all =
                views.posts().stream()
                        .filter(each -> reason(each, viewer).isPresent())
                        .filter(
                                each ->
                                        wanted.isEmpty()
                                                || wanted.contains(
                                                        reason(each, viewer).orElseThrow()))
                        .toList();
        Page page = Page.of(all, query);
        ObjectNode said = Json.object();
        ArrayNode notifications = said.putArray("notifications");
        for (Entry each : page.entries()) {
            ObjectNode one = notifications.addObject();
            one.put("uri", each.uri().toString()).put("cid", each.cid());
            one.set("author", views.actor(each.uri().did(), viewer));
            one.put("reason", reason(each, viewer).orElseThrow());
            if (each.parent() != null) {
                one.put("reasonSubject", String.valueOf(each.parent()));
            }
            one.set("record", each.value());
            one.put("isRead", false).put("indexedAt", Words.time(each.at()));
            one.putArray("labels");
        }
        return page.cursor() == null ? said : said.put("cursor", page.cursor());
    }

    /** Why somebody is told of a post; not of their own, nor of what is hidden or shut out. */
    private Optional<String> reason(Entry post, String viewer) {
        if (post.uri().did().equals(viewer)
                || views.blocks(viewer, post.uri().did())
                || world.hidden(post.uri())) {
            return Optional.empty();
        }
        if (above(post).contains(viewer)) {
            return Optional.of("reply");
        }
        JsonNode quoted = post.value().path("embed").path("record").path("uri");
        if (quoted.asString("").startsWith("at://" + viewer + "/")) {
            return Optional.of("quote");
        }
        return mentions(post, viewer) ? Optional.of("mention") : Optional.empty();
    }

    private List<String> above(Entry post) {
        List<String> dids = new ArrayList<>();
        AtUri parent = post.parent();
        while (parent != null && dids.size() < LEVELS) {
            dids.add(parent.did());
            parent = views.post(parent).map(Entry::parent).orElse(null);
        }
        return dids;
    }

    private static boolean mentions(Entry post, String did) {
        for (JsonNode facet : post.value().path("facets")) {
            for (JsonNode feature : facet.path("features")) {
                if (feature.path("did").asString("").equals(did)) {
                    return true;
                }
            }
        }
        return false;
    }
}
