package se.uppsikt.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.base.Citizen;

class ProfilePagesTest extends InstagramTest {
    private static final String FEED = "/profil/orebrokommun";
    private final HttpClient client = HttpClient.newHttpClient();

    @Test
    void theListOfAccountsLeadsToBoth() throws Exception {
        assertThat(get("/").body()).contains("Instagram", FEED, "/profil/tborebro");
        for (String path : new String[] {FEED, FEED + "/meddelanden"}) {
            assertThat(get(path).body()).contains("inget här når det riktiga Instagram");
        }
        assertThat(get("/profil/stil.css").headers().firstValue("Content-Type").orElseThrow())
                .startsWith("text/css");
        assertThat(get("/profil/nagonannan").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonCommentsRepliesEditsAndDeletes() throws Exception {
        post("/kommentera", "inlagg", newest(), "text", "Första <b>raden</b>");
        String body = get(FEED).body();
        assertThat(body).contains("Första &lt;b&gt;raden").doesNotContain("<b>raden");
        String id = ear.awaitChanges(1).getFirst().path("id").stringValue();
        post("/kommentera", "svarpa", id, "text", "Svar till mig själv");
        post("/andra", "kommentar", id, "text", "Ändrad rad");
        assertThat(get(FEED).body()).contains("Ändrad rad", "Svar till mig själv");

        post("/radera", "kommentar", id);

        assertThat(get(FEED).body()).doesNotContain("Ändrad rad", "Svar till mig");
    }

    @Test
    void hiddenCommentIsSeenOnlyByWhoeverWroteIt() throws Exception {
        String id = street.comment(newest(), Citizen.BERTIL, "Bertils ord");
        street.hide(id, true);

        assertThat(get(FEED).body()).doesNotContain("Bertils ord");
        assertThat(get(FEED + "?som=bertil").body()).contains("Bertils ord", "har dolt");
        assertThat(post("/radera", "kommentar", id).statusCode()).isEqualTo(403);
    }

    @Test
    void messagesAreWrittenAndTakenBack() throws Exception {
        post("/meddelanden", "text", "Hej kommunen");
        String mid =
                ear.awaitPosts(1)
                        .getFirst()
                        .json()
                        .at("/entry/0/messaging/0/message/mid")
                        .stringValue();
        assertThat(get(FEED + "/meddelanden").body()).contains("Hej kommunen");

        post("/angra", "meddelande", mid);

        assertThat(get(FEED + "/meddelanden").body()).doesNotContain("Hej kommunen");
    }

    @Test
    void closedCommentsAndFaultsAreTold() throws Exception {
        graph.post("/v26.0/" + newest(), "comment_enabled", "false");
        assertThat(post("/kommentera", "inlagg", newest(), "text", "Hej").statusCode())
                .isEqualTo(403);
        assertThat(get(FEED).body()).contains("stängt av kommentarerna");

        send("/styrning/instagram", "gor", "tappa", "antal", "3");

        assertThat(get("/styrning").body()).contains("3 kommande händelser skickas aldrig.");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(sandbox.address().resolve(path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String act, String... namesAndValues) throws Exception {
        return send(FEED + act, namesAndValues);
    }

    private HttpResponse<String> send(String path, String... namesAndValues) throws Exception {
        StringBuilder form = new StringBuilder("som=amina");
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append('&').append(namesAndValues[i]).append('=');
            form.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return client.send(
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }
}
