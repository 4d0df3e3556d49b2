package se.uppsikt.sandbox.instagram;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.sandbox.Caller;
import se.uppsikt.sandbox.DemoPage;
import tools.jackson.databind.JsonNode;

/** Containers, as content publishing has them. */
class InstagramPublishesTest extends InstagramTest {
    private HttpServer host;

    @BeforeEach
    void serve() throws IOException {
        host = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        put("/bild.jpg", "image/jpeg", jpeg(400, 400));
        put("/smal.jpg", "image/jpeg", jpeg(300, 900));
        put("/bild.png", "image/png", png());
        put("/film.mp4", "video/mp4", "\0\0\0\u0018ftypmp42 mer".getBytes(StandardCharsets.UTF_8));
        put("/ord.mp4", "video/mp4", "bara ord, och ingen film".getBytes(StandardCharsets.UTF_8));
        host.start();
    }

    @AfterEach
    void stop() {
        host.stop(0);
    }

    private void put(String path, String type, byte[] bytes) {
        host.createContext(
                path,
                exchange -> {
                    try (exchange) {
                        exchange.getResponseHeaders().set("Content-Type", type);
                        exchange.sendResponseHeaders(200, bytes.length);
                        exchange.getResponseBody().write(bytes);
                    }
                });
    }

    private static byte[] jpeg(int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), "jpg", out);
        return out.toByteArray();
    }

    private String at(String path) {
        return "http://127.0.0.1:" + host.getAddress().getPort() + path;
    }

    private Caller.Answer make(String... what) throws Exception {
        return graph.post("/v26.0/" + ID + "/media", what);
    }

    private static String id(Caller.Answer answer) {
        return answer.json().path("id").stringValue();
    }

    private String status(String container) throws Exception {
        return graph.get("/v26.0/" + container + "?fields=status_code,status")
                .json()
                .path("status_code")
                .stringValue();
    }

    private Caller.Answer publish(String container) throws Exception {
        return graph.post("/v26.0/" + ID + "/media_publish", "creation_id", container);
    }

    @Test
    void pictureIsSeenWhenItsContainerIsPublishedAndOnce() throws Exception {
        int before = street.posts(ACCOUNT).size();
        String container =
                id(make("image_url", at("/bild.jpg"), "caption", "Isbanan", "alt_text", "Is."));
        assertThat(status(container)).isEqualTo("FINISHED");
        assertThat(street.posts(ACCOUNT)).hasSize(before);

        String published = id(publish(container));

        assertThat(newest()).isEqualTo(published);
        assertThat(status(container)).isEqualTo("PUBLISHED");
        JsonNode read =
                graph.get("/v26.0/" + published + "?fields=caption,alt_text,permalink").json();
        assertThat(read.path("caption").stringValue()).isEqualTo("Isbanan");
        assertThat(read.path("alt_text").stringValue()).isEqualTo("Is.");
        assertThat(publish(container).subcode()).isEqualTo(2_207_027);
        assertThat(street.posts(ACCOUNT)).hasSize(before + 1);
    }

    @Test
    void severalPicturesAreOnePostWithWhatEachShows() throws Exception {
        String one =
                id(make("image_url", at("/bild.jpg"), "is_carousel_item", "true", "alt_text", "A"));
        String two =
                id(make("image_url", at("/bild.jpg"), "is_carousel_item", "true", "alt_text", "B"));
        assertThat(publish(one).code()).as("a part is never published").isEqualTo(100);

        String whole =
                id(make("media_type", "CAROUSEL", "children", one + "," + two, "caption", "Två"));
        String published = id(publish(whole));

        assertThat(street.alts(published)).containsExactly("A", "B");
        assertThat(
                        graph.get("/v26.0/" + published + "?fields=children%7Balt_text%7D")
                                .json()
                                .at("/children/data/1/alt_text")
                                .stringValue())
                .isEqualTo("B");
        assertThat(make("media_type", "CAROUSEL", "children", one).subcode()).isEqualTo(2_207_028);
    }

    @Test
    void filmIsGoneThroughFirst() throws Exception {
        String container =
                id(make("media_type", "REELS", "video_url", at("/film.mp4"), "caption", "Film"));
        assertThat(status(container)).isEqualTo("IN_PROGRESS");
        assertThat(publish(container).subcode()).isEqualTo(2_207_027);

        ahead.set(Duration.ofSeconds(5));

        assertThat(status(container)).isEqualTo("FINISHED");
        String published = id(publish(container));
        JsonNode read = graph.get("/v26.0/" + published + "?fields=media_type,media_url").json();
        assertThat(read.path("media_type").stringValue()).isEqualTo("VIDEO");
        assertThat(read.path("media_url").stringValue()).endsWith(".mp4");
    }

    @Test
    void whatIsNoFilmOrNotReachedFailsWhenItHasBeenGoneThrough() throws Exception {
        String words = id(make("media_type", "REELS", "video_url", at("/ord.mp4")));
        String missing = id(make("media_type", "REELS", "video_url", at("/finns-inte.mp4")));
        ahead.set(Duration.ofSeconds(5));

        assertThat(status(words)).isEqualTo("ERROR");
        assertThat(graph.get("/v26.0/" + words + "?fields=status").json().path("status").asString())
                .contains("2207026");
        assertThat(
                        graph.get("/v26.0/" + missing + "?fields=status")
                                .json()
                                .path("status")
                                .asString())
                .contains("2207052");
    }

    @Test
    void picturesThatCannotBeFetchedOrAreOfTheWrongSortAreRefused() throws Exception {
        Caller.Answer missing = make("image_url", at("/finns-inte.jpg"));
        assertThat(missing.code()).isEqualTo(9004);
        assertThat(missing.subcode()).isEqualTo(2_207_052);
        assertThat(make("image_url", "http://127.0.0.1:1/bild.jpg").code()).isEqualTo(9004);
        assertThat(make("image_url", "inte en adress").code()).isEqualTo(9004);
        assertThat(make("image_url", at("/bild.png")).code()).isEqualTo(36_001);
        assertThat(make("image_url", at("/smal.jpg")).code()).isEqualTo(36_003);
        assertThat(make("image_url", at("/bild.jpg"), "caption", "#a ".repeat(31)).code())
                .isEqualTo(36_004);
        assertThat(make("image_url", at("/bild.jpg"), "caption", "a".repeat(2_201)).code())
                .isEqualTo(36_004);
    }

    @Test
    void altTextIsForPicturesInTheFeedOnly() throws Exception {
        assertThat(
                        make("media_type", "REELS", "video_url", at("/film.mp4"), "alt_text", "x")
                                .code())
                .isEqualTo(100);
        assertThat(
                        make("media_type", "STORIES", "image_url", at("/bild.jpg"), "alt_text", "x")
                                .code())
                .isEqualTo(100);
        String story = id(make("media_type", "STORIES", "image_url", at("/smal.jpg")));
        assertThat(street.stories(ACCOUNT)).doesNotContain(story);
        String published = id(publish(story));
        assertThat(street.stories(ACCOUNT)).contains(published);
        assertThat(ids(graph.get("/v26.0/" + ID + "/stories").json())).contains(published);
    }

    @Test
    void peopleSeeWhatIsPublishedAndNothingElse() throws Exception {
        make("image_url", at("/bild.jpg"), "caption", "Bara förberett");
        publish(id(make("image_url", at("/bild.jpg"), "caption", "Isen", "alt_text", "Blå is.")));
        String film = id(make("media_type", "REELS", "video_url", at("/film.mp4")));
        ahead.set(Duration.ofSeconds(5));
        publish(film);

        String page = new String(page("/profil/orebrokommun"), StandardCharsets.UTF_8);

        assertThat(page).contains("Isen").contains("alt=\"Blå is.\"");
        assertThat(page).doesNotContain("Bara förberett");
        String address = page.replaceFirst("(?s).*<video src=\"([^\"]+)\".*", "$1");
        assertThat(new String(page(address), StandardCharsets.UTF_8)).endsWith("ftypmp42 mer");
    }

    private byte[] page(String path) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(sandbox.address().resolve(path)).build(),
                            HttpResponse.BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void containerLivesForADay() throws Exception {
        String container = id(make("image_url", at("/bild.jpg")));

        ahead.set(Duration.ofHours(24));

        assertThat(status(container)).isEqualTo("EXPIRED");
        assertThat(publish(container).subcode()).isEqualTo(2_207_008);
    }

    @Test
    void soMuchMayBePublishedInADay() throws Exception {
        String limit = "/v26.0/" + ID + "/content_publishing_limit?fields=config,quota_usage";
        assertThat(graph.get(limit).json().at("/data/0/quota_usage").asInt()).isZero();
        publish(id(make("image_url", at("/bild.jpg"))));
        assertThat(graph.get(limit).json().at("/data/0/quota_usage").asInt()).isEqualTo(1);
        assertThat(graph.get(limit).json().at("/data/0/config/quota_total").asInt()).isEqualTo(100);
        String container = id(make("image_url", at("/bild.jpg")));

        sandbox.instagram().fill(ACCOUNT);

        assertThat(publish(container).subcode()).isEqualTo(2_207_042);
    }

    @Test
    void whatWasPublishedIsThereAfterARestart() throws Exception {
        String container = id(make("image_url", at("/bild.jpg"), "alt_text", "Is."));
        String ready = id(make("image_url", at("/bild.jpg")));
        String published = id(publish(container));

        sandbox.close();
        sandbox = started();
        graph = new Caller(sandbox, DemoPage.MUNICIPALITY.token());
        street = sandbox.instagram().street();

        assertThat(street.alts(published)).containsExactly("Is.");
        assertThat(status(container)).isEqualTo("PUBLISHED");
        assertThat(status(ready)).isEqualTo("FINISHED");
    }
}
