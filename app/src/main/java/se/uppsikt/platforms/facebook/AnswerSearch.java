package se.uppsikt.platforms.facebook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.Adapter.Finding;
import se.uppsikt.platforms.Adapter.Order;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.meta.SameWords;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Looks through lists for an answer that may have been sent. What has the words that were sent,
 * since they were sent and in the right place, is it; anything else of ours that came there since
 * is shown to the person who decides.
 */
final class AnswerSearch {
    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Graph graph;
    private final Access access;
    private final Order order;
    private final Instant since;
    private final List<Standing> standing = new ArrayList<>();
    private @Nullable Standing found;

    AnswerSearch(Graph graph, Access access, Order order) {
        this.graph = graph;
        this.access = access;
        this.order = order;
        this.since = order.since() == null ? Instant.MIN : order.since().minus(SKEW);
    }

    Instant since() {
        return since;
    }

    boolean found() {
        return found != null;
    }

    Finding finding() {
        return found == null
                ? new Finding.Unclear(standing)
                : new Finding.Carried(new Done(found.key(), found.text(), found.response()));
    }

    /** A list where everything of ours belongs to what we answer. */
    void place(String path) {
        GraphList.walk(
                graph,
                access.token(),
                path,
                asked(),
                reply -> {
                    ours(reply)
                            .forEach(
                                    each -> {
                                        if (said(each)) {
                                            found = each;
                                        } else {
                                            standing.add(each);
                                        }
                                    });
                    return found == null && reaches(reply);
                });
    }

    /**
     * A conversation that may be somebody else's. It is the right one when what we answer stands in
     * it; otherwise the same words may have been sent to another.
     */
    void perhaps(String path, boolean right) {
        GraphList.walk(
                graph,
                access.token(),
                path,
                asked(),
                reply -> {
                    boolean here = right || holds(reply, order.about().key());
                    ours(reply).stream()
                            .filter(this::said)
                            .forEach(
                                    each -> {
                                        if (here) {
                                            found = each;
                                        } else {
                                            standing.add(each);
                                        }
                                    });
                    return false;
                });
    }

    private static Map<String, String> asked() {
        return Map.of(
                "fields", "id,created_time,from,message",
                "order", "reverse_chronological",
                "limit", "100");
    }

    private static boolean holds(Reply reply, PlatformKey key) {
        for (JsonNode node : reply.body().path("data")) {
            if (key.equals(GraphJson.key(node, "id"))) {
                return true;
            }
        }
        return false;
    }

    private boolean said(Standing each) {
        return each.writtenAt() != null
                && each.text() != null
                && SameWords.same(each.text(), FacebookCommands.wording(order));
    }

    /** What the page has written since; without a writer it may be the page's. */
    private List<Standing> ours(Reply reply) {
        List<Standing> ours = new ArrayList<>();
        for (JsonNode node : reply.body().path("data")) {
            PlatformKey key = GraphJson.key(node, "id");
            String from = GraphJson.id(node.path("from"), "id");
            Standing each =
                    key == null
                            ? null
                            : new Standing(
                                    key,
                                    GraphJson.wording(node, "message"),
                                    GraphJson.time(node, "created_time"),
                                    reply.raw());
            if (each != null
                    && !order.taken().contains(each.key())
                    && isRecent(each)
                    && (access.page().equals(from) || from == null && said(each))) {
                ours.add(each);
            }
        }
        return ours;
    }

    private boolean isRecent(Standing each) {
        return each.writtenAt() == null || !each.writtenAt().isBefore(since);
    }

    /**
     * Whether there may be more since. Only a list that runs backwards in time has an end before
     * its last page.
     */
    private boolean reaches(Reply reply) {
        JsonNode data = reply.body().path("data");
        if (data.isEmpty()) {
            return true;
        }
        Instant first = GraphJson.time(data.get(0), "created_time");
        Instant last = GraphJson.time(data.get(data.size() - 1), "created_time");
        return first == null || last == null || first.isBefore(last) || !last.isBefore(since);
    }
}
