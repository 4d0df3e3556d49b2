package se.uppsikt.platforms.instagram;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import tools.jackson.databind.JsonNode;

/** The account's conversations, which are reached by the page that it is connected to. */
final class Conversations {
    /** The page, to whoever calls with its token. */
    static final String PAGE = "me";

    private final Graph graph;
    private final Access access;

    Conversations(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    /**
     * Where something was said since then, the latest first.
     *
     * @param person only with this person; null for with all
     * @param since null for all there is
     * @return the paths of their messages
     */
    List<String> since(@Nullable String person, @Nullable Instant since) {
        Map<String, String> asked = new HashMap<>();
        asked.put("fields", "id,updated_time");
        asked.put("platform", "instagram");
        asked.put("limit", "100");
        if (person != null) {
            asked.put("user_id", person);
        }
        List<String> recent = new ArrayList<>();
        GraphList.walk(
                graph,
                access.token(),
                PAGE + "/conversations",
                asked,
                reply -> {
                    int before = recent.size();
                    for (JsonNode each : reply.body().path("data")) {
                        String id = GraphJson.id(each, "id");
                        Instant updated = GraphJson.time(each, "updated_time");
                        boolean news = since == null || updated == null || !updated.isBefore(since);
                        if (id != null && news) {
                            recent.add(Graph.segment(id) + "/messages");
                        }
                    }
                    return reply.body().path("data").isEmpty() || recent.size() > before;
                });
        return recent;
    }
}
