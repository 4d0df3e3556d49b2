package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.util.List;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.node.ObjectNode;

/** The resources {@code images} and {@code videos}, and where their bytes are put. */
final class UploadCalls {
    private static final Duration OPEN = Duration.ofHours(1);

    private final Network network;
    private final Uploads kept;

    UploadCalls(Network network, Uploads kept) {
        this.network = network;
        this.kept = kept;
    }

    Response answer(Request request, List<String> path) {
        String kind = path.get(1).equals("images") ? "image" : "video";
        if (request.is("GET") && path.size() == 3) {
            return status(request, path.get(2));
        }
        return switch (request.parameter("action", "")) {
            case "initializeUpload" -> begin(request, kind);
            case "finalizeUpload" -> Response.of(200, "application/json", new byte[0]);
            default -> throw Refusal.invalid("Unknown action");
        };
    }

    private Response begin(Request request, String kind) {
        ObjectNode asked = Rest.body(request);
        var wanted = asked.path("initializeUploadRequest");
        if (!wanted.path("owner").asString("").equals(Organisation.URN)) {
            throw Refusal.notEnough(kind + "s.ACTION-initializeUpload");
        }
        String number = "D4" + Long.toString(network.world().number(network.now()), 36);
        String urn = "urn:li:" + kind + ":" + number;
        String address = request.base() + "/dms-uploads/" + kind + "/" + number;
        long until = network.now().plus(OPEN).toEpochMilli();
        ObjectNode body = Json.object();
        ObjectNode value = body.putObject("value");
        value.put("uploadUrlsExpireAt", until).put(kind, urn);
        if (kind.equals("image")) {
            value.put("uploadUrlExpiresAt", until).put("uploadUrl", address);
        } else {
            value.put("uploadToken", "").put("captionsUploadUrl", address + "-captions");
            value.putArray("uploadInstructions")
                    .addObject()
                    .put("firstByte", 0)
                    .put("lastByte", wanted.path("fileSizeBytes").asLong(1) - 1)
                    .put("uploadUrl", address);
        }
        return Response.json(200, body);
    }

    private Response status(Request request, String urn) {
        String file = kept.file(urn).orElse(null);
        ObjectNode body = Json.object().put("id", urn).put("owner", Organisation.URN);
        body.put("status", file == null ? "WAITING_UPLOAD" : "AVAILABLE");
        if (file != null) {
            body.put("downloadUrl", request.base() + "/dms/" + file);
        }
        return Response.json(200, body);
    }

    /** {@code /dms-uploads/image/D4…}: the address itself is the key. */
    Response bytes(Request request) {
        List<String> path = request.segments();
        if (path.size() != 3 || !request.is("PUT")) {
            throw Refusal.invalid("Unknown upload");
        }
        if (!kept.keep("urn:li:" + path.get(1) + ":" + path.get(2), request.body())) {
            throw Refusal.invalid("Unsupported media");
        }
        return new Response(
                201, java.util.Map.of("ETag", "\"sandlada\""), new byte[0], Response.Manner.WHOLE);
    }
}
