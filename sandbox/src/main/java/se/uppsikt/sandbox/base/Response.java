package se.uppsikt.sandbox.base;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** An answer, and whether it shall arrive. */
@SuppressWarnings("ArrayRecordComponent") // Bytes on their way through; never compared.
public record Response(int status, Map<String, String> headers, byte[] body, Manner manner) {

    /** How the bytes leave the sandbox. */
    public enum Manner {
        WHOLE,
        HALF,
        SILENCE,

        /** Whole, but after a long while. */
        SLOW
    }

    public static Response json(int status, JsonNode body) {
        return of(status, "application/json; charset=UTF-8", Json.wire(body));
    }

    public static Response html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body.getBytes(StandardCharsets.UTF_8));
    }

    public static Response of(int status, String type, byte[] body) {
        return new Response(status, Map.of("Content-Type", type), body, Manner.WHOLE);
    }

    public static Response seeOther(String where) {
        return new Response(303, Map.of("Location", where), new byte[0], Manner.WHOLE);
    }

    public Response with(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new Response(status, more, body, manner);
    }

    public Response with(Manner other) {
        return new Response(status, headers, body, other);
    }
}
