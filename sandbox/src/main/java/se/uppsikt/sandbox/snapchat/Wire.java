package se.uppsikt.sandbox.snapchat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.UUID;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ObjectNode;

/** Envelopes, times and refusals as Snapchat writes them. */
final class Wire {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSX").withZone(ZoneOffset.UTC);

    private Wire() {}

    /** A no, as the platform gives it. */
    static final class Refusal extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Response response;

        Refusal(int status, String code, String debug) {
            super(debug, null, false, false);
            response = error(status, code, debug);
        }

        Response response() {
            return response;
        }
    }

    static String time(Instant at) {
        return TIME.format(at);
    }

    static ObjectNode envelope() {
        return Json.object()
                .put("request_status", "SUCCESS")
                .put("request_id", UUID.randomUUID().toString().replace("-", ""));
    }

    static ObjectNode part(String singular, ObjectNode object) {
        ObjectNode part = Json.object().put("sub_request_status", "SUCCESS");
        part.set(singular, object);
        return part;
    }

    /** Something that could not be told this time, in an answer that went well for the rest. */
    static ObjectNode failedPart() {
        return Json.object()
                .put("sub_request_status", "ERROR")
                .put("sub_request_error_reason", "Internal error, please retry");
    }

    static Response error(int status, String code, String debug) {
        return Response.json(
                status,
                Json.object()
                        .put("request_status", "ERROR")
                        .put("request_id", UUID.randomUUID().toString().replace("-", ""))
                        .put("debug_message", debug)
                        .put(
                                "display_message",
                                "We're sorry, but the request could not be completed. Please try again.")
                        .put("error_code", code));
    }

    static Refusal missing() {
        return new Refusal(404, "E3003", "Resource can not be found");
    }

    /** No documentation says how; the status is that of what has been there and will not be. */
    static Refusal versionGone() {
        return new Refusal(410, "E1000", "This version of the API is no longer supported");
    }

    static Refusal wrong(String debug) {
        return new Refusal(400, "E1008", debug);
    }
}
