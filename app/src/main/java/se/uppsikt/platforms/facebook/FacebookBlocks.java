package se.uppsikt.platforms.facebook;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Done;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphErrors;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.records.Contribution;
import tools.jackson.databind.JsonNode;

/** Who may not write on a page, by the page's own id of the person. */
final class FacebookBlocks {
    private final Graph graph;
    private final Access access;

    FacebookBlocks(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    Done block(Contribution by) {
        String person = person(by);
        Reply reply = graph.call(Verb.POST, access.token(), list(), asked(person));
        if (!GraphJson.flag(reply.body(), person)) {
            throw GraphErrors.outcomeUnknown("the blocked person is not in the answer");
        }
        return new Done(null, reply.raw());
    }

    Done unblock(Contribution by) {
        Reply reply = graph.call(Verb.DELETE, access.token(), list(), asked(person(by)));
        if (!GraphJson.flag(reply.body(), "success")) {
            throw GraphErrors.outcomeUnknown("no success in the answer");
        }
        return new Done(null, reply.raw());
    }

    /** That it is as wanted, in the platform's words; empty when it is not. */
    Optional<Done> standing(Contribution by, boolean wanted) {
        String person = person(by);
        AtomicReference<Reply> last = new AtomicReference<>();
        AtomicReference<Reply> found = new AtomicReference<>();
        GraphList.walk(
                graph,
                access.token(),
                list(),
                Map.of("fields", "id"),
                reply -> {
                    last.set(reply);
                    for (JsonNode each : reply.body().path("data")) {
                        if (person.equals(GraphJson.id(each, "id"))) {
                            found.set(reply);
                        }
                    }
                    return found.get() == null;
                });
        Reply seen = wanted ? found.get() : found.get() == null ? last.get() : null;
        return Optional.ofNullable(seen).map(reply -> new Done(null, reply.raw()));
    }

    static PlatformTrouble notByProgram() {
        return refused("Plattformen låter inte andra program göra det här.");
    }

    private String list() {
        return Graph.segment(access.page()) + "/blocked";
    }

    private static Map<String, String> asked(String person) {
        return Map.of("user", GraphJson.JSON.createArrayNode().add(person).toString());
    }

    /** Facebook leaves out who wrote where it may not show the person. */
    private static String person(Contribution by) {
        String person = by.author().platformId();
        if (person == null || person.isBlank()) {
            throw refused("Facebook har inte lämnat ut vem som skrev.");
        }
        return person;
    }

    private static PlatformTrouble refused(String words) {
        return new PlatformTrouble(PlatformProblem.REFUSED, "not by program", words, null);
    }
}
