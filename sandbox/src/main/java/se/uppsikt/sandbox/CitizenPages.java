package se.uppsikt.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Part;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The pages where a person plays citizen. Everything works without scripts; they only refresh. */
final class CitizenPages {
    private final Facebook facebook;
    private final Photos photos;
    private final CitizenActs acts;
    private final List<Part> parts;

    CitizenPages(Facebook facebook, Photos photos, List<Part> parts) {
        this.parts = parts;
        this.facebook = facebook;
        this.photos = photos;
        this.acts = new CitizenActs(facebook, photos);
    }

    Response answer(Request request) throws Request.BadRequest {
        try {
            return Screens.guarded(route(request, request.segments()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Response route(Request request, List<String> path)
            throws IOException, Request.BadRequest {
        String first = path.isEmpty() ? "" : path.getFirst();
        return switch (first) {
            case "" -> home(request);
            case "stil.css" -> resource("stil.css", "text/css; charset=utf-8");
            case "skript.js" -> resource("skript.js", "text/javascript; charset=utf-8");
            case "favicon.ico" -> Response.of(204, "image/x-icon", new byte[0]);
            case "media" -> photo(path);
            default -> page(request, path);
        };
    }

    private Response home(Request request) {
        List<Screen.PageCard> pages =
                Arrays.stream(DemoPage.values())
                        .map(page -> Sight.card(facebook.world(), page))
                        .toList();
        return Screens.render(
                200, "start", Map.of("pages", pages, "som", me(request).slug(), "parts", parts));
    }

    private Response page(Request request, List<String> path) throws Request.BadRequest {
        if (path.size() < 2 || path.size() > 3) {
            throw missing();
        }
        DemoPage page = DemoPage.withId(path.get(1)).orElseThrow(CitizenPages::missing);
        Citizen me = me(request);
        String below = path.size() == 3 ? path.get(2) : "";
        if (request.is("POST")) {
            return Response.seeOther(acts.act(page, me, below, request));
        }
        Sight sight = new Sight(facebook, page, me);
        return switch (below) {
            case "" ->
                    Screens.render(
                            200,
                            "sida",
                            Map.of(
                                    "head",
                                    sight.head(),
                                    "stories",
                                    sight.stories(),
                                    "wall",
                                    sight.wall()));
            case "meddelanden" ->
                    Screens.render(
                            200, "meddelanden", Map.of("head", sight.head(), "talk", sight.talk()));
            default -> throw missing();
        };
    }

    private Response photo(List<String> path) throws IOException, Request.BadRequest {
        String name = path.size() == 2 ? path.get(1) : "";
        if (name.endsWith(".mp4") || name.endsWith(".vtt")) {
            return film(name.split("\\.")).orElseThrow(CitizenPages::missing);
        }
        byte[] bytes = photos.read(name).orElseThrow(CitizenPages::missing);
        return Response.of(200, Photos.type(name), bytes)
                .with("Cache-Control", "public, max-age=31536000, immutable");
    }

    /**
     * Only what is published is shown. Browsers take captions in another form than the platform.
     *
     * @param name the film's id, the locale of its captions where they are asked for, and the
     *     ending
     */
    private Optional<Response> film(String[] name) {
        Optional<Film> published =
                facebook.world().shelf().film(name[0]).filter(film -> film.postId() != null);
        return name.length == 2
                ? published
                        .flatMap(film -> facebook.films().read(film.id()))
                        .map(bytes -> Response.of(200, "video/mp4", bytes))
                : published
                        .flatMap(film -> Optional.ofNullable(film.captions().get(name[1])))
                        .map(
                                words ->
                                        "WEBVTT\n\n"
                                                + words.replaceAll(
                                                        "(\\d{2}:\\d{2}),(\\d{3})", "$1.$2"))
                        .map(
                                words ->
                                        Response.of(
                                                200,
                                                "text/vtt; charset=utf-8",
                                                words.getBytes(StandardCharsets.UTF_8)));
    }

    private static Citizen me(Request request) {
        return Citizen.withSlug(request.parameter("som", "")).orElse(Citizen.AMINA);
    }

    private static Request.BadRequest missing() {
        return new Request.BadRequest(404, "Sidan finns inte.");
    }

    private static Response resource(String name, String type) throws IOException {
        try (InputStream in =
                Objects.requireNonNull(CitizenPages.class.getResourceAsStream(name))) {
            return Response.of(200, type, in.readAllBytes());
        }
    }

    static Response refused(int status, String message) {
        return Screens.render(status, "nej", Map.of("message", message));
    }
}
