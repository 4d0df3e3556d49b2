package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Screens;

/** The pages where a person watches and comments. Everything works without scripts. */
final class KanalPages {
    private static final int LONGEST = 10_000;

    private final Studio studio;
    private final World world;

    KanalPages(Studio studio) {
        this.studio = studio;
        this.world = studio.world();
    }

    Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        if (path.equals(List.of("kanal", "kanal.css"))) {
            return style();
        }
        if (path.size() < 2 || path.size() > 3) {
            throw missing();
        }
        DemoChannel channel = DemoChannel.withId(path.get(1)).orElseThrow(KanalPages::missing);
        Citizen me = Citizen.withSlug(request.parameter("som", "")).orElse(Citizen.AMINA);
        if (request.is("POST")) {
            String what = path.size() == 3 ? path.get(2) : "";
            String back = "/kanal/" + channel.id() + "?som=" + me.slug();
            return Screens.guarded(Response.seeOther(back + "#" + act(channel, me, what, request)));
        }
        if (path.size() == 3) {
            throw missing();
        }
        Eyes eyes = new Eyes(studio, channel, me);
        return Screens.render(
                200, "youtube/kanal", Map.of("head", eyes.head(), "films", eyes.films()));
    }

    private String act(DemoChannel channel, Citizen me, String what, Request request)
            throws Request.BadRequest {
        synchronized (world) {
            return switch (what) {
                case "kommentera" -> "k-" + comment(channel, me, request).id();
                case "andra" -> {
                    Comment own = own(channel, me, request);
                    studio.edit(own, text(request));
                    yield "k-" + own.id();
                }
                case "radera" -> {
                    Comment own = own(channel, me, request);
                    studio.stand(own, Standing.DELETED);
                    yield "f-" + own.filmId();
                }
                default -> throw missing();
            };
        }
    }

    private Comment comment(DemoChannel channel, Citizen me, Request request)
            throws Request.BadRequest {
        String answered = request.parameter("svarpa");
        Comment parent = answered == null ? null : visible(channel, me, answered);
        String filmId = parent == null ? request.parameter("film", "") : parent.filmId();
        Film film =
                world.film(filmId)
                        .filter(each -> each.channel() == channel && each.shown(studio.now()))
                        .orElseThrow(KanalPages::gone);
        if (film.commentsOff()) {
            throw new Request.BadRequest(403, "Kommentarerna är avstängda under filmen.");
        }
        String parentId = parent == null ? null : parent.parentId();
        Comment top =
                parentId == null ? parent : world.comment(parentId).orElseThrow(KanalPages::gone);
        return studio.comment(film, top, Writer.of(me), text(request));
    }

    private Comment visible(DemoChannel channel, Citizen me, String id) throws Request.BadRequest {
        return world.comment(id)
                .filter(each -> new Eyes(studio, channel, me).sees(each))
                .filter(
                        each ->
                                world.film(each.filmId())
                                        .filter(film -> film.channel() == channel)
                                        .isPresent())
                .orElseThrow(KanalPages::gone);
    }

    private Comment own(DemoChannel channel, Citizen me, Request request)
            throws Request.BadRequest {
        Comment comment = visible(channel, me, request.parameter("kommentar", ""));
        if (!comment.writer().equals(Writer.of(me))) {
            throw new Request.BadRequest(403, "Kommentaren är inte din.");
        }
        return comment;
    }

    /** Browsers send line breaks as CR LF; the platform keeps LF. */
    private static String text(Request request) throws Request.BadRequest {
        String text = request.parameter("text", "").replace("\r\n", "\n").strip();
        if (text.isEmpty()) {
            throw new Request.BadRequest(422, "Skriv något först.");
        }
        if (text.length() > LONGEST) {
            throw new Request.BadRequest(422, "Texten är för lång. Högst 10 000 tecken går bra.");
        }
        return text;
    }

    private static Response style() {
        try (InputStream in =
                Objects.requireNonNull(KanalPages.class.getResourceAsStream("kanal.css"))) {
            return Response.of(200, "text/css; charset=utf-8", in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Request.BadRequest missing() {
        return new Request.BadRequest(404, "Sidan finns inte.");
    }

    private static Request.BadRequest gone() {
        return new Request.BadRequest(404, "Filmen eller kommentaren finns inte längre.");
    }
}
