package se.uppsikt.platforms.youtube;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import tools.jackson.databind.node.ObjectNode;

/**
 * Sends films and captions over. How far a film has come is asked and never remembered, so that a
 * process that dies in the middle goes on where the platform is. Nobody sees anything of it.
 */
@Component
class FilmUploads {
    /** A multiple of 256 KiB, as the platform wants all parts but the last. */
    static final int PART = 4 * 1024 * 1024;

    static final int CAPTIONS_COST = 400;

    /** So long parts are sent in one step; what is under way has 90 seconds. */
    private static final Duration A_STEP = Duration.ofSeconds(30);

    private static final String UPLOAD = "/upload/youtube/v3/";
    private static final Pattern SESSION = Pattern.compile("https?://[^/]+(/upload/[!-~]{1,2000})");
    private static final Pattern RANGE = Pattern.compile("bytes=0-([0-9]{1,15})");
    private static final String BETWEEN = "uppsikt-mellan-delarna";

    private final DataApi api;
    private final InstantSource time;

    FilmUploads(DataApi api, InstantSource time) {
        this.api = api;
        this.time = time;
    }

    /** How far a film has come. */
    sealed interface Sent {
        record SoFar(long bytes) implements Sent {}

        /** All of it. */
        record Whole(String film) implements Sent {}

        /** The platform does not know any more that it was begun. */
        record Forgotten() implements Sent {}
    }

    /**
     * Where to send it, as a path on the platform; nobody but the channel sees what comes of it.
     */
    String begin(Secret token, Post post, StoredMedia film) {
        api.units().beginFilm();
        ObjectNode told = GraphJson.JSON.createObjectNode();
        told.putObject("snippet").put("title", post.title()).put("description", post.text());
        // Whether it is made for children the channel has said for all its films, or says itself.
        told.putObject("status").put("privacyStatus", "private");
        HttpResponse<byte[]> answer =
                api.step(
                        api.call(token, UPLOAD + "videos?uploadType=resumable&part=snippet,status")
                                .header("Content-Type", "application/json; charset=UTF-8")
                                .header("X-Upload-Content-Type", film.mime())
                                .header("X-Upload-Content-Length", Long.toString(film.size()))
                                .POST(BodyPublishers.ofString(told.toString())));
        if (answer.statusCode() / 100 != 2) {
            throw api.filmRefused(answer);
        }
        Matcher session = SESSION.matcher(answer.headers().firstValue("Location").orElse(""));
        if (!session.matches()) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "no place to send it to");
        }
        return session.group(1);
    }

    /** Sends part after part for a while, from where the platform is. */
    Sent goOn(Secret token, String session, StoredMedia film, MediaSource media) {
        Instant until = time.instant().plus(A_STEP);
        Sent sent = asked(token, session, film.size());
        if (!(sent instanceof Sent.SoFar(long from))) {
            return sent;
        }
        try (InputStream bytes = media.open(film)) {
            bytes.skipNBytes(from);
            long at = from;
            while (time.instant().isBefore(until)) {
                byte[] part = bytes.readNBytes(PART);
                sent = part(token, session, part, at, film.size());
                if (!(sent instanceof Sent.SoFar(long now))) {
                    return sent;
                }
                if (part.length == 0 || now != at + part.length) {
                    throw PlatformHttp.unavailable(Platform.YOUTUBE, "took " + now + " bytes");
                }
                at = now;
            }
            return sent;
        } catch (IOException e) {
            throw new UncheckedIOException("film " + film.hash() + " could not be read", e);
        }
    }

    private Sent asked(Secret token, String session, long size) {
        return sent(
                api.step(
                        api.call(token, session)
                                .header("Content-Range", "bytes */" + size)
                                .PUT(BodyPublishers.noBody())));
    }

    private Sent part(Secret token, String session, byte[] part, long from, long size) {
        String range = "bytes %d-%d/%d".formatted(from, from + part.length - 1, size);
        HttpRequest.Builder call = api.call(token, session).header("Content-Type", "video/*");
        return sent(
                api.step(
                        call.header("Content-Range", range).PUT(BodyPublishers.ofByteArray(part))));
    }

    private Sent sent(HttpResponse<byte[]> answer) {
        return switch (answer.statusCode()) {
            case 308 -> {
                Matcher range = RANGE.matcher(answer.headers().firstValue("Range").orElse(""));
                yield new Sent.SoFar(range.matches() ? Long.parseLong(range.group(1)) + 1 : 0);
            }
            case 404, 410 -> new Sent.Forgotten();
            default -> {
                String film = GraphJson.id(api.read(answer, Effect.READS).body(), "id");
                if (film == null || !Reading.isFilm(film)) {
                    throw PlatformHttp.unavailable(Platform.YOUTUBE, "no film in the answer");
                }
                yield new Sent.Whole(film);
            }
        };
    }

    /** That the same captions are there already is as good. */
    void captions(Secret token, String film, Post.Captions captions, MediaSource media) {
        api.units().spendOnFilm(CAPTIONS_COST);
        ObjectNode told = GraphJson.JSON.createObjectNode();
        told.putObject("snippet")
                .put("videoId", film)
                .put("language", captions.language())
                .put("name", "Undertexter")
                .put("isDraft", false);
        HttpResponse<byte[]> answer =
                api.step(
                        api.call(token, UPLOAD + "captions?uploadType=multipart&part=snippet")
                                .header("Content-Type", "multipart/related; boundary=" + BETWEEN)
                                .POST(
                                        BodyPublishers.ofByteArray(
                                                parts(told, captions.stored(), media))));
        if (answer.statusCode() != 409) {
            api.read(answer, Effect.READS);
        }
    }

    private static byte[] parts(ObjectNode told, StoredMedia captions, MediaSource media) {
        ByteArrayOutputStream parts = new ByteArrayOutputStream();
        try (InputStream text = media.open(captions)) {
            said(parts, "--" + BETWEEN + "\r\nContent-Type: application/json; charset=UTF-8\r\n");
            said(parts, "\r\n" + told + "\r\n--" + BETWEEN + "\r\n");
            said(parts, "Content-Type: application/octet-stream\r\n\r\n");
            text.transferTo(parts);
            said(parts, "\r\n--" + BETWEEN + "--\r\n");
        } catch (IOException e) {
            throw new UncheckedIOException("captions could not be read", e);
        }
        return parts.toByteArray();
    }

    private static void said(ByteArrayOutputStream parts, String words) {
        parts.writeBytes(words.getBytes(StandardCharsets.UTF_8));
    }
}
