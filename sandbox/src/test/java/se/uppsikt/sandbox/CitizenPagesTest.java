package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Request;

class CitizenPagesTest extends SandboxTest {
    private static final String WALL = "/sida/" + PAGE;

    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void everyPageSaysThatItIsASandbox() throws Exception {
        for (String path :
                new String[] {"/", WALL, WALL + "/meddelanden", "/styrning", "/sida/1"}) {
            assertThat(get(path).body()).contains("inget här når en riktig plattform");
        }
    }

    @Test
    void whatIsWrittenIsShownAsTextAndNothingElse() throws Exception {
        post("/kommentera", "inlagg", newestPost(), "text", "<script>alert('x')</script>\"><img>");

        HttpResponse<String> wall = get(WALL + "?som=bertil");
        assertThat(wall.body()).contains("&lt;script&gt;alert").doesNotContain("<script>alert");
        assertThat(wall.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .doesNotContain("unsafe");
        assertThat(wall.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    @Test
    void citizenWritesRepliesEditsAndDeletes() throws Exception {
        post("/kommentera", "inlagg", newestPost(), "text", "Första raden\r\nandra raden");
        String id = ear.awaitChanges(1).getFirst().path("comment_id").stringValue();
        assertThat(ear.awaitChanges(1).getFirst().path("message").stringValue())
                .isEqualTo("Första raden\nandra raden");
        post("/kommentera", "svarpa", id, "text", "Svar till mig själv");
        post("/andra", "kommentar", id, "text", "Ändrad rad");
        assertThat(get(WALL).body()).contains("Ändrad rad").contains("Svar till mig själv");

        post("/radera", "kommentar", id);
        assertThat(get(WALL).body()).doesNotContain("Ändrad rad").doesNotContain("Svar till mig");
    }

    @Test
    void noOneEditsOrDeletesAnothersComment() throws Exception {
        String id = sandbox.comment(newestPost(), Citizen.BERTIL, "Bertils ord");

        assertThat(post("/andra", "kommentar", id, "text", "Aminas ord").statusCode())
                .isEqualTo(403);
        assertThat(post("/radera", "kommentar", id).statusCode()).isEqualTo(403);
        assertThat(get(WALL).body()).contains("Bertils ord");
    }

    @Test
    void emptyAndTooLongTextsAreRefusedInSwedish() throws Exception {
        String longest = "ö".repeat(10_000);

        assertThat(post("/kommentera", "inlagg", newestPost(), "text", " \n ").body())
                .contains("Skriv något eller välj en bild");
        assertThat(post("/kommentera", "inlagg", newestPost(), "text", longest + "ö").statusCode())
                .isEqualTo(422);
        assertThat(post("/kommentera", "inlagg", newestPost(), "text", longest).statusCode())
                .isEqualTo(303);
    }

    @Test
    void photoIsKeptAndServedAsWhatItIs() throws Exception {
        byte[] png = DemoPicture.WINTER.png();
        assertThat(upload(png).statusCode()).isEqualTo(303);

        String url = ear.awaitChanges(1).getFirst().path("photo").stringValue();
        HttpResponse<byte[]> photo =
                client.send(
                        HttpRequest.newBuilder(java.net.URI.create(url)).build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        assertThat(photo.body()).isEqualTo(png);
        assertThat(photo.headers().firstValue("Content-Type")).contains("image/png");
    }

    @Test
    void whatIsNotAPhotoIsRefused() throws Exception {
        byte[] html = "<html><script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        byte[] cut = java.util.Arrays.copyOf(DemoPicture.WINTER.png(), 12);

        assertThat(Stream.of(html, cut, bomb()).map(this::uploaded)).containsOnly(422);
        assertThat(uploaded(new byte[Request.LARGEST_BODY + 1])).isEqualTo(413);
        assertThat(get("/media/..%2f..%2fhandelser.jsonl").statusCode()).isEqualTo(404);
    }

    @Test
    void formFromAnotherSiteIsRefused() throws Exception {
        HttpResponse<String> refused =
                client.send(
                        form(WALL + "/kommentera", "inlagg", newestPost(), "text", "Hej")
                                .header("Sec-Fetch-Site", "cross-site")
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        assertThat(refused.statusCode()).isEqualTo(403);
    }

    @Test
    void conversationIsSeenByItsCitizenOnly() throws Exception {
        post("/meddelanden", "text", "Bara mellan oss");

        assertThat(get(WALL + "/meddelanden?som=amina").body()).contains("Bara mellan oss");
        assertThat(get(WALL + "/meddelanden?som=bertil").body()).doesNotContain("Bara mellan");
    }

    @Test
    void openPageIsToldOfChanges() throws Exception {
        try (Stream<String> lines =
                client.send(
                                HttpRequest.newBuilder(sandbox.address().resolve("/handelser"))
                                        .build(),
                                HttpResponse.BodyHandlers.ofLines())
                        .body()) {
            var each = lines.filter(line -> line.startsWith("data:")).iterator();
            String before = each.next();
            sandbox.comment(newestPost(), Citizen.AMINA, "Nytt");
            assertThat(each.next()).isNotEqualTo(before);
        }
    }

    @Test
    void faultsAreSetAndMendedByHand() throws Exception {
        send(form("/styrning/facebook", "gor", "utgangen", "sida", "MUNICIPALITY"));
        assertThat(graph.get("/me").subcode()).isEqualTo(463);
        assertThat(get("/styrning").body()).contains("Nyckeln till Örebro kommun är död");

        send(form("/styrning/facebook", "gor", "laga"));
        assertThat(graph.get("/me").status()).isEqualTo(200);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(sandbox.address().resolve(path)));
    }

    private HttpResponse<String> post(String act, String... namesAndValues) throws Exception {
        return send(form(WALL + act, namesAndValues));
    }

    private HttpRequest.Builder form(String path, String... namesAndValues) {
        return HttpRequest.newBuilder(sandbox.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(Caller.form(namesAndValues)));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private int uploaded(byte[] file) {
        try {
            return upload(file).statusCode();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private HttpResponse<String> upload(byte[] file) throws Exception {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        String fields =
                "--grans\r\nContent-Disposition: form-data; name=\"inlagg\"\r\n\r\n%s\r\n--grans\r\nContent-Disposition: form-data; name=\"bild\"; filename=\"b.png\"\r\nContent-Type: image/png\r\n\r\n"
                        .formatted(newestPost());
        body.writeBytes(fields.getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--grans--\r\n".getBytes(StandardCharsets.UTF_8));
        return send(
                HttpRequest.newBuilder(sandbox.address().resolve(WALL + "/kommentera"))
                        .header("Content-Type", "multipart/form-data; boundary=grans")
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())));
    }

    /** A PNG head that promises 40 000 × 40 000 pixels. */
    private static byte[] bomb() throws Exception {
        byte[] png = DemoPicture.WINTER.png();
        byte[] side = {0, 0, (byte) 0x9c, 0x40};
        System.arraycopy(side, 0, png, 16, 4);
        System.arraycopy(side, 0, png, 20, 4);
        java.util.zip.CRC32 crc = new java.util.zip.CRC32();
        crc.update(png, 12, 17);
        for (int i = 0; i < 4; i++) {
            png[29 + i] = (byte) (crc.getValue() >> (24 - 8 * i));
        }
        return png;
    }
}
