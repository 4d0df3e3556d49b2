package se.uppsikt.sandbox;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The pages where a person plays citizen. Everything works without scripts; they only refresh. */
final class CitizenPages {
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled.sandbox");
    private final Facebook facebook;
    private final Photos photos;
    private final CitizenActs acts;
    private final FaultPage faultPage;

    CitizenPages(Facebook facebook, Photos photos, FaultPage faultPage) {
        this.facebook = facebook;
        this.photos = photos;
        this.acts = new CitizenActs(facebook, photos);
        this.faultPage = faultPage;
    }

    Response answer(Request request) throws Request.BadRequest {
        try {
            return guarded(route(request, request.segments()));
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
            case "fel" -> faults(request);
            default -> page(request, path);
        };
    }

    private Response home(Request request) {
        List<Screen.PageCard> pages =
                Arrays.stream(DemoPage.values())
                        .map(page -> Sight.card(facebook.world(), page))
                        .toList();
        return render(200, "start", Map.of("pages", pages, "som", me(request).slug()));
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
            case "" -> render(200, "sida", Map.of("head", sight.head(), "wall", sight.wall()));
            case "meddelanden" ->
                    render(200, "meddelanden", Map.of("head", sight.head(), "talk", sight.talk()));
            default -> throw missing();
        };
    }

    private Response faults(Request request) throws Request.BadRequest {
        if (request.is("POST")) {
            faultPage.set(request);
            return Response.seeOther("/fel");
        }
        return render(
                200,
                "fel",
                Map.of(
                        "told", faultPage.told(),
                        "pages", FaultPage.pages(),
                        "failures", FaultPage.failures(),
                        "oddities", FaultPage.oddities(),
                        "caseSystem", FaultPage.caseSystem()));
    }

    private Response photo(List<String> path) throws IOException, Request.BadRequest {
        String name = path.size() == 2 ? path.get(1) : "";
        byte[] bytes = photos.read(name).orElseThrow(CitizenPages::missing);
        return Response.of(200, Photos.type(name), bytes)
                .with("Cache-Control", "public, max-age=31536000, immutable");
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

    Response refused(int status, String message) {
        return guarded(render(status, "nej", Map.of("message", message)));
    }

    private Response render(int status, String template, Map<String, Object> parameters) {
        StringOutput out = new StringOutput();
        templates.render(template + ".jte", parameters, out);
        return Response.html(status, out.toString());
    }

    private static Response guarded(Response response) {
        Response safe =
                response.with("Content-Security-Policy", POLICY)
                        .with("X-Content-Type-Options", "nosniff")
                        .with("Referrer-Policy", "same-origin");
        return safe.headers().containsKey("Cache-Control")
                ? safe
                : safe.with("Cache-Control", "no-store");
    }
}
