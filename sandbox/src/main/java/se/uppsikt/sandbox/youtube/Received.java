package se.uppsikt.sandbox.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/**
 * What becomes of what is sent. The platform works on a film for a while before it can be watched;
 * what a project that is not audited sends is locked to private.
 */
final class Received {
    private static final List<String> FILM = List.of("snippet", "status");
    private static final int LONGEST_NAME = 150;
    private static final Duration SLOW = Duration.ofHours(1);

    private final Studio studio;
    private final Reads reads;
    private final Faults faults;
    private final Reels reels;
    private final Duration work;

    /**
     * @param work how long the platform works on a film
     */
    Received(Studio studio, Reads reads, Faults faults, Reels reels, Duration work) {
        this.studio = studio;
        this.reads = reads;
        this.faults = faults;
        this.reels = reels;
        this.work = work;
    }

    void check(Call call, String what, JsonNode told) {
        JsonNode snippet = told.path("snippet");
        if (what.equals("videos")) {
            Writes.title(snippet);
            Writes.description(snippet);
            publishAt(told);
            return;
        }
        String language = Writes.text(snippet, "language");
        String filmId = Writes.text(snippet, "videoId");
        String name = name(snippet);
        if (language == null || filmId == null) {
            throw ApiError.badRequest(
                    "youtube.api",
                    "invalidMetadata",
                    "The request contains invalid metadata values, which prevent the track from being created.");
        }
        if (name.length() > LONGEST_NAME) {
            throw ApiError.badRequest(
                    "youtube.api", "nameTooLong", "The specified snippet.name is too long.");
        }
        Film film = studio.world().film(filmId).orElseThrow(ApiError::noFilm);
        if (film.channel() != call.channel()) {
            throw ApiError.forbidden("youtube.api", "forbidden", "The permissions are missing.");
        }
        if (studio.world().captions(filmId).stream()
                .anyMatch(each -> each.language().equals(language) && each.name().equals(name))) {
            throw ApiError.exists(
                    "The specified video already has a caption track with the given snippet.language and snippet.name values.");
        }
    }

    /** Answers the id of the film or of the captions. */
    String made(Call call, String what, JsonNode told, String reel) {
        return what.equals("videos") ? film(call, told, reel) : captions(told, reel);
    }

    private String film(Call call, JsonNode told, String reel) {
        JsonNode snippet = told.path("snippet");
        JsonNode status = told.path("status");
        boolean locked = faults.lockedToPrivate();
        Instant publishAt = publishAt(told);
        String wanted = Writes.text(status, "privacyStatus");
        String privacy = wanted == null ? "public" : wanted;
        String type = call.request().header("x-upload-content-type");
        Footage footage =
                new Footage(
                        reel,
                        type == null ? "video/mp4" : type,
                        reels.size(reel),
                        studio.now().plus(faults.worksSlowly() ? SLOW : work),
                        faults.takeSpoilt(),
                        locked);
        Film film =
                Film.of(
                        call.channel(),
                        Writes.title(snippet),
                        Writes.description(snippet),
                        locked || publishAt != null ? "private" : privacy,
                        studio.now());
        boolean kids = status.path("selfDeclaredMadeForKids").asBoolean(false);
        return studio.publish(film.sent(publishAt, kids, footage)).id();
    }

    private String captions(JsonNode told, String reel) {
        JsonNode snippet = told.path("snippet");
        Captions captions =
                new Captions(
                        "AU" + studio.name(30),
                        String.valueOf(Writes.text(snippet, "videoId")),
                        String.valueOf(Writes.text(snippet, "language")),
                        name(snippet),
                        snippet.path("isDraft").asBoolean(false),
                        studio.now(),
                        reels.text(reel));
        studio.add(new Event.Captioned(captions));
        return captions.id();
    }

    Response shown(Call call, String what, String id) {
        if (what.equals("videos")) {
            Film film = studio.world().film(id).orElseThrow(ApiError::noFilm);
            return Response.json(200, reads.film(call, film, FILM));
        }
        return Response.json(200, Resources.captions(caption(id)));
    }

    private Captions caption(String id) {
        return studio.world()
                .caption(id)
                .orElseThrow(
                        () ->
                                ApiError.notFound(
                                        "youtube.caption",
                                        "captionNotFound",
                                        "The caption track could not be found."));
    }

    private static String name(JsonNode snippet) {
        String name = Writes.text(snippet, "name");
        return name == null ? "" : name;
    }

    private static @Nullable Instant publishAt(JsonNode told) {
        String text = Writes.text(told.path("status"), "publishAt");
        try {
            return text == null ? null : Instant.parse(text);
        } catch (DateTimeParseException e) {
            throw ApiError.badRequest(
                    "youtube.video",
                    "invalidPublishAt",
                    "The request metadata specifies an invalid scheduled publishing time.");
        }
    }

    void deleteCaptions(Call call) {
        studio.add(new Event.Uncaptioned(caption(call.required("id")).id()));
    }
}
