package se.uppsikt.sandbox.linkedin;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The resource {@code videos}: parts, captions, and a while in which the film is gone through. */
final class FilmCalls {
    private static final long LARGEST = 500_000_000;

    private final Network network;
    private final Films kept;
    private final LinkedInFaults faults;

    FilmCalls(Network network, Films kept, LinkedInFaults faults) {
        this.network = network;
        this.kept = kept;
        this.faults = faults;
    }

    Response begin(Request request) {
        JsonNode wanted = Rest.body(request).path("initializeUploadRequest");
        if (!wanted.path("owner").asString("").equals(Organisation.URN) || faults.lowRole()) {
            throw Refusal.notEnough("videos.ACTION-initializeUpload");
        }
        long size = wanted.path("fileSizeBytes").asLong(0);
        if (size < 1 || size > LARGEST) {
            throw Refusal.invalid("ERROR :: /initializeUploadRequest/fileSizeBytes :: is invalid");
        }
        boolean captions = wanted.path("uploadCaptions").asBoolean(false);
        String urn = "urn:li:video:" + UploadCalls.number(network);
        network.add(new Event.FilmBegun(network.now(), urn, size, captions));
        return Response.json(200, Json.object().set("value", value(request, find(urn))));
    }

    private static ObjectNode value(Request request, Film film) {
        String at = request.base() + "/dms-uploads/video/" + film.number();
        ObjectNode value = Json.object();
        value.put("uploadUrlsExpireAt", film.begun().plus(Film.OPEN).toEpochMilli())
                .put("video", film.urn())
                .put("uploadToken", "")
                .put("captionsUploadUrl", film.wanted() ? at + "/captions" : "")
                .put("thumbnailUploadUrl", "");
        ArrayNode parts = value.putArray("uploadInstructions");
        for (int part = 0; part < film.wholeParts(); part++) {
            long first = (long) part * Film.PART;
            parts.addObject()
                    .put("uploadUrl", at + "/" + part)
                    .put("firstByte", first)
                    .put("lastByte", first + film.length(part) - 1);
        }
        return value;
    }

    /** {@code /dms-uploads/video/D4…/0}: the address itself is the key. */
    Response bytes(Request request, String number, String what) {
        Film film = find("urn:li:video:" + number);
        if (network.now().isAfter(film.begun().plus(Film.OPEN))) {
            throw new Refusal(403, 0, null, "The upload URL has expired");
        }
        if (what.equals("captions")) {
            return captions(request, film);
        }
        int part = what.matches("[0-9]{1,4}") ? Integer.parseInt(what) : -1;
        if (part < 0 || part >= film.wholeParts() || request.body().length != film.length(part)) {
            throw Refusal.invalid("The part does not match its upload instruction");
        }
        kept.keep(film, part, request.body());
        String called =
                "/sandlada-video/signedId/%s-%d-%08x"
                        .formatted(number, part, Arrays.hashCode(request.body()));
        network.add(new Event.FilmPartCame(network.now(), film.urn(), part, called));
        return new Response(200, Map.of("ETag", called), new byte[0], Response.Manner.WHOLE);
    }

    /** A form of two parts: what the file is, and the file. Only SubRip is taken. */
    private Response captions(Request request, Film film) {
        JsonNode told = Json.MAPPER.readTree(request.parameter("metadata", "{}"));
        byte @Nullable [] file = request.file();
        if (!film.wanted() || file == null || !"SRT".equals(told.path("format").asString(""))) {
            throw Refusal.invalid("Unsupported captions");
        }
        String words = new String(file, StandardCharsets.UTF_8);
        if (!words.contains("-->") || words.startsWith("WEBVTT")) {
            throw Refusal.invalid("Unsupported captions");
        }
        network.add(new Event.FilmCaptioned(network.now(), film.urn(), words));
        return new Response(201, Map.of(), new byte[0], Response.Manner.WHOLE);
    }

    Response finish(Request request) {
        JsonNode told = Rest.body(request).path("finalizeUploadRequest");
        Film film = find(told.path("video").asString(""));
        List<String> said = new ArrayList<>();
        told.path("uploadedPartIds").forEach(each -> said.add(each.asString("")));
        List<String> come = new ArrayList<>();
        for (int part = 0; part < film.wholeParts(); part++) {
            come.add(film.parts().getOrDefault(part, "missing"));
        }
        if (film.finished() != null || !said.equals(come)) {
            throw Refusal.invalid("ERROR :: /finalizeUploadRequest/uploadedPartIds :: is invalid");
        }
        boolean taken = kept.join(film) && !faults.filmsFail();
        network.add(new Event.FilmFinished(network.now(), film.urn(), taken));
        return Response.of(200, "application/json", new byte[0]);
    }

    Response status(Request request, String urn) {
        Film film = find(urn);
        String status = film.status(network.now());
        ObjectNode body = Json.object().put("id", urn).put("owner", Organisation.URN);
        body.put("status", status);
        if (status.equals("AVAILABLE")) {
            body.put("downloadUrl", request.base() + "/dms/" + film.number() + ".mp4");
        }
        return Response.json(200, body);
    }

    private Film find(String urn) {
        return network.world().film(urn).orElseThrow(() -> Refusal.missing(urn));
    }
}
