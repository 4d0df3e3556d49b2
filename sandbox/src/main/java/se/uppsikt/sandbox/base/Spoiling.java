package se.uppsikt.sandbox.base;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that are spoiled between the platform and whoever asked, whatever platform it is: what
 * proxies do, and bad days. Kept in memory: a restart mends everything.
 */
public final class Spoiling {
    private static final String ALL = "";

    private final Map<String, Failures<Way>> planned = new ConcurrentHashMap<>();
    private final Map<String, Response> first = new ConcurrentHashMap<>();

    /** How an answer is spoiled. */
    public enum Way implements Choosable {
        /** Whole, but long after it was asked for. */
        SLOW("Svaret dröjer"),

        /** Packed, though nobody asked for it. */
        GZIP("Svaret är packat"),

        /** Instead of an answer, an address where nobody should go. */
        REDIRECT("Svaret visar till en annan adress"),

        /** 200 and nothing more. */
        EMPTY("Svaret är tomt"),

        /** An array where an object is due. */
        ARRAY("Svaret är en lista i stället för ett föremål"),

        /** 200, whatever the answer says of itself. */
        ALL_IS_WELL("Svaret säger 200 vad som än hänt"),

        /** What the path answered first, as if no page followed another. */
        FIRST_AGAIN("Listan börjar om från början");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        @Override
        public String swedish() {
            return swedish;
        }
    }

    /** Whoever answers. */
    public void plan(Way way, Failures.Calls calls) {
        plan(ALL, way, calls);
    }

    /**
     * @param platform by its own name
     */
    public void plan(String platform, Way way, Failures.Calls calls) {
        of(platform).plan(way, Failures.Outcome.NOT_CARRIED_OUT, calls);
    }

    private Failures<Way> of(String platform) {
        return planned.computeIfAbsent(platform, _ -> new Failures<>());
    }

    public void clear(String platform) {
        of(platform).clear();
        first.clear();
    }

    /** What is set to go wrong for that platform, in Swedish, one sentence each. */
    public List<String> told(String platform) {
        return of(platform).waiting().stream()
                .map(one -> one.told(one.failure().swedish()))
                .toList();
    }

    public void clear() {
        planned.clear();
        first.clear();
    }

    /** The answer as it arrives. */
    public Response arriving(String platform, String method, String path, Response sent) {
        return of(platform)
                .take(method, path)
                .or(() -> of(ALL).take(method, path))
                .map(found -> spoiled(found.failure(), path, sent))
                .orElse(sent);
    }

    private Response spoiled(Way way, String path, Response sent) {
        return switch (way) {
            case SLOW -> sent.with(Response.Manner.SLOW);
            case GZIP ->
                    new Response(sent.status(), sent.headers(), packed(sent.body()), sent.manner())
                            .with("Content-Encoding", "gzip");
            case REDIRECT ->
                    new Response(
                            302,
                            Map.of("Location", "http://127.0.0.1:9/hemligt"),
                            new byte[0],
                            Response.Manner.WHOLE);
            case EMPTY -> Response.of(200, "application/json", new byte[0]);
            case ARRAY ->
                    Response.of(200, "application/json", "[]".getBytes(StandardCharsets.UTF_8));
            case ALL_IS_WELL ->
                    new Response(200, sent.headers(), sent.body(), Response.Manner.WHOLE);
            case FIRST_AGAIN -> first.computeIfAbsent(path, _ -> sent);
        };
    }

    private static byte[] packed(byte[] body) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
