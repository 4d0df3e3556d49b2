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
    private final FilmCalls films;
    private final LinkedInFaults faults;

    UploadCalls(Network network, Uploads kept, Films films, LinkedInFaults faults) {
        this.network = network;
        this.kept = kept;
        this.films = new FilmCalls(network, films, faults);
        this.faults = faults;
    }

    Response answer(Request request, List<String> path) {
        boolean image = path.get(1).equals("images");
        if (request.is("GET") && path.size() == 3) {
            return image ? status(request, path.get(2)) : films.status(request, path.get(2));
        }
        String action = image ? "images/" : "videos/";
        return switch (action + request.parameter("action", "")) {
            case "images/initializeUpload" -> begin(request);
            case "videos/initializeUpload" -> films.begin(request);
            case "videos/finalizeUpload" -> films.finish(request);
            default -> throw Refusal.invalid("Unknown action");
        };
    }

    static String number(Network network) {
        return "D4" + Long.toString(network.world().number(network.now()), 36);
    }

    private Response begin(Request request) {
        var wanted = Rest.body(request).path("initializeUploadRequest");
        if (!wanted.path("owner").asString("").equals(Organisation.URN) || faults.lowRole()) {
            throw Refusal.notEnough("images.ACTION-initializeUpload");
        }
        String urn = "urn:li:image:" + number(network);
        network.add(new Event.ImageBegun(network.now(), urn));
        ObjectNode body = Json.object();
        body.putObject("value")
                .put("uploadUrlExpiresAt", network.now().plus(OPEN).toEpochMilli())
                .put("uploadUrl", request.base() + "/dms-uploads/image/" + urn.substring(13))
                .put("image", urn);
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
        boolean film = path.size() == 4 && path.get(1).equals("video");
        boolean image = path.size() == 3 && path.get(1).equals("image");
        if (!request.is("PUT") || !film && !image) {
            throw Refusal.invalid("Unknown upload");
        }
        return film ? films.bytes(request, path.get(2), path.get(3)) : picture(request, path);
    }

    private Response picture(Request request, List<String> path) {
        String urn = "urn:li:image:" + path.get(2);
        if (!network.world().begunImage(urn)) {
            throw Refusal.missing(urn);
        }
        if (!kept.keep(urn, request.body())) {
            throw Refusal.invalid("Unsupported media");
        }
        return new Response(201, java.util.Map.of(), new byte[0], Response.Manner.WHOLE);
    }
}
