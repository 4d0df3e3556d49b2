package se.uppsikt.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Posts, pictures and stories, published through the Graph API. */
class PublishingTest extends SandboxTest {
    private static final String UPLOADED = "/v26.0/" + PAGE + "/photos";

    private String photo(String alt) throws Exception {
        return graph.upload(
                        UPLOADED,
                        "source",
                        "bild.png",
                        DemoPicture.values()[0].png(),
                        "published",
                        "false",
                        "alt_text_custom",
                        alt)
                .json()
                .path("id")
                .stringValue();
    }

    private Caller.Answer feed(String... namesAndValues) throws Exception {
        return graph.post("/v26.0/" + PAGE + "/feed", namesAndValues);
    }

    private static String media(String... ids) {
        return List.of(ids).stream().map("{\"media_fbid\":\"%s\"}"::formatted).toList().toString();
    }

    private String page() throws IOException, InterruptedException {
        URI address = sandbox.address().resolve("/sida/" + PAGE + "?som=amina");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void picturesThatAreSentOverAreSeenByNobody() throws Exception {
        String id = photo("En isbana");

        JsonNode told = graph.get("/v26.0/" + id + "?fields=alt_text_custom").json();
        assertThat(told.path("alt_text_custom").stringValue()).isEqualTo("En isbana");
        assertThat(page()).doesNotContain("En isbana");
    }

    @Test
    void postShowsItsPicturesWithWhatTheyShow() throws Exception {
        String id =
                feed(
                                "message",
                                "Nu är den öppen",
                                "attached_media",
                                media(photo("En isbana"), photo("Skridskor")))
                        .json()
                        .path("id")
                        .stringValue();

        assertThat(sandbox.wall(PAGE).alts(id)).containsExactly("En isbana", "Skridskor");
        assertThat(page()).contains("Nu är den öppen", "alt=\"En isbana\"", "alt=\"Skridskor\"");
        JsonNode parts =
                graph.get("/v26.0/" + id + "?fields=attachments")
                        .json()
                        .path("attachments")
                        .path("data")
                        .path(0)
                        .path("subattachments")
                        .path("data");
        assertThat(parts.size()).isEqualTo(2);
        JsonNode told = ear.awaitChanges(1).getFirst();
        assertThat(told.path("photos").size()).isEqualTo(2);
        assertThat(told.path("published").intValue()).isEqualTo(1);
    }

    @Test
    void draftIsSeenByNobodyBeforeItIsPublished() throws Exception {
        String id =
                feed("message", "Inte än", "published", "false").json().path("id").stringValue();

        assertThat(page()).doesNotContain("Inte än");
        assertThat(sandbox.posts(PAGE)).doesNotContain(id);
        assertThat(graph.get("/v26.0/" + PAGE + "/feed").http().body()).doesNotContain(id);
        assertThat(isPublished(id)).isFalse();
        graph.post("/v26.0/" + id, "is_published", "true");
        graph.post("/v26.0/" + id, "is_published", "true");

        assertThat(page()).contains("Inte än");
        assertThat(sandbox.wall(PAGE).posts("Inte än")).containsExactly(id);
        assertThat(isPublished(id)).isTrue();
        assertThat(ear.awaitChanges(2).stream().map(each -> each.path("published").intValue()))
                .containsExactly(0, 1);
    }

    private boolean isPublished(String id) throws Exception {
        return graph.get("/v26.0/" + id + "?fields=is_published")
                .json()
                .path("is_published")
                .booleanValue();
    }

    @Test
    void whatIsWrongIsRefused() throws Exception {
        String used = photo("");
        feed("attached_media", media(used));

        assertThat(feed("message", " ").code()).isEqualTo(100);
        assertThat(feed("message", "å".repeat(63_207)).code()).isEqualTo(100);
        assertThat(feed("message", "å".repeat(63_206)).status()).isEqualTo(200);
        assertThat(feed("attached_media", media(used)).code()).isEqualTo(100);
        assertThat(feed("attached_media", media("17")).subcode()).isEqualTo(33);
        assertThat(feed("attached_media", "{").code()).isEqualTo(100);
        assertThat(graph.upload(UPLOADED, "source", "x.png", new byte[] {1, 2, 3}).code())
                .isEqualTo(100);
        assertThat(graph.post(UPLOADED, "published", "false").code()).isEqualTo(324);
    }

    @Test
    void storyIsGoneAfterADay() throws Exception {
        String photo = photo("");
        JsonNode told = graph.post("/v26.0/" + PAGE + "/photo_stories", "photo_id", photo).json();

        assertThat(told.path("success").booleanValue()).isTrue();
        assertThat(told.path("post_id").isNumber()).isTrue();
        assertThat(page()).contains("Händelser, borta efter ett dygn");
        assertThat(stories().path(0).path("media_id").stringValue()).isEqualTo(photo);
        assertThat(graph.post("/v26.0/" + PAGE + "/photo_stories", "photo_id", photo).code())
                .isEqualTo(100);
        ahead.set(Duration.ofHours(24));

        assertThat(page()).doesNotContain("Händelser, borta efter ett dygn");
        assertThat(stories().size()).isZero();
    }

    private JsonNode stories() throws Exception {
        return graph.get("/v26.0/" + PAGE + "/stories").json().path("data");
    }

    @Test
    void draftsAndPicturesAreThereAfterARestart() throws Exception {
        String photo = photo("Kvar");
        String draft =
                feed("message", "Kvar", "published", "false", "attached_media", media(photo))
                        .json()
                        .path("id")
                        .stringValue();
        sandbox.close();
        sandbox = Sandbox.start(options());
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());

        assertThat(sandbox.wall(PAGE).drafts()).containsExactly(draft);
        graph.post("/v26.0/" + draft, "is_published", "true");
        assertThat(sandbox.wall(PAGE).alts(Objects.requireNonNull(draft))).containsExactly("Kvar");
    }
}
