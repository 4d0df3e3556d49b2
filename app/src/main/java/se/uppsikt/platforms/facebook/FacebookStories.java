package se.uppsikt.platforms.facebook;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.PollSink;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.GraphList;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;
import tools.jackson.databind.JsonNode;

/**
 * The page's stories, wherever they were made, while they are there (P9). Facebook tells of none:
 * the list says which there are, and the picture or the film is asked for by its own id.
 */
final class FacebookStories {
    /** One that is older is over, and nobody has taken it away. */
    private static final Duration LIFE = Duration.ofHours(23);

    private static final String PHOTO = "id,from,images";
    private static final String FILM = "id,from,source";

    private final Graph graph;
    private final Access access;
    private final PollSink desk;

    FacebookStories(Graph graph, Access access, PollSink desk) {
        this.graph = graph;
        this.access = access;
        this.desk = desk;
    }

    /**
     * @param seen gets what is there
     */
    void keep(Set<PlatformKey> seen) {
        GraphList.walk(
                graph,
                access.token(),
                Graph.segment(access.page()) + "/stories",
                Map.of("status", "PUBLISHED", "limit", "100"),
                reply -> {
                    List<Function<OriginalId, Observation>> found = new ArrayList<>();
                    Map<PlatformKey, Reply> media = new LinkedHashMap<>();
                    for (JsonNode node : reply.body().path("data")) {
                        told(node, seen, media, found);
                    }
                    desk.keep(reply.raw(), found);
                    media.forEach(this::stands);
                    return true;
                });
    }

    private void told(
            JsonNode node,
            Set<PlatformKey> seen,
            Map<PlatformKey, Reply> media,
            List<Function<OriginalId, Observation>> found) {
        PlatformKey key = GraphJson.key(node, "post_id");
        if (key == null || "ARCHIVED".equals(GraphJson.text(node, "status"))) {
            return;
        }
        Contribution known = known(key).orElse(null);
        seen.add(known == null ? key : known.key());
        if (known == null) {
            Optional<Reply> medium = medium(node);
            medium.ifPresent(reply -> media.put(key, reply));
            JsonNode shown = medium.map(Reply::body).orElseGet(GraphJson.JSON::createObjectNode);
            found.add(
                    story(node, key, shown)
                            .written(access.account(), access.page(), desk.now(), false));
        } else if (known.facts().withdrawnAt() != null) {
            found.add(there(known.key()));
        }
    }

    /** The answer about the picture is kept too: the story's came without its address. */
    private void stands(PlatformKey key, Reply medium) {
        desk.keep(medium.raw(), List.of(there(key)));
    }

    private Function<OriginalId, Observation> there(PlatformKey key) {
        return original -> new Observation.StandsThere(access.account(), key, desk.now(), original);
    }

    /** What is told of in a delivery goes by the page's number and its own. */
    private Optional<Contribution> known(PlatformKey key) {
        return desk.known(key)
                .or(() -> desk.known(new PlatformKey(access.page() + "_" + key.value())));
    }

    private Shown story(JsonNode node, PlatformKey key, JsonNode medium) {
        return new Shown(
                key,
                ContributionKind.STORY,
                new Author(access.page(), GraphJson.wording(medium.path("from"), "name")),
                null,
                key,
                null,
                null,
                media(medium),
                GraphJson.address(node, "url"),
                GraphJson.time(node, "creation_time"),
                false,
                null);
    }

    /** Nothing when it is not shown to us: the story is kept all the same. */
    private Optional<Reply> medium(JsonNode node) {
        String id = GraphJson.id(node, "media_id");
        if (id == null) {
            return Optional.empty();
        }
        boolean film = "video".equalsIgnoreCase(GraphJson.text(node, "media_type"));
        try {
            return Optional.of(
                    graph.call(
                            Verb.GET,
                            access.token(),
                            Graph.segment(id),
                            Map.of("fields", film ? FILM : PHOTO)));
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.GONE
                    && trouble.problem() != PlatformProblem.REFUSED) {
                throw trouble;
            }
            return Optional.empty();
        }
    }

    /** The largest comes first. Pure. */
    static List<MediaSeen> media(JsonNode medium) {
        URI film = GraphJson.address(medium, "source");
        URI source =
                film == null ? GraphJson.address(medium.path("images").path(0), "source") : film;
        return source == null ? List.of() : List.of(new MediaSeen(source, null, null, null));
    }

    boolean over(Contribution known) {
        return known.kind() == ContributionKind.STORY
                && known.writtenAt().isBefore(desk.now().minus(LIFE));
    }
}
