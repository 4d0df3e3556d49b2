package se.uppsikt.platforms.instagram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
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
 * One poll of one account: posts, stories while they are there, comments with their replies, and
 * conversations. Only answers that show something new are kept. What should be there and is in no
 * list is asked for by its id: a hidden comment is in none, and only its id tells it from a removed
 * one.
 */
final class InstagramPoll {
    private static final int MOST_ASKED = 200;

    /** A story that is older is over, and nobody has taken it away. */
    private static final Duration LIFE_OF_A_STORY = Duration.ofHours(23);

    private final Graph graph;
    private final Access access;
    private final PollSink desk;
    private final Set<PlatformKey> seen = new HashSet<>();
    private final Set<PlatformKey> threads = new HashSet<>();

    /** Posts whose comments nobody is shown while they are closed. */
    private final Set<PlatformKey> closed = new HashSet<>();

    InstagramPoll(Graph graph, Access access, PollSink desk) {
        this.graph = graph;
        this.access = access;
        this.desk = desk;
    }

    void run() {
        stories();
        posts();
        openThreads();
        for (PlatformKey post : List.copyOf(threads)) {
            comments(post);
        }
        messages();
        missing();
    }

    /** First of all, since they are there for a day only. */
    private void stories() {
        walk(
                own() + "/stories",
                Map.of("fields", Shapes.MEDIUM, "limit", "100"),
                node -> Shapes.medium(node, access.page()));
    }

    private void posts() {
        Map<String, String> asked = new HashMap<>();
        asked.put("fields", Shapes.MEDIUM);
        asked.put("limit", "100");
        Instant since = desk.since();
        if (since != null) {
            asked.put("since", Long.toString(since.getEpochSecond()));
        }
        walk(own() + "/media", asked, this::post);
    }

    private @Nullable Shown post(JsonNode node) {
        Shown post = Shapes.medium(node, access.page());
        if (post != null && !"0".equals(GraphJson.text(node, "comments_count"))) {
            threads.add(post.key());
        }
        boolean open =
                !node.has("is_comment_enabled") || GraphJson.flag(node, "is_comment_enabled");
        if (post != null && !open) {
            closed.add(post.key());
        }
        return post;
    }

    private String own() {
        return Graph.segment(access.page());
    }

    /** Older posts that people still write under, and those where all that was written is gone. */
    private void openThreads() {
        for (Contribution known : desk.kept()) {
            if (known.kind() == ContributionKind.COMMENT && known.facts().withdrawnAt() == null) {
                threads.add(known.thread());
            }
        }
    }

    private void comments(PlatformKey post) {
        List<String> longer = new ArrayList<>();
        URI at = desk.known(post).map(Contribution::permalink).orElse(null);
        try {
            GraphList.walk(
                    graph,
                    access.token(),
                    Graph.segment(post.value()) + "/comments",
                    Map.of("fields", Shapes.COMMENT_WITH_REPLIES, "limit", "50"),
                    reply -> {
                        keep(reply, withReplies(reply, longer), n -> Shapes.comment(n, post, at));
                        return true;
                    });
            for (String comment : longer) {
                walk(
                        comment + "/replies",
                        Map.of("fields", Shapes.REPLY, "limit", "50"),
                        node -> Shapes.comment(node, post, at));
            }
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE) {
                throw trouble;
            }
            // The post is gone; it and what stood under it are asked for one by one below.
        }
    }

    /**
     * @param longer the comments that have more replies than came along
     */
    private static List<JsonNode> withReplies(Reply reply, List<String> longer) {
        List<JsonNode> all = new ArrayList<>();
        for (JsonNode comment : reply.body().path("data")) {
            all.add(comment);
            comment.path("replies").path("data").forEach(all::add);
            String id = GraphJson.id(comment, "id");
            if (id != null && comment.path("replies").path("paging").has("next")) {
                longer.add(Graph.segment(id));
            }
        }
        return all;
    }

    private void messages() {
        for (String messages : new Conversations(graph, access).since(null, desk.since())) {
            walk(
                    messages,
                    Map.of("fields", Shapes.MESSAGE, "limit", "100"),
                    node -> Shapes.message(node, access.page()));
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
                    List<JsonNode> nodes = new ArrayList<>();
                    reply.body().path("data").forEach(nodes::add);
                    keep(reply, nodes, reading);
                    return within(reply);
                });
    }

    /** Messages come newest first: a page that ends before the window is the last one needed. */
    private boolean within(Reply reply) {
        Instant since = desk.since();
        JsonNode data = reply.body().path("data");
        Instant last =
                data.isEmpty() ? null : GraphJson.time(data.get(data.size() - 1), "created_time");
        return since == null || last == null || !last.isBefore(since);
    }

    private void keep(
            Reply reply, List<JsonNode> nodes, Function<JsonNode, @Nullable Shown> reading) {
        if (reply.usage().percent() != null) {
            desk.budget(reply.usage().percent());
        }
        List<Function<OriginalId, Observation>> found = new ArrayList<>();
        for (JsonNode node : nodes) {
            Shown shown = reading.apply(node);
            if (shown != null) {
                Contribution known = desk.known(shown.key()).orElse(null);
                if (desk.since() != null) { // the whole history has nothing that it could lack
                    seen.add(shown.key());
                }
                found.addAll(shown.news(access.account(), access.page(), desk.now(), known));
            }
        }
        desk.keep(reply.raw(), found);
    }

    /**
     * Those that are not known to be hidden first: of them it is not known why they are missing.
     */
    private void missing() {
        desk.kept().stream()
                .filter(known -> known.facts().withdrawnAt() == null)
                .filter(known -> known.facts().visibility() != Facts.Visibility.REMOVED)
                .filter(known -> !seen.contains(known.key()))
                .filter(known -> !over(known) && !underClosed(known))
                .sorted(Comparator.comparing(InstagramPoll::hidden))
                .limit(MOST_ASKED)
                .forEach(
                        known ->
                                new InstagramQuestion(graph, access, desk)
                                        .ask(known.key(), null, known));
    }

    private static boolean hidden(Contribution known) {
        return known.facts().visibility() == Facts.Visibility.HIDDEN;
    }

    private boolean underClosed(Contribution known) {
        return known.kind() == ContributionKind.COMMENT && closed.contains(known.thread());
    }

    private boolean over(Contribution known) {
        return known.kind() == ContributionKind.STORY
                && known.writtenAt().isBefore(desk.now().minus(LIFE_OF_A_STORY));
    }
}
