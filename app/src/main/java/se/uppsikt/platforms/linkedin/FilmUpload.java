package se.uppsikt.platforms.linkedin;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import se.uppsikt.platforms.publications.Publisher.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Hands in a film, one part at a time as LinkedIn cuts it, then its captions, and waits until
 * LinkedIn has gone through it. What is noted is enough to go on from any step.
 */
final class FilmUpload {
    /** What LinkedIn calls the film. */
    static final String FILM = "film";

    private static final String PARTS = "parts";
    private static final String SENT = "sent";
    private static final String TOKEN = "token";
    private static final String UNTIL = "until";
    private static final String CAPTIONS = "captions";
    private static final String CAPTIONED = "captioned";
    private static final String FINISHED = "finished";
    private static final String ASKED = "asked";

    private static final int LARGEST_PART = 8 * 1024 * 1024;
    private static final int LARGEST_CAPTIONS = 8 * 1024 * 1024;

    /**
     * So that a long film is asked for some ten times and not a hundred: the calls are numbered.
     */
    private static final int FIRST_WAIT = 5;

    private static final int LONGEST_WAIT = 80;

    private final LinkedInApi api;
    private final Access access;
    private final MediaSource media;

    FilmUpload(LinkedInApi api, Access access, MediaSource media) {
        this.api = api;
        this.access = access;
        this.media = media;
    }

    /** LinkedIn reads one kind. */
    static boolean taken(Post.Captions captions) {
        return captions.name().toLowerCase(Locale.ROOT).endsWith(".srt");
    }

    Step step(Post.Medium film, Map<String, String> noted) {
        Map<String, String> now = new HashMap<>(noted);
        if (!now.containsKey(FILM) || !now.containsKey(FINISHED) && closed(now)) {
            begin(film, now);
        } else if (sent(now).size() < parts(now).size()) {
            part(film, now);
        } else if (film.captions() != null && !now.containsKey(CAPTIONED)) {
            captions(film.captions(), now);
        } else if (!now.containsKey(FINISHED)) {
            finish(now);
        } else {
            return gone(now);
        }
        return new Step.More(now, Duration.ZERO);
    }

    private boolean closed(Map<String, String> noted) {
        String until = noted.get(UNTIL);
        return until != null && !Instant.parse(until).isAfter(api.now());
    }

    private void begin(Post.Medium film, Map<String, String> now) {
        now.keySet().removeAll(Set.of(SENT, CAPTIONS, CAPTIONED, UNTIL, ASKED));
        ObjectNode asked = GraphJson.JSON.createObjectNode();
        asked.putObject("initializeUploadRequest")
                .put("owner", Urn.organisation(access.page()))
                .put("fileSizeBytes", film.stored().size())
                .put("uploadCaptions", film.captions() != null)
                .put("uploadThumbnail", false);
        JsonNode told =
                api.step(token(), "videos?action=initializeUpload", asked).body().path("value");
        String urn = GraphJson.id(told, "video");
        if (urn == null || !told.path("uploadInstructions").isArray()) {
            throw LinkedInApi.broken(Effect.READS, "no film in the answer");
        }
        now.put(FILM, urn);
        now.put(PARTS, told.path("uploadInstructions").toString());
        now.put(TOKEN, told.path("uploadToken").asString(""));
        now.put(CAPTIONS, told.path("captionsUploadUrl").asString(""));
        Instant until = GraphJson.time(told, "uploadUrlsExpireAt");
        if (until != null) {
            now.put(UNTIL, until.toString());
        }
    }

    private void part(Post.Medium film, Map<String, String> now) {
        ArrayNode sent = sent(now);
        JsonNode part = parts(now).path(sent.size());
        long first = part.path("firstByte").asLong(0);
        long length = part.path("lastByte").asLong(0) - first + 1;
        URI to = GraphJson.address(part, "uploadUrl");
        if (to == null || first < 0 || length < 1 || length > LARGEST_PART) {
            throw LinkedInApi.broken(Effect.READS, "no part that can be sent");
        }
        byte[] bytes = bytes(film, first, (int) length);
        sent.add(api.put(token(), to, "application/octet-stream", bytes));
        now.put(SENT, sent.toString());
    }

    private byte[] bytes(Post.Medium film, long first, int length) {
        try (InputStream in = media.open(film.stored())) {
            in.skipNBytes(first);
            return in.readNBytes(length);
        } catch (IOException e) {
            throw new UncheckedIOException("film " + film.id() + " could not be read", e);
        }
    }

    private void captions(Post.Captions captions, Map<String, String> now) {
        URI to = GraphJson.address(GraphJson.JSON.valueToTree(now), CAPTIONS);
        if (to == null) {
            throw LinkedInApi.broken(Effect.READS, "nowhere to send captions");
        }
        String boundary = "uppsikt" + captions.stored().hash().hex();
        byte[] form = form(captions, boundary).getBytes(StandardCharsets.UTF_8);
        api.put(token(), to, "multipart/form-data; boundary=" + boundary, form);
        now.put(CAPTIONED, "yes");
    }

    private String form(Post.Captions captions, String boundary) {
        return """
               --%1$s
               Content-Disposition: form-data; name="metadata"
               Content-Type: application/json

               %2$s
               --%1$s
               Content-Disposition: form-data; name="file"; filename="undertexter.srt"
               Content-Type: application/x-subrip

               """
                        .replace("\n", "\r\n")
                        .formatted(boundary, told(captions.language()))
                + words(captions)
                + "\r\n--"
                + boundary
                + "--\r\n";
    }

    /** Of what kind the captions are. */
    private static JsonNode told(String language) {
        ObjectNode told =
                GraphJson.JSON
                        .createObjectNode()
                        .put("format", "SRT")
                        .put("formattedForEasyReader", false)
                        .put("largeText", false)
                        .put("source", "USER_PROVIDED")
                        .put("transcriptType", "CLOSED_CAPTION");
        ObjectNode locale = told.putObject("locale");
        locale.put("language", language.toUpperCase(Locale.ROOT));
        if (language.equals("sv")) {
            locale.put("country", "SE");
        }
        return told;
    }

    private String words(Post.Captions captions) {
        try (InputStream in = media.open(captions.stored())) {
            return new String(in.readNBytes(LARGEST_CAPTIONS), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("captions could not be read", e);
        }
    }

    /** Whoever did this before may have died before it was noted; what is finished is not again. */
    private void finish(Map<String, String> now) {
        if (status(now).equals("WAITING_UPLOAD")) {
            ObjectNode told = GraphJson.JSON.createObjectNode();
            told.putObject("finalizeUploadRequest")
                    .put("video", now.get(FILM))
                    .put("uploadToken", now.get(TOKEN))
                    .set("uploadedPartIds", sent(now));
            api.step(token(), "videos?action=finalizeUpload", told);
        }
        now.put(FINISHED, "yes");
        now.put(PARTS, "[]");
        now.put(SENT, "[]");
    }

    private Step gone(Map<String, String> now) {
        return switch (status(now)) {
            case "AVAILABLE" -> {
                now.remove(ASKED);
                yield new Step.Ready(now);
            }
            case "PROCESSING_FAILED" ->
                    throw new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            "processing failed",
                            "LinkedIn kunde inte behandla filmen. Pröva att spara om den som MP4"
                                    + " (H.264), mellan 3 sekunder och 30 minuter lång.",
                            null);
            default -> {
                int asked = Integer.parseInt(now.getOrDefault(ASKED, "0"));
                now.put(ASKED, Integer.toString(asked + 1));
                long wait = Math.min(LONGEST_WAIT, (long) FIRST_WAIT << Math.min(asked, 10));
                yield new Step.More(now, Duration.ofSeconds(wait));
            }
        };
    }

    private String status(Map<String, String> now) {
        String path = "videos/" + Urn.encoded(now.getOrDefault(FILM, ""));
        return api.get(token(), path, Map.of()).body().path("status").asString("");
    }

    private static JsonNode parts(Map<String, String> noted) {
        return GraphJson.JSON.readTree(noted.getOrDefault(PARTS, "[]"));
    }

    private static ArrayNode sent(Map<String, String> noted) {
        ArrayNode sent = GraphJson.JSON.createArrayNode();
        GraphJson.JSON.readTree(noted.getOrDefault(SENT, "[]")).forEach(sent::add);
        return sent;
    }

    private Secret token() {
        return access.token();
    }
}
