package se.uppsikt.platforms.instagram;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import tools.jackson.databind.JsonNode;

/**
 * What an account has ready to be published: the platform fetches pictures and films from us and
 * makes a container of each, which nobody sees and which lives for a day.
 */
final class Containers {
    private static final String QUOTA = "config,quota_usage";
    private static final int NOT_FETCHED = 2_207_052;
    private static final int FETCHED_TOO_SLOWLY = 2_207_003;
    private static final Pattern NUMBER = Pattern.compile("\\b22\\d{5}\\b");

    private final Graph graph;
    private final Access access;

    Containers(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    /** How far one has come. */
    enum Status {
        IN_PROGRESS,
        FINISHED,
        PUBLISHED,
        EXPIRED,
        ERROR
    }

    /**
     * @param flaw the number of what is wrong with it; 0 where none is told
     */
    record State(Status status, int flaw) {
        boolean notFetched() {
            return Containers.notFetched(flaw);
        }
    }

    /** Whether it is that our own address was not reached, which may pass. */
    private static boolean notFetched(int flaw) {
        return flaw == NOT_FETCHED || flaw == FETCHED_TOO_SLOWLY;
    }

    State state(String id) {
        JsonNode node = read(Graph.segment(id), "status_code,status");
        String told = GraphJson.text(node, "status_code");
        for (Status each : Status.values()) {
            if (each.name().equals(told)) {
                String words = GraphJson.text(node, "status");
                return new State(each, words == null ? 0 : number(words));
            }
        }
        throw unavailable("status " + told);
    }

    /**
     * One picture, film or story.
     *
     * @param lent where the platform fetches it
     * @param part whether it is to be one of several
     */
    String of(Post post, Post.Medium medium, URI lent, boolean part) {
        boolean story = post.form() == Post.Form.STORY;
        Map<String, String> what = new HashMap<>();
        what.put(medium.film() ? "video_url" : "image_url", lent.toString());
        if (story || medium.film()) {
            what.put("media_type", story ? "STORIES" : "REELS");
        } else if (!medium.alt().isEmpty()) {
            what.put("alt_text", medium.alt());
        }
        if (part) {
            what.put("is_carousel_item", "true");
        } else if (!post.text().isEmpty()) {
            what.put("caption", post.text());
        }
        try {
            return made(what);
        } catch (PlatformTrouble trouble) {
            throw notFetched(number(trouble.answer())) ? notReached(lent) : trouble;
        }
    }

    /** Several pictures in one post. */
    String carousel(Post post, List<String> parts) {
        Map<String, String> what = new HashMap<>();
        what.put("media_type", "CAROUSEL");
        what.put("children", String.join(",", parts));
        if (!post.text().isEmpty()) {
            what.put("caption", post.text());
        }
        return made(what);
    }

    private String made(Map<String, String> what) {
        Reply reply;
        try {
            reply = graph.call(Verb.POST, access.token(), own() + "/media", what);
        } catch (PlatformTrouble trouble) {
            // Nobody sees a container: one that came of a call without answer does no harm.
            throw trouble.problem() == PlatformProblem.OUTCOME_UNKNOWN
                    ? unavailable("a container in doubt")
                    : trouble;
        }
        String id = GraphJson.id(reply.body(), "id");
        if (id == null) {
            throw unavailable("a container without id");
        }
        return id;
    }

    private static int number(byte[] refusal) {
        return refusal.length == 0
                ? 0
                : GraphJson.JSON.readTree(refusal).path("error").path("error_subcode").asInt(0);
    }

    /** Of a film it stands in the middle of a sentence. */
    private static int number(String told) {
        return NUMBER.matcher(told)
                .results()
                .map(MatchResult::group)
                .mapToInt(Integer::parseInt)
                .findFirst()
                .orElse(0);
    }

    /** How much may be published in a day is told by the platform, and differs. */
    void requireRoom() {
        JsonNode told = read(own() + "/content_publishing_limit", QUOTA).path("data").path(0);
        JsonNode most = told.path("config").path("quota_total");
        if (most.isNumber() && told.path("quota_usage").asInt(0) >= most.asInt()) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "quota",
                    "Kontot har publicerat så mycket som Instagram tar emot från program på ett dygn (%d inlägg)."
                            .formatted(most.asInt()),
                    null);
        }
    }

    private JsonNode read(String path, String fields) {
        return graph.call(Verb.GET, access.token(), path, Map.of("fields", fields)).body();
    }

    private String own() {
        return Graph.segment(access.page());
    }

    /** It may pass, and somebody may have to open the way: it is told, and tried again. */
    static PlatformTrouble notReached(@Nullable URI lent) {
        String where =
                lent == null
                        ? "adresserna under /webhook/utlanat/ på leveransernas namn"
                        : lent.resolve(".").toString();
        return new PlatformTrouble(
                PlatformProblem.UNAVAILABLE,
                "not fetched",
                "Instagram kunde inte hämta bilden eller filmen hos Uppsikt. IT-driften behöver låta internet nå %s (INSTALLATION.md, avsnitt 4)."
                        .formatted(where),
                null);
    }

    private static PlatformTrouble unavailable(String code) {
        return new PlatformTrouble(
                PlatformProblem.UNAVAILABLE,
                code,
                Platform.INSTAGRAM.shown() + " svarar inte ordentligt.",
                null);
    }
}
