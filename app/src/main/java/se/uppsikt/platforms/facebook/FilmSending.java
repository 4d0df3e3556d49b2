package se.uppsikt.platforms.facebook;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph.FilePart;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Step;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Sends a film over, one part at a time from where the platform says that it wants to go on. After
 * a lost answer it says so again.
 */
final class FilmSending {
    private static final String FILM = "video";
    private static final String SESSION = "session";
    private static final String FROM = "from";
    private static final String TO = "to";
    private static final String SENT = "sent";

    /** How often it was begun from the first byte, and how often no part was taken in a row. */
    private static final String ANEW = "anew";

    private static final String MOVED = "moved";

    /** Then a person is asked. */
    private static final int ENOUGH = 3;

    private static final int LARGEST_PART = 4 << 20;

    private final PublishingCalls calls;
    private final PublishingCalls plain;
    private final String text;
    private final Post.Medium film;

    FilmSending(PublishingCalls calls, String text, Post.Medium film) {
        this.plain = calls;
        this.calls = new PublishingCalls(calls.graph().films(), calls.access(), calls.order());
        this.text = text;
        this.film = film;
    }

    Step step(Map<String, String> noted) {
        if (!noted.containsKey(FILM)) {
            return more(begun(noted));
        }
        try {
            return more(at(noted, FROM).equals(at(noted, TO)) ? ended(noted) : sent(noted));
        } catch (PlatformTrouble trouble) {
            return more(elsewhere(noted, trouble));
        }
    }

    private static String at(Map<String, String> noted, String name) {
        return Objects.requireNonNull(noted.get(name));
    }

    private static Step more(Map<String, String> noted) {
        return new Step.More(noted, Duration.ZERO);
    }

    private Map<String, String> begun(Map<String, String> noted) {
        JsonNode told =
                phase("start", Map.of("file_size", Long.toString(film.stored().size()))).body();
        Map<String, String> now = placed(noted, told);
        String id = GraphJson.id(told, "video_id");
        String session = GraphJson.id(told, "upload_session_id");
        if (id == null || session == null) {
            throw PublishingCalls.unclear("no session in the answer");
        }
        now.put(FILM, id);
        now.put(SESSION, session);
        return now;
    }

    private Reply phase(String phase, Map<String, String> with) {
        Map<String, String> all = new HashMap<>(with);
        all.put("upload_phase", phase);
        return calls.unseen(calls.edge("videos"), all);
    }

    private Map<String, String> sent(Map<String, String> noted) {
        long from = Long.parseLong(at(noted, FROM));
        int most = (int) Math.min(LARGEST_PART, Long.parseLong(at(noted, TO)) - from);
        Reply reply =
                calls.unseen(
                        calls.edge("videos"),
                        Map.of(
                                "upload_phase", "transfer",
                                "upload_session_id", at(noted, SESSION),
                                "start_offset", Long.toString(from)),
                        new FilePart(
                                "video_file_chunk",
                                "film" + film.type().ending(),
                                film.type().mime(),
                                calls.part(film.stored(), from, most)));
        Map<String, String> now = placed(noted, reply.body());
        now.remove(MOVED);
        return now;
    }

    private static Map<String, String> placed(Map<String, String> noted, JsonNode told) {
        String from = place(told, "start_offset");
        String to = place(told, "end_offset");
        if (from == null || to == null) {
            throw PublishingCalls.unclear("no offsets in the answer");
        }
        Map<String, String> now = new HashMap<>(noted);
        now.put(FROM, from);
        now.put(TO, to);
        return now;
    }

    private static @Nullable String place(JsonNode told, String field) {
        String place = GraphJson.text(told, field);
        return place != null && place.matches("[0-9]{1,15}") ? place : null;
    }

    private Map<String, String> ended(Map<String, String> noted) {
        Reply reply =
                phase(
                        "finish",
                        Map.of(
                                "upload_session_id",
                                at(noted, SESSION),
                                "published",
                                "false",
                                "description",
                                text));
        if (!GraphJson.flag(reply.body(), "success")) {
            throw PublishingCalls.unclear("no success in the answer");
        }
        return finished(noted);
    }

    private static Map<String, String> finished(Map<String, String> noted) {
        Map<String, String> now = new HashMap<>(noted);
        now.put(SENT, "yes");
        return now;
    }

    /** Where the platform wants to go on, or from the first byte; some few times only. */
    private Map<String, String> elsewhere(Map<String, String> noted, PlatformTrouble trouble) {
        JsonNode told = data(trouble);
        if (place(told, "start_offset") != null && place(told, "end_offset") != null) {
            return counted(MOVED, placed(noted, told), trouble);
        }
        return switch (trouble.problem()) {
            case REFUSED, GONE -> allThere(noted) ? finished(noted) : anew(noted, trouble);
            case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE, OUTCOME_UNKNOWN -> throw trouble;
        };
    }

    /**
     * @throws PlatformTrouble the same, when it was begun anew often enough
     */
    static Map<String, String> anew(Map<String, String> noted, PlatformTrouble trouble) {
        return counted(
                ANEW, Map.of(ANEW, Objects.requireNonNullElse(noted.get(ANEW), "0")), trouble);
    }

    private static Map<String, String> counted(
            String what, Map<String, String> noted, PlatformTrouble no) {
        int before = Integer.parseInt(Objects.requireNonNullElse(noted.get(what), "0"));
        if (before >= ENOUGH) {
            throw no;
        }
        Map<String, String> now = new HashMap<>(noted);
        now.put(what, Integer.toString(before + 1));
        return now;
    }

    private static JsonNode data(PlatformTrouble trouble) {
        try {
            return GraphJson.JSON.readTree(trouble.answer()).path("error").path("error_data");
        } catch (JacksonException e) {
            return GraphJson.JSON.createObjectNode();
        }
    }

    /** The answer to the last call was lost, and it had been done. */
    private boolean allThere(Map<String, String> noted) {
        return plain.there(at(noted, FILM), "status")
                .map(reply -> reply.body().path("status").path("uploading_phase"))
                .filter(phase -> "complete".equals(GraphJson.text(phase, "status")))
                .isPresent();
    }
}
