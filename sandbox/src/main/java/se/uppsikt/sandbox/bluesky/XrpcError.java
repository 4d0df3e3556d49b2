package se.uppsikt.sandbox.bluesky;

import java.nio.charset.StandardCharsets;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Response;

/** A no in the network's own form. */
final class XrpcError extends RuntimeException {
    private static final long serialVersionUID = 1;
    private final int status;
    private final String error;
    private final String words;

    XrpcError(int status, String error, String words) {
        super(error, null, false, false);
        this.status = status;
        this.error = error;
        this.words = words;
    }

    static XrpcError invalid(String words) {
        return new XrpcError(400, "InvalidRequest", words);
    }

    static XrpcError missing(String parameter) {
        return invalid("Error: Params must have the property \"" + parameter + "\"");
    }

    Response answer() {
        return answer(status, error, words);
    }

    static Response answer(int status, String error, String words) {
        return Response.of(
                status,
                "application/json; charset=utf-8",
                Json.object()
                        .put("error", error)
                        .put("message", words)
                        .toString()
                        .getBytes(StandardCharsets.UTF_8));
    }
}
