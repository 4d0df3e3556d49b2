package se.uppsikt.platforms.facebook;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.JsonNode;

/**
 * One poll of one page: stories, posts, the comments under them with replies and hidden ones, and
 * conversations. Only answers that show something new are kept. What should be there and is not in
 * the lists is asked for by its id before it is called gone.
 */
final class FacebookPoll {
    private static final int MOST_ASKED = 200;

    private final Graph graph;
    private final Access access;
    private final PollSink desk;
    private final FacebookStories stories;
    private final Set<PlatformKey> seen = new HashSet<>();
    private final Set<PlatformKey> threads = new HashSet<>();

    FacebookPoll(Graph graph, Access access, PollSink desk) {
        this.graph = graph;
        this.access = access;
        this.desk = desk;
        this.stories = new FacebookStories(graph, access, desk);
    }

    /** The stories first, since they are there for a day only. */
    void run() {
        stories.keep(seen);
        posts();
        openThreads();
        for (PlatformKey post : List.copyOf(threads)) {
            comments(post);
        }
        conversations();
        missing();
    }

    private void posts() {
        Map<String, String> asked = new HashMap<>();
        asked.put("fields", GraphObjects.POST_FIELDS);
        asked.put("include_hidden", "true");
        asked.put("limit", "100");
        Instant since = desk.since();
        if (since != null) {
            asked.put("since", Long.toString(since.getEpochSecond()));
        }
        walk(
                Graph.segment(access.page()) + "/feed",
                asked,
                node -> {
                    Shown post = GraphObjects.post(node);
                    if (post != null) {
                        threads.add(post.key());
                    }
                    return post;
                });
    }

    /** Older posts that people still write under. */
    private void openThreads() {
        for (Contribution known : desk.kept()) {
            if (known.kind() == ContributionKind.COMMENT && known.facts().withdrawnAt() == null) {
                threads.add(known.thread());
            }
        }
    }

    private void comments(PlatformKey post) {
        Map<String, String> asked =
                Map.of(
                        "fields", GraphObjects.COMMENT_FIELDS,
                        "filter", "stream",
                        "order", "chronological",
                        "limit", "100");
        try {
            walk(
                    Graph.segment(post.value()) + "/comments",
                    asked,
                    node -> GraphObjects.comment(node, post));
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            // The post is gone; it and what stood under it are asked for one by one below.
        }
    }

    private void conversations() {
        Map<String, String> asked =
                Map.of("fields", "id,updated_time", "platform", "MESSENGER", "limit", "100");
        List<String> changed = new ArrayList<>();
        GraphList.walk(
                graph,
                access.token(),
                Graph.segment(access.page()) + "/conversations",
                asked,
                reply -> {
                    reply.body().path("data").forEach(node -> changed(node, changed));
                    return true;
                });
        for (String conversation : changed) {
            walk(
                    Graph.segment(conversation) + "/messages",
                    Map.of("fields", GraphObjects.MESSAGE_FIELDS, "limit", "100"),
                    node -> GraphObjects.message(node, access.page()));
        }
    }

    private void changed(JsonNode node, List<String> changed) {
        String id = GraphJson.id(node, "id");
        Instant updated = GraphJson.time(node, "updated_time");
        Instant since = desk.since();
        if (id != null && (since == null || updated == null || updated.isAfter(since))) {
            changed.add(id);
        }
    }

    private void walk(
            String path, Map<String, String> asked, Function<JsonNode, @Nullable Shown> reading) {
        GraphList.walk(
                graph,
                access.token(),
                path,
                asked,
                reply -> {
                    keep(reply, reading);
                    return within(reply);
                });
    }

    /** Messages come newest first: a page that ends before the window is the last one needed. */
    private boolean within(Reply reply) {
        Instant since = desk.since();
        JsonNode data = reply.body().path("data");
        if (since == null || data.isEmpty()) {
            return true;
        }
        Instant first = GraphJson.time(data.get(0), "created_time");
        Instant last = GraphJson.time(data.get(data.size() - 1), "created_time");
        if (first == null || last == null || !last.isBefore(first)) {
            return true;
        }
        return !last.isBefore(since);
    }

    private void keep(Reply reply, Function<JsonNode, @Nullable Shown> reading) {
        if (reply.usage().percent() != null) {
            desk.budget(reply.usage().percent());
        }
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        for (JsonNode node : reply.body().path("data")) {
            Shown shown = reading.apply(node);
            if (shown != null) {
                saw(shown.key());
                compare(shown, found);
            }
        }
        desk.keep(reply.raw(), found);
    }

    private void compare(Shown shown, List<Function<OriginalId, Observation>> found) {
        Contribution known = desk.known(shown.key()).orElse(null);
        Instant now = desk.now();
        if (known != null) {
            saw(known.key());
        }
        found.addAll(shown.news(access.account(), access.page(), now, known));
    }

    /** Of the whole history nothing is remembered: there is nothing that it could lack. */
    private void saw(PlatformKey key) {
        if (desk.since() != null) {
            seen.add(key);
        }
    }

    /** In a list one may be missing for many reasons; only the id itself tells that it is gone. */
    private void missing() {
        desk.kept().stream()
                .filter(known -> known.facts().withdrawnAt() == null)
                .filter(known -> known.facts().visibility() != Facts.Visibility.REMOVED)
                .filter(known -> !seen.contains(known.key()))
                .filter(known -> !stories.over(known))
                .limit(MOST_ASKED)
                .forEach(
                        known ->
                                new FacebookQuestion(graph, access, desk)
                                        .ask(known.key(), null, known));
    }
}
