package se.uppsikt.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an app meets when it publishes with pictures and films. */
class LinkedInUploadsTest extends LinkedInSandbox {
    private static final byte[] PICTURE =
            Base64.getDecoder()
                    .decode(
                            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
    private static final String CAPTIONS = "1\n00:00:00,000 --> 00:00:02,000\nHej.\n";

    private final HttpClient client = HttpClient.newHttpClient();

    private HttpResponse<String> put(String address, String type, byte[] bytes) throws Exception {
        return client.send(
                HttpRequest.newBuilder(URI.create(address))
                        .header("Content-Type", type)
                        .PUT(BodyPublishers.ofByteArray(bytes))
                        .build(),
                BodyHandlers.ofString());
    }

    private JsonNode begin(String what, ObjectNode more) throws Exception {
        ObjectNode body = Json.object();
        body.set("initializeUploadRequest", more.put("owner", Organisation.URN));
        return send("POST", "/rest/" + what + "?action=initializeUpload", body.toString())
                .json()
                .path("value");
    }

    private String picture() throws Exception {
        JsonNode value = begin("images", Json.object());
        assertThat(put(value.path("uploadUrl").stringValue(), "image/png", PICTURE).statusCode())
                .isEqualTo(201);
        return value.path("image").stringValue();
    }

    private Answer post(String text, ObjectNode content) throws Exception {
        ObjectNode body = Json.object().put("author", Organisation.URN).put("commentary", text);
        body.put("visibility", "PUBLIC").put("lifecycleState", "PUBLISHED");
        if (!content.isEmpty()) {
            body.set("content", content);
        }
        return send("POST", "/rest/posts", body.toString());
    }

    private static ObjectNode medium(String urn) {
        ObjectNode content = Json.object();
        content.putObject("media").put("id", urn).put("altText", "En isbana");
        return content;
    }

    private String page() throws Exception {
        return send(plain("GET", "/foretag/" + Organisation.ID, null)).http().body();
    }

    @Test
    void picturesAreSeenFirstWhenAPostShowsThem() throws Exception {
        String urn = picture();
        assertThat(page()).doesNotContain("/dms/");

        assertThat(post("Med bild", medium(urn)).status()).isEqualTo(201);

        assertThat(linkedIn.alts(linkedIn.posts().getFirst())).containsExactly("En isbana");
        assertThat(page()).contains("/dms/", "alt=\"En isbana\"");
    }

    @Test
    void whatHasNotComeCannotBeShown() throws Exception {
        String urn = begin("images", Json.object()).path("image").stringValue();

        assertThat(post("Utan bytes", medium(urn)).status()).isEqualTo(400);
        assertThat(put(sandbox.address() + "/dms-uploads/image/D4nej", "image/png", PICTURE))
                .extracting(HttpResponse::statusCode)
                .isEqualTo(404);
    }

    @Test
    void onePictureIsNotSeveral() throws Exception {
        ObjectNode content = Json.object();
        ArrayNode images = content.putObject("multiImage").putArray("images");
        images.addObject().put("id", picture());
        assertThat(post("En av flera", content).status()).isEqualTo(400);
        images.addObject().put("id", picture());
        assertThat(post("Två", content).status()).isEqualTo(201);
    }

    @Test
    void theSameWordsAreRefusedAndDraftsAreSeenByNobody() throws Exception {
        assertThat(post("Isbanan öppnar", Json.object()).status()).isEqualTo(201);
        String first = linkedIn.posts().getFirst();

        Answer again = post("Isbanan öppnar", Json.object());

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.json().path("message").stringValue())
                .isEqualTo("Content is a duplicate of " + first);
        String draft =
                "{\"author\":\"%s\",\"commentary\":\"Utkast\",\"lifecycleState\":\"DRAFT\"}"
                        .formatted(Organisation.URN);
        Answer drafted = send("POST", "/rest/posts", draft);
        assertThat(drafted.status()).isEqualTo(201);
        String urn = drafted.http().headers().firstValue("x-restli-id").orElseThrow();
        assertThat(get("/rest/posts/" + encoded(urn)).status()).isEqualTo(404);
        assertThat(linkedIn.posts()).doesNotContain(urn);
    }

    @Test
    void wordsAreCutWithoutAWordWhereASignIsNotEscapedAndWhereTheyAreTooLong() throws Exception {
        post("Öppet (nästan) alltid", Json.object());
        assertThat(linkedIn.read(linkedIn.posts().getFirst())).isEqualTo("Öppet ");
        post("Öppet \\(nästan\\) {hashtag|\\#|alltid}", Json.object());
        assertThat(linkedIn.read(linkedIn.posts().getFirst())).isEqualTo("Öppet (nästan) #alltid");
        post("å".repeat(3_001), Json.object());
        assertThat(linkedIn.read(linkedIn.posts().getFirst())).hasSize(3_000);
    }

    private static byte[] film(int size) {
        byte[] film = new byte[size];
        Arrays.fill(film, (byte) 7);
        System.arraycopy("ftypmp42".getBytes(StandardCharsets.US_ASCII), 0, film, 4, 8);
        return film;
    }

    private JsonNode beginFilm(int size) throws Exception {
        return begin(
                "videos", Json.object().put("fileSizeBytes", size).put("uploadCaptions", true));
    }

    private Answer finish(String urn, ArrayNode parts) throws Exception {
        ObjectNode body = Json.object();
        body.putObject("finalizeUploadRequest")
                .put("video", urn)
                .put("uploadToken", "")
                .set("uploadedPartIds", parts);
        return send("POST", "/rest/videos?action=finalizeUpload", body.toString());
    }

    private String status(String urn) {
        try {
            return get("/rest/videos/" + encoded(urn)).json().path("status").stringValue();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] form(String metadata, String file) {
        return ("--x\r\nContent-Disposition: form-data; name=\"metadata\"\r\n\r\n"
                        + metadata
                        + "\r\n--x\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.srt\"\r\n\r\n"
                        + file
                        + "\r\n--x--\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void filmsComeInPartsWithCaptionsAndAreGoneThrough() throws Exception {
        byte[] film = film(Film.PART + 10);
        JsonNode value = beginFilm(film.length);
        String urn = value.path("video").stringValue();
        ArrayNode parts = Json.MAPPER.createArrayNode();
        for (JsonNode part : value.path("uploadInstructions")) {
            int first = part.path("firstByte").intValue();
            byte[] bytes = Arrays.copyOfRange(film, first, part.path("lastByte").intValue() + 1);
            String to = part.path("uploadUrl").stringValue();
            assertThat(put(to, "application/octet-stream", new byte[3]).statusCode())
                    .isEqualTo(400);
            parts.add(
                    put(to, "application/octet-stream", bytes)
                            .headers()
                            .firstValue("ETag")
                            .orElseThrow());
        }
        assertThat(parts).hasSize(2);
        assertThat(finish(urn, Json.MAPPER.createArrayNode()).status()).isEqualTo(400);
        assertThat(finish(urn, parts).status()).isEqualTo(200);
        assertThat(finish(urn, parts).status()).isEqualTo(400);
        assertThat(status(urn)).isEqualTo("WAITING_UPLOAD");
        String captions = value.path("captionsUploadUrl").stringValue();
        String form = "multipart/form-data; boundary=x";
        assertThat(put(captions, form, form("{\"format\":\"VTT\"}", CAPTIONS)).statusCode())
                .isEqualTo(400);
        assertThat(put(captions, form, form("{\"format\":\"SRT\"}", CAPTIONS)).statusCode())
                .isEqualTo(201);
        until(() -> status(urn).equals("AVAILABLE"));

        assertThat(post("Film", medium(urn)).status()).isEqualTo(201);

        String post = linkedIn.posts().getFirst();
        assertThat(post).startsWith("urn:li:ugcPost:");
        assertThat(linkedIn.captions(post)).isEqualTo(CAPTIONS);
        assertThat(page()).contains("<video", "<track");
        String number = urn.substring("urn:li:video:".length());
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.write(
                client.send(
                                HttpRequest.newBuilder(
                                                URI.create(
                                                        sandbox.address()
                                                                + "/dms/"
                                                                + number
                                                                + ".mp4"))
                                        .build(),
                                BodyHandlers.ofByteArray())
                        .body());
        assertThat(whole.toByteArray()).isEqualTo(film);
        assertThat(send(plain("GET", "/dms/" + number + ".vtt", null)).http().body())
                .startsWith("WEBVTT")
                .contains("00:00:02.000");
    }

    @Test
    void whatIsNoFilmFailsWhenItIsGoneThrough() throws Exception {
        JsonNode value = begin("videos", Json.object().put("fileSizeBytes", 3));
        String urn = value.path("video").stringValue();
        String to = value.path("uploadInstructions").path(0).path("uploadUrl").stringValue();
        ArrayNode parts = Json.MAPPER.createArrayNode();
        parts.add(
                put(to, "application/octet-stream", new byte[3])
                        .headers()
                        .firstValue("ETag")
                        .orElseThrow());
        finish(urn, parts);

        until(() -> status(urn).equals("PROCESSING_FAILED"));
        assertThat(post("Trasig", medium(urn)).status()).isEqualTo(400);
    }
}
