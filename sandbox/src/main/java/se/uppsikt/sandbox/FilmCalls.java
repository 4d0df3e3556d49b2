package se.uppsikt.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Films: sent over in the parts that the platform asks for, looked through, captioned, and then
 * published.
 */
final class FilmCalls {
    /** How much is asked for at a time. */
    static final int PART = 1 << 20;

    private static final Pattern CAPTIONS = Pattern.compile(".+\\.([a-z]{2}_[A-Z]{2})\\.srt");

    private final Facebook facebook;
    private final Shelf shelf;

    FilmCalls(Facebook facebook) {
        this.facebook = facebook;
        this.shelf = facebook.world().shelf();
    }

    JsonNode send(DemoPage page, Request request) {
        return switch (request.parameter("upload_phase", "")) {
            case "start" -> start(page, request);
            case "transfer" -> transfer(session(page, request), request);
            case "finish" -> finish(session(page, request), request);
            default ->
                    throw GraphError.invalid(
                            "Param upload_phase must be one of {start, transfer, finish}");
        };
    }

    private JsonNode start(DemoPage page, Request request) {
        long size = number(request, "file_size");
        if (size < 1) {
            throw GraphError.of(400, 6000, 1363022, "The video you tried to upload is too small.");
        }
        Film film = facebook.press().begin(page.id(), size);
        return asked(film).put("video_id", film.id()).put("upload_session_id", film.session());
    }

    private JsonNode transfer(Film film, Request request) {
        byte[] part = request.file();
        if (part == null) {
            throw GraphError.of(400, 6000, 1363020, "No Video Selected.");
        }
        synchronized (facebook.world()) {
            Film now = shelf.film(film.id()).orElseThrow();
            long from = number(request, "start_offset");
            if (from != now.received() || from + part.length > now.size()) {
                throw wrongPlace(now);
            }
            facebook.films().keep(now.id(), from, part);
            return asked(facebook.press().received(now, from + part.length));
        }
    }

    /** With where to go on. */
    private static GraphError wrongPlace(Film film) {
        ObjectNode place = Json.object().put("start_offset", film.received());
        return GraphError.of(
                        400,
                        6000,
                        1363037,
                        "There was a problem uploading your video. Please try uploading it again.")
                .with(place.put("end_offset", end(film)));
    }

    private static ObjectNode asked(Film film) {
        return Json.object()
                .put("start_offset", Long.toString(film.received()))
                .put("end_offset", Long.toString(end(film)));
    }

    private static long end(Film film) {
        return Math.min(film.size(), film.received() + PART);
    }

    private JsonNode finish(Film film, Request request) {
        if (film.received() < film.size()) {
            throw GraphError.of(
                    400,
                    6000,
                    1363033,
                    "There was a problem uploading your video. Please try uploading it again.");
        }
        boolean published = PublishCalls.published(request);
        if (film.finished() == null) {
            facebook.press()
                    .finish(
                            film,
                            facebook.oddities().dressed(request.parameter("description", "")),
                            facebook.films().readable(film.id()));
        }
        if (published) {
            facebook.press().publish(film.id());
        }
        return Json.success();
    }

    private Film session(DemoPage page, Request request) {
        return shelf.session(request.parameter("upload_session_id", ""))
                .filter(film -> film.pageId().equals(page.id()))
                .orElseThrow(
                        () ->
                                GraphError.of(
                                        400,
                                        6000,
                                        1363019,
                                        "There was a problem uploading your video. Please try uploading it again."));
    }

    /** What is looked through still, or could not be, is not published. */
    JsonNode change(Film film, Request request) {
        String published = request.parameter("published");
        if (published == null || !PublishCalls.truth("published", published)) {
            throw GraphError.invalid("No field to update");
        }
        if (film.status(facebook.now()) != Film.Status.READY) {
            throw GraphError.invalid("The video is not ready to be published.");
        }
        facebook.press().publish(film.id());
        return Json.success();
    }

    JsonNode caption(Film film, Request request) {
        byte[] file = request.file();
        Matcher name = CAPTIONS.matcher(request.parameter("captions_file-filename", ""));
        String words = file == null ? "" : new String(file, StandardCharsets.UTF_8);
        if (!name.matches()) {
            throw GraphError.invalid("The captions file must be named filename.locale.srt");
        }
        if (!words.contains("-->") || words.startsWith("WEBVTT")) {
            throw GraphError.of(400, 104, null, "(#104) Invalid captions file");
        }
        facebook.press().caption(film, name.group(1), words);
        return Json.success();
    }

    private static long number(Request request, String field) {
        String text = request.parameter(field, "");
        if (!text.matches("[0-9]{1,15}")) {
            throw GraphError.invalid("Param %s must be an integer".formatted(field));
        }
        return Long.parseLong(text);
    }
}
