package se.uppsikt.platforms.facebook;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.platforms.publications.Publisher.Step;
import tools.jackson.databind.JsonNode;

/**
 * A film: sent over in parts, looked through by the platform, given its captions, and last
 * published. Its id is known from the first call.
 */
final class FilmPublishing implements FacebookPublisher.Way {
    private static final String FILM = "video";
    private static final String SENT = "sent";
    private static final String CAPTIONED = "captioned";
    private static final Duration WAIT = Duration.ofSeconds(5);
    private static final String SEEN = "id,published,post_id,permalink_url,description,status";

    private final PublishingCalls calls;
    private final String text;
    private final Post.Medium film;

    FilmPublishing(PublishingCalls calls, String text, Post.Medium film) {
        this.calls = calls;
        this.text = text;
        this.film = film;
    }

    @Override
    public Step prepare(Map<String, String> noted) {
        String id = noted.get(FILM);
        if (id == null || !noted.containsKey(SENT)) {
            return new FilmSending(calls, text, film).step(noted);
        }
        Optional<Reply> now = calls.there(id, SEEN);
        if (now.isEmpty()) {
            return new Step.More(FilmSending.anew(noted, gone()), Duration.ZERO);
        }
        return switch (status(now.get().body())) {
            case "ready" -> ready(id, noted);
            case "error", "upload_failed", "expired" -> throw unreadable(now.get());
            default -> new Step.More(noted, WAIT);
        };
    }

    private static String status(JsonNode told) {
        String status = GraphJson.text(told.path("status"), "video_status");
        return status == null ? "" : status;
    }

    private static PlatformTrouble gone() {
        return new PlatformTrouble(
                PlatformProblem.REFUSED,
                "film gone",
                "Facebook har inte kvar filmen som skickades över.",
                null);
    }

    private static PlatformTrouble unreadable(Reply reply) {
        return new PlatformTrouble(
                PlatformProblem.REFUSED,
                "processing failed",
                "Facebook kunde inte läsa filmen.",
                null,
                reply.raw());
    }

    /** It is not published before its captions are there. */
    private Step ready(String id, Map<String, String> noted) {
        Post.Captions captions = film.captions();
        if (captions == null || noted.containsKey(CAPTIONED)) {
            return new Step.Ready(noted);
        }
        CaptionFile file =
                CaptionFile.of(
                        captions.language(), calls.part(captions.stored(), 0, CaptionFile.LARGEST));
        String edge = Graph.segment(id) + "/captions";
        if (!holds(calls.read(edge, "locale"), file.locale())) {
            Reply reply = calls.unseen(edge, Map.of("default_locale", file.locale()), file.part());
            if (!GraphJson.flag(reply.body(), "success")) {
                throw PublishingCalls.unclear("no success in the answer");
            }
        }
        Map<String, String> now = new HashMap<>(noted);
        now.put(CAPTIONED, file.locale());
        return new Step.More(now, Duration.ZERO);
    }

    private static boolean holds(Reply captions, String locale) {
        for (JsonNode each : captions.body().path("data")) {
            if (locale.equals(GraphJson.text(each, "locale"))) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Published publish(Map<String, String> noted) {
        String id = Objects.requireNonNull(noted.get(FILM));
        calls.appears(Graph.segment(id), Map.of("published", "true"));
        try {
            return seen(id, calls.read(Graph.segment(id), SEEN));
        } catch (PlatformTrouble notNow) {
            throw Graph.outcomeUnknown(Platform.FACEBOOK, "published and not seen");
        }
    }

    /** A film has a number of its own beside that of its post. */
    private Published seen(String id, Reply now) {
        String number = GraphJson.id(now.body(), "post_id");
        return new Published(
                calls.key(number == null ? id : number),
                address(now.body()),
                GraphJson.wording(now.body(), "description"),
                now.raw());
    }

    /** It is told from the root of the site. */
    private static @Nullable URI address(JsonNode told) {
        String path = GraphJson.text(told, "permalink_url");
        return path != null && path.startsWith("/") && path.matches("[A-Za-z0-9/_.?=&-]+")
                ? URI.create("https://www.facebook.com" + path)
                : GraphJson.address(told, "permalink_url");
    }

    /** What is gone may have appeared and been taken away; then a person looks. */
    @Override
    public Finding lookUp(Map<String, String> noted) {
        String id = noted.get(FILM);
        if (id == null) {
            return new Finding.Absent();
        }
        Optional<Reply> now = calls.there(id, SEEN);
        if (now.isEmpty() || !now.get().body().has("published")) {
            return new Finding.Unclear(List.of());
        }
        return GraphJson.flag(now.get().body(), "published")
                ? new Finding.There(seen(id, now.get()))
                : new Finding.Absent();
    }
}
