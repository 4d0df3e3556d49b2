package se.uppsikt.platforms.instagram;

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
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.meta.SameWords;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * Asks the platform how it is now, and finds out whether that is our doing. An answer is either
 * found or not known of: that it is not in a list proves nothing. Who is blocked, and what stands
 * under other people's posts, the platform tells nobody.
 */
final class InstagramLookup {
    /** How far the platform's clock may be behind ours. */
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final Graph graph;
    private final Access access;
    private final List<Standing> standing = new ArrayList<>();
    private @Nullable Standing found;

    InstagramLookup(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    Finding lookUp(Order order) {
        PlatformKey about = order.about().key();
        return switch (order.deed()) {
            case ANSWER -> answer(order);
            case PRIVATE_ANSWER -> inConversation(order, order.about().author().platformId());
            case HIDE -> told(about, "hidden", true);
            case UNHIDE -> told(about, "hidden", false);
            case REMOVE -> absence(about);
            case CLOSE_COMMENTS -> told(order.about().thread(), "is_comment_enabled", false);
            case OPEN_COMMENTS -> told(order.about().thread(), "is_comment_enabled", true);
            case BLOCK, UNBLOCK, LIKE, UNLIKE -> new Finding.Unclear(List.of());
        };
    }

    private Finding answer(Order order) {
        Contribution about = order.about();
        return switch (about.kind()) {
            case DIRECT_MESSAGE -> inConversation(order, about.thread().value());
            case COMMENT -> below(order, InstagramCommands.under(about), "/replies");
            case POST -> below(order, about.key(), "/comments");
            case MENTION, STORY, REVIEW, BY_HAND -> new Finding.Unclear(List.of());
        };
    }

    /** As the thing tells of itself. */
    private Finding told(PlatformKey key, String field, boolean wanted) {
        Reply reply;
        try {
            reply =
                    graph.call(
                            Verb.GET,
                            access.token(),
                            Graph.segment(key.value()),
                            Map.of("fields", "id," + field));
        } catch (PlatformTrouble trouble) {
            requireThere(key, trouble);
            throw trouble;
        }
        return reply.body().has(field) && GraphJson.flag(reply.body(), field) == wanted
                ? new Finding.Carried(new Done(null, reply.raw()))
                : new Finding.NotCarried();
    }

    private Finding absence(PlatformKey key) {
        return new Presence(graph, access)
                .absence(key)
                .<Finding>map(gone -> new Finding.Carried(new Done(null, gone.answer())))
                .orElseGet(Finding.NotCarried::new);
    }

    private Finding below(Order order, PlatformKey under, String list) {
        try {
            search(order, Graph.segment(under.value()) + list, "text", "timestamp");
        } catch (PlatformTrouble trouble) {
            requireThere(under, trouble);
            throw trouble;
        }
        return finding();
    }

    /** Of a no it is asked whether it is only that the thing is gone. */
    private void requireThere(PlatformKey key, PlatformTrouble trouble) {
        if (trouble.problem() == PlatformProblem.GONE
                || trouble.problem() == PlatformProblem.REFUSED) {
            new Presence(graph, access).requireThere(key);
        }
    }

    private Finding inConversation(Order order, @Nullable String person) {
        if (person != null) {
            for (String messages : new Conversations(graph, access).since(person, since(order))) {
                search(order, messages, "message", "created_time");
            }
        }
        return finding();
    }

    private Finding finding() {
        return found == null
                ? new Finding.Unclear(standing)
                : new Finding.Carried(new Done(found.key(), found.text(), found.response()));
    }

    /** A list where everything of ours belongs to what we answer. */
    private void search(Order order, String path, String words, String time) {
        GraphList.walk(
                graph,
                access.token(),
                path,
                Map.of("fields", "id,from," + words + "," + time, "limit", "100"),
                reply -> {
                    for (JsonNode node : reply.body().path("data")) {
                        Standing each = ours(order, node, reply, words, time);
                        if (each != null && said(order, each)) {
                            found = each;
                        } else if (each != null) {
                            standing.add(each);
                        }
                    }
                    return found == null;
                });
    }

    private static boolean said(Order order, Standing each) {
        return each.text() != null
                && each.writtenAt() != null
                && SameWords.same(each.text(), InstagramCommands.wording(order));
    }

    /** What the account has written since; null for everything else. */
    private @Nullable Standing ours(
            Order order, JsonNode node, Reply reply, String words, String time) {
        PlatformKey key = GraphJson.key(node, "id");
        Instant at = GraphJson.time(node, time);
        boolean own = access.page().equals(GraphJson.id(node.path("from"), "id"));
        boolean recent = at == null || !at.isBefore(since(order));
        return key != null && own && recent && !order.taken().contains(key)
                ? new Standing(key, GraphJson.wording(node, words), at, reply.raw())
                : null;
    }

    private static Instant since(Order order) {
        return order.since() == null ? Instant.EPOCH : order.since().minus(SKEW);
    }
}
