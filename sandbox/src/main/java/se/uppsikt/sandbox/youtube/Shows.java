package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;

/** What is watched: still pictures, films a piece at a time, and their captions. */
final class Shows {
    private static final int PIECE = 4 * 1024 * 1024;
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{1,12})-([0-9]{0,12})");
    private static final String CAPTIONS = ".vtt";

    private final Studio studio;
    private final Reels reels;

    Shows(Studio studio, Reels reels) {
        this.studio = studio;
        this.reels = reels;
    }

    Response answer(Request request) throws Request.BadRequest {
        List<String> path = request.segments();
        Film film =
                studio.world()
                        .film(path.size() == 3 ? path.get(1) : "")
                        .orElseThrow(Shows::missing);
        String what = path.get(2);
        if (what.endsWith(CAPTIONS)) {
            return captions(film, what.substring(0, what.length() - CAPTIONS.length()));
        }
        return what.equals("film")
                ? film(film, request)
                : Response.of(200, "image/jpeg", Thumbnail.of(film))
                        .with("Cache-Control", "public, max-age=7200");
    }

    private Response captions(Film film, String id) throws Request.BadRequest {
        Captions captions =
                studio.world()
                        .caption(id)
                        .filter(each -> each.filmId().equals(film.id()))
                        .orElseThrow(Shows::missing);
        return Response.of(
                200,
                "text/vtt; charset=utf-8",
                captions.forBrowsers().getBytes(StandardCharsets.UTF_8));
    }

    /** Only what people see; browsers ask for one piece after the other. */
    private Response film(Film film, Request request) throws Request.BadRequest {
        Footage footage = film.footage();
        if (footage == null || !film.shown(studio.now())) {
            throw missing();
        }
        String asked = request.header("range");
        Matcher range = RANGE.matcher(asked == null ? "bytes=0-" : asked);
        long from = range.matches() ? Long.parseLong(range.group(1)) : 0;
        byte[] piece = reels.part(footage.reel(), from, PIECE);
        if (piece.length == 0) {
            throw new Request.BadRequest(416, "Så lång är inte filmen.");
        }
        if (asked == null && piece.length == footage.size()) {
            return Response.of(200, footage.type(), piece).with("Accept-Ranges", "bytes");
        }
        String told = "bytes %d-%d/%d".formatted(from, from + piece.length - 1, footage.size());
        return Response.of(206, footage.type(), piece)
                .with("Accept-Ranges", "bytes")
                .with("Content-Range", told);
    }

    private static Request.BadRequest missing() {
        return new Request.BadRequest(404, "Det som skulle visas finns inte.");
    }
}
