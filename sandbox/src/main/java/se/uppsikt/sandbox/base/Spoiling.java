package se.uppsikt.sandbox.base;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/**
 * Answers that are spoiled between the platform and whoever asked, whatever platform it is: what
 * proxies do, and bad days. Kept in memory: a restart mends everything.
 */
public final class Spoiling {
    private final Failures<Way> planned = new Failures<>();
    private final Map<String, Response> first = new ConcurrentHashMap<>();

    /** How an answer is spoiled. */
    public enum Way {
        /** Packed, though nobody asked for it. */
        GZIP,

        /** Instead of an answer, an address where nobody should go. */
        REDIRECT,

        /** 200 and nothing more. */
        EMPTY,

        /** An array where an object is due. */
        ARRAY,

        /** 200, whatever the answer says of itself. */
        ALL_IS_WELL,

        /** What the path answered first, as if no page followed another. */
        FIRST_AGAIN
    }

    public void plan(Way way, Failures.Calls calls) {
        planned.plan(way, Failures.Outcome.CARRIED_OUT, calls);
    }

    public void clear() {
        planned.clear();
        first.clear();
    }

    /** The answer as it arrives. */
    public Response arriving(String method, String path, Response sent) {
        return planned.take(method, path)
                .map(found -> spoiled(found.failure(), path, sent))
                .orElse(sent);
    }

    private Response spoiled(Way way, String path, Response sent) {
        return switch (way) {
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
