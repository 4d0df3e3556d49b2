package se.uppsikt.sandbox.youtube;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;

/**
 * Films and captions, sent in pieces or whole. The project is not audited: what it uploads is
 * locked to private, as on the platform. Sessions are kept in memory.
 */
final class Uploads {
    private static final int CHUNK = 256 * 1024;
    private static final Pattern RANGE =
            Pattern.compile("bytes (?:([0-9]{1,12})-([0-9]{1,12})|\\*)/([0-9]{1,12}|\\*)");
    private static final List<String> FILM = List.of("snippet", "status");
    private static final int LONGEST_NAME = 150;

    private final Studio studio;
    private final Reads reads;
    private final Map<String, Session> sessions = new HashMap<>();

    /** What has been sent so far. */
    private record Session(Call call, String what, JsonNode told, ByteArrayOutputStream bytes) {}

    Uploads(Studio studio, Reads reads) {
        this.studio = studio;
        this.reads = reads;
    }

    /**
     * @param what {@code videos} or {@code captions}
     */
    synchronized Response answer(Call call, String what) {
        String session = call.value("upload_id");
        if (session != null) {
            return goOn(call, session);
        }
        return switch (call.value("uploadType", "multipart")) {
            case "resumable" -> begin(call, what);
            case "multipart" -> whole(call, what);
            default -> throw ApiError.invalid("uploadType");
        };
    }

    /** Whether it goes on with what is begun: that is paid for already. */
    static boolean goesOn(Call call) {
        return call.has("upload_id");
    }

    private Response begin(Call call, String what) {
        JsonNode told = call.json();
        check(call, what, told);
        String id = "uppladdning" + studio.name(20) + sessions.size();
        sessions.put(id, new Session(call, what, told, new ByteArrayOutputStream()));
        String where =
                call.request().base()
                        + call.request().path()
                        + "?uploadType=resumable&upload_id="
                        + id;
        return Response.of(200, "text/plain", new byte[0]).with("Location", where);
    }

    private Response goOn(Call call, String id) {
        Session session = sessions.get(id);
        if (session == null) {
            throw ApiError.notFound("global", "notFound", "Upload session not found");
        }
        byte[] part = call.request().body();
        String range = call.request().header("content-range");
        Matcher told = RANGE.matcher(range == null ? "" : range);
        boolean known = told.matches();
        if (known && told.group(1) != null) {
            long from = Long.parseLong(told.group(1));
            if (from == session.bytes().size()) {
                session.bytes().writeBytes(part);
            }
            boolean last =
                    !told.group(3).equals("*")
                            && session.bytes().size() >= Long.parseLong(told.group(3));
            if (!last && part.length % CHUNK != 0) {
                throw ApiError.badRequest(
                        "global", "badContent", "Chunks must be multiples of 256 KiB");
            }
            return last ? finished(id, session) : soFar(session);
        }
        if (known) {
            return soFar(session);
        }
        session.bytes().writeBytes(part);
        return finished(id, session);
    }

    private static Response soFar(Session session) {
        Response answer = Response.of(308, "text/plain", new byte[0]);
        int size = session.bytes().size();
        return size == 0 ? answer : answer.with("Range", "bytes=0-" + (size - 1));
    }

    private Response finished(String id, Session session) {
        sessions.remove(id);
        return made(session.call(), session.what(), session.told());
    }

    /** Two parts in one body: what it is, and its bytes. */
    private Response whole(Call call, String what) {
        String body = new String(call.request().body(), StandardCharsets.UTF_8);
        int from = body.indexOf('{');
        int to = body.indexOf("\r\n--", Math.max(0, from));
        if (from < 0 || to < 0) {
            throw ApiError.badRequest("global", "badContent", "Bad content");
        }
        JsonNode told = Call.json(body.substring(from, to).getBytes(StandardCharsets.UTF_8));
        check(call, what, told);
        return made(call, what, told);
    }

    private void check(Call call, String what, JsonNode told) {
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

    private Response made(Call call, String what, JsonNode told) {
        JsonNode snippet = told.path("snippet");
        if (what.equals("videos")) {
            Film film =
                    studio.publish(
                            new Film(
                                    "",
                                    call.channel(),
                                    Writes.title(snippet),
                                    Writes.description(snippet),
                                    "private",
                                    publishAt(told),
                                    false,
                                    false,
                                    studio.now()));
            return Response.json(200, reads.film(call, film, FILM));
        }
        Captions captions =
                new Captions(
                        "AU" + studio.name(30),
                        String.valueOf(Writes.text(snippet, "videoId")),
                        String.valueOf(Writes.text(snippet, "language")),
                        name(snippet),
                        snippet.path("isDraft").asBoolean(false),
                        studio.now());
        studio.add(new Event.Captioned(captions));
        return Response.json(200, Resources.captions(captions));
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
        Captions captions =
                studio.world()
                        .caption(call.required("id"))
                        .orElseThrow(
                                () ->
                                        ApiError.notFound(
                                                "youtube.caption",
                                                "captionNotFound",
                                                "The caption track could not be found."));
        studio.add(new Event.Uncaptioned(captions.id()));
    }
}
