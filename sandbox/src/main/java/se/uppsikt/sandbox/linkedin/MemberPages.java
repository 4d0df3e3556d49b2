package se.uppsikt.sandbox.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The pages where a person plays a member. Everything works without scripts. */
final class MemberPages {
    static final String PATH = "foretag";
    private static final int LONGEST = 1_250;

    private final Network network;
    private final Rest.Handed handed;

    MemberPages(Network network, Rest.Handed handed) {
        this.network = network;
        this.handed = handed;
    }

    Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        return switch (path.getFirst()) {
            case "dms" -> medium(path);
            case "feed" -> onward(path);
            default -> page(request, path);
        };
    }

    private Response page(Request request, List<String> path) throws Request.BadRequest {
        if (path.equals(List.of(PATH, "stil.css"))) {
            return style();
        }
        if (path.size() < 2 || path.size() > 3 || !path.get(1).equals(Organisation.ID)) {
            throw missing();
        }
        Citizen me = Citizen.withSlug(request.parameter("som", "")).orElse(Citizen.AMINA);
        if (request.is("POST")) {
            return Response.seeOther(act(me, path.size() == 3 ? path.get(2) : "", request));
        }
        Sight sight = new Sight(network, handed.images(), me);
        return Screens.render(
                200, "linkedin/foretag", Map.of("head", sight.head(), "feed", sight.feed()));
    }

    private String act(Citizen me, String what, Request request) throws Request.BadRequest {
        String wall = "/" + PATH + "/" + Organisation.ID + "?som=" + me.slug();
        synchronized (network.world()) {
            return switch (what) {
                case "kommentera" -> wall + "#k-" + comment(me, request).id();
                case "andra" -> {
                    Remark own = own(me, request);
                    network.edit(own, text(request));
                    yield wall + "#k-" + own.id();
                }
                case "radera" -> {
                    network.remove(own(me, request));
                    yield wall;
                }
                case "gilla" -> {
                    network.sign("LIKE", post(request), Organisation.urn(me));
                    yield wall;
                }
                default -> throw missing();
            };
        }
    }

    private Remark comment(Citizen me, Request request) throws Request.BadRequest {
        String to = request.parameter("svarpa");
        Remark above = to == null ? null : remark(to);
        Post post = above == null ? post(request) : network.postOf(above);
        if (post.closed()) {
            throw new Request.BadRequest(403, "Kommentarerna är stängda.");
        }
        return network.comment(post, above, Organisation.urn(me), text(request));
    }

    private Post post(Request request) throws Request.BadRequest {
        return network.world()
                .post(request.parameter("inlagg", ""))
                .orElseThrow(MemberPages::missing);
    }

    private Remark remark(String id) throws Request.BadRequest {
        return network.world().remark(id).orElseThrow(MemberPages::missing);
    }

    private Remark own(Citizen me, Request request) throws Request.BadRequest {
        Remark remark = remark(request.parameter("kommentar", ""));
        if (!remark.actor().equals(Organisation.urn(me))) {
            throw new Request.BadRequest(403, "Kommentaren är inte din.");
        }
        return remark;
    }

    /** Browsers send line breaks as CR LF; the platform keeps LF. */
    private static String text(Request request) throws Request.BadRequest {
        String text = request.parameter("text", "").replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Request.BadRequest(422, "Skriv något först.");
        }
        if (text.length() > LONGEST) {
            throw new Request.BadRequest(422, "Texten är för lång. Högst 1 250 tecken går bra.");
        }
        return text;
    }

    private Response medium(List<String> path) throws Request.BadRequest {
        String name = path.size() == 2 ? path.get(1) : "";
        String number = name.replaceFirst("\\.[a-z0-9]*$", "");
        if (name.endsWith(".vtt")) {
            return captions(number);
        }
        if (name.endsWith(".mp4")) {
            byte[] bytes = handed.films().read(number).orElseThrow(MemberPages::missing);
            return Response.of(200, "video/mp4", bytes);
        }
        byte[] bytes = handed.images().read(name).orElseThrow(MemberPages::missing);
        return Response.of(200, Photos.type(name), bytes);
    }

    /** As browsers show them: the same, with points for commas in the times. */
    private Response captions(String number) throws Request.BadRequest {
        String words =
                network.world()
                        .film("urn:li:video:" + number)
                        .map(Film::captions)
                        .orElseThrow(MemberPages::missing)
                        .replaceAll("(?m)(\\d\\d:\\d\\d),(\\d{3})", "$1.$2");
        return Response.of(
                200,
                "text/vtt; charset=utf-8",
                ("WEBVTT\n\n" + words).getBytes(StandardCharsets.UTF_8));
    }

    /** Where the addresses of posts and comments lead. */
    private Response onward(List<String> path) {
        String urn = path.getLast();
        String page = "/" + PATH + "/" + Organisation.ID;
        return Response.seeOther(
                network.world().post(urn).map(p -> page + "#p-" + p.id()).orElse(page));
    }

    private static Response style() {
        try (InputStream in =
                Objects.requireNonNull(MemberPages.class.getResourceAsStream("foretag.css"))) {
            return Response.of(200, "text/css; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request.BadRequest missing() {
        return new Request.BadRequest(404, "Sidan, inlägget eller kommentaren finns inte.");
    }
}
