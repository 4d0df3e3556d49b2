package se.uppsikt.platforms.bluesky;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Observation.MediaSeen;
import tools.jackson.databind.JsonNode;

/** Reads posts and threads as the network's view shows them. Pure, and never throws. */
final class Reading {
    private Reading() {}

    /** Null for what is no post that we can name. */
    static @Nullable Shown post(JsonNode view) {
        AtUri uri = AtUri.post(GraphJson.id(view, "uri"));
        JsonNode record = view.path("record");
        if (uri == null || !record.isObject()) {
            return null;
        }
        AtUri parent = AtUri.post(GraphJson.id(record.path("reply").path("parent"), "uri"));
        AtUri root = AtUri.post(GraphJson.id(record.path("reply").path("root"), "uri"));
        AtUri thread = root == null ? parent == null ? uri : parent : root;
        return new Shown(
                uri,
                author(uri, view.path("author")),
                parent,
                thread,
                text(record, view.path("embed")),
                media(view.path("embed")),
                new Shown.Times(
                        GraphJson.time(record, "createdAt"), GraphJson.time(view, "indexedAt")),
                replies(view),
                null);
    }

    /** Whose repository it lies in is certain; what they call themselves is what they say. */
    private static Author author(AtUri uri, JsonNode author) {
        String name = GraphJson.wording(author, "displayName");
        String handle = GraphJson.wording(author, "handle");
        return new Author(
                uri.did(),
                name != null && !name.isBlank() ? name : handle == null ? null : "@" + handle);
    }

    private static int replies(JsonNode view) {
        String count = GraphJson.text(view, "replyCount");
        return count != null && count.matches("[0-9]{1,8}") ? Integer.parseInt(count) : 0;
    }

    /** The words, and below them the links that they only hint at and what is shared along. */
    private static @Nullable String text(JsonNode record, JsonNode embed) {
        List<String> lines = new ArrayList<>();
        String words = GraphJson.wording(record, "text");
        if (words != null) {
            lines.add(words);
        }
        for (JsonNode facet : record.path("facets")) {
            for (JsonNode feature : facet.path("features")) {
                add(lines, GraphJson.wording(feature, "uri"));
            }
        }
        for (JsonNode each : List.of(embed, embed.path("media"))) {
            add(lines, GraphJson.wording(each.path("external"), "uri"));
        }
        for (JsonNode each : List.of(embed.path("record"), embed.path("record").path("record"))) {
            AtUri quoted = AtUri.post(GraphJson.id(each, "uri"));
            add(lines, quoted == null ? null : quoted.web().toString());
        }
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void add(List<String> lines, @Nullable String address) {
        if (address != null && lines.stream().noneMatch(line -> line.contains(address))) {
            lines.add(address);
        }
    }

    private static List<MediaSeen> media(JsonNode embed) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode each : List.of(embed, embed.path("media"))) {
            for (JsonNode image : each.path("images")) {
                add(media, GraphJson.address(image, "fullsize"), image);
            }
            if (each.has("playlist")) { // a film is served in pieces; its picture tells what it is
                add(media, GraphJson.address(each, "thumbnail"), each);
            }
        }
        return media;
    }

    private static void add(List<MediaSeen> media, @Nullable URI source, JsonNode told) {
        if (source != null) {
            media.add(new MediaSeen(source, null, null, GraphJson.wording(told, "alt")));
        }
    }

    /**
     * A thread of the account's own: every reply that is shown, and whether it is hidden.
     *
     * @param hidden those that the rules of the thread put aside
     */
    static List<Shown> thread(JsonNode answer, Set<String> hidden) {
        List<Shown> all = new ArrayList<>();
        Deque<JsonNode> left = new ArrayDeque<>();
        left.add(answer.path("thread"));
        while (!left.isEmpty()) {
            JsonNode node = left.removeFirst();
            Shown post = post(node.path("post"));
            if (post != null) {
                boolean root = post.uri().equals(post.thread());
                all.add(post.hidden(!root && hidden.contains(post.uri().toString())));
            }
            node.path("replies").forEach(left::add);
        }
        return all;
    }

    /** Those that the rules of a thread put aside. */
    static Set<String> hidden(JsonNode rules) {
        Set<String> hidden = new HashSet<>();
        for (JsonNode each : rules.path("hiddenReplies")) {
            if (each.isString()) {
                hidden.add(each.stringValue());
            }
        }
        return hidden;
    }

    /** The post that a notification tells of; null when it tells of something else. */
    static @Nullable AtUri notified(JsonNode notification) {
        String reason = GraphJson.text(notification, "reason");
        return Set.of("reply", "mention", "quote").contains(reason == null ? "" : reason)
                ? AtUri.post(GraphJson.id(notification, "uri"))
                : null;
    }
}
