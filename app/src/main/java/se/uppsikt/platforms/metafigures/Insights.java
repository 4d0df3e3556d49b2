package se.uppsikt.platforms.metafigures;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.StatisticsSink;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Asks for metrics, as many at once as there are. One that the platform does not know fails them
 * all, so then each is asked for by itself, and what has died is not asked for again in the same
 * reading.
 */
final class Insights {
    private final Graph graph;
    private final Access access;
    private final StatisticsSink sink;
    private final Consumer<Wanted> died;
    private final Set<String> dead = new HashSet<>();

    /**
     * @param died is told of each metric that the platform does not know any more, once
     */
    Insights(Graph graph, Access access, StatisticsSink sink, Consumer<Wanted> died) {
        this.graph = graph;
        this.access = access;
        this.sink = sink;
        this.died = died;
    }

    /**
     * @param path of what is counted on
     * @param read is given each answer
     */
    void ask(String path, List<Wanted> wanted, Map<String, String> with, Consumer<Reply> read) {
        List<Wanted> live = wanted.stream().filter(each -> !dead.contains(each.name())).toList();
        if (live.isEmpty()) {
            return;
        }
        Reply reply;
        try {
            reply = call(path, live, with);
        } catch (PlatformTrouble trouble) {
            if (!invalidMetric(trouble)) {
                throw trouble;
            }
            if (live.size() > 1) {
                live.forEach(each -> ask(path, List.of(each), with, read));
            } else if (dead.add(live.getFirst().name())) {
                died.accept(live.getFirst());
            }
            return;
        }
        read.accept(reply);
    }

    private Reply call(String path, List<Wanted> wanted, Map<String, String> with) {
        Map<String, String> asked = new TreeMap<>(with);
        asked.put("metric", wanted.stream().map(Wanted::name).collect(Collectors.joining(",")));
        return get(Graph.segment(path) + "/insights", asked);
    }

    /** Any other question, whose share of the budget counts too. */
    Reply get(String path, Map<String, String> asked) {
        Reply reply = graph.call(Verb.GET, access.token(), path, asked);
        Integer used = reply.usage().percent();
        if (used != null) {
            sink.budget(used);
        }
        return reply;
    }

    /** Which metrics there are is not said anywhere: the platform refuses, with its words. */
    private static boolean invalidMetric(PlatformTrouble trouble) {
        return trouble.problem() == PlatformProblem.REFUSED
                && said(trouble).path("code").asInt(0) == 100
                && said(trouble).path("message").asString("").contains("metric");
    }

    static boolean tooFewViewers(PlatformTrouble trouble) {
        return said(trouble).path("message").asString("").contains("Not enough viewers");
    }

    private static JsonNode said(PlatformTrouble trouble) {
        try {
            return GraphJson.JSON.readTree(trouble.answer()).path("error");
        } catch (JacksonException e) {
            return GraphJson.JSON.createObjectNode();
        }
    }
}
