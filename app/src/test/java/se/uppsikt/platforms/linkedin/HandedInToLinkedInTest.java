package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.platforms.publications.Publisher.Step;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.Failure;
import se.uppsikt.sandbox.linkedin.Organisation;

/** A film goes over part by part, and what cuts it off costs no more than the part. */
@Proves("X8")
@PlatformTest
class HandedInToLinkedInTest extends LinkedInStory {
    private static final int PART = 4 * 1024 * 1024;
    private static final String CAPTIONS = "1\n00:00:00,000 --> 00:00:02,000\nHej.\n";

    @Autowired LinkedInPublisher publisher;
    @Autowired LinkedInApi api;

    private final Given given = new Given();

    /** Files in memory, and how often each was opened. */
    private static final class Given implements MediaSource {
        private final Map<Sha256, byte[]> files = new HashMap<>();
        private int opened;

        StoredMedia with(byte[] bytes, String mime) {
            Sha256 hash = Sha256.of(bytes);
            files.put(hash, bytes);
            return new StoredMedia(hash, mime, bytes.length);
        }

        @Override
        public InputStream open(StoredMedia stored) {
            opened++;
            return new ByteArrayInputStream(Objects.requireNonNull(files.get(stored.hash())));
        }

        @Override
        public URI lend(StoredMedia stored) {
            throw new UnsupportedOperationException("LinkedIn fetches nothing");
        }
    }

    private Access access() {
        return new Access(account().id(), Organisation.ID, new Secret(Organisation.TOKEN));
    }

    private static byte[] film(int size) {
        byte[] film = new byte[size];
        for (int at = 0; at < size; at++) {
            film[at] = (byte) (at / 1_000);
        }
        System.arraycopy("ftypmp42".getBytes(StandardCharsets.US_ASCII), 0, film, 4, 8);
        return film;
    }

    private Order order(byte[] film, @Nullable String captions) {
        StoredMedia words = given.with(CAPTIONS.getBytes(StandardCharsets.UTF_8), "text/plain");
        Medium medium =
                new Medium(
                        UUID.randomUUID(),
                        given.with(film, "video/mp4"),
                        "isbanan.mp4",
                        "",
                        captions == null ? null : new Captions(words, captions, "sv"));
        return order(new Post(Form.POST, "Isbanan", words(), List.of(medium)));
    }

    private Order order(Post post) {
        return new Order(
                new PublicationId(UUID.randomUUID()), post, Instant.now(), Set.of(), given);
    }

    private Map<String, String> step(Order order, Map<String, String> noted) {
        return switch (publisher.prepare(access(), order, noted)) {
            case Step.More(Map<String, String> now, Duration _) -> now;
            case Step.Ready(Map<String, String> now) -> now;
        };
    }

    /** Goes on until only the last call is left. */
    private Map<String, String> ready(Order order, Map<String, String> noted) {
        List<Map<String, String>> all = new ArrayList<>(List.of(noted));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(
                        () -> {
                            Step step = publisher.prepare(access(), order, all.getLast());
                            if (step instanceof Step.More(Map<String, String> now, Duration _)) {
                                all.add(now);
                            }
                            return step instanceof Step.Ready;
                        });
        return all.getLast();
    }

    private byte[] whole(Map<String, String> noted) throws IOException, InterruptedException {
        String urn = Objects.requireNonNull(noted.get(FilmUpload.FILM));
        String address =
                api.get(access().token(), "videos/" + Urn.encoded(urn), Map.of())
                        .body()
                        .path("downloadUrl")
                        .stringValue();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create(address)).build(),
                            BodyHandlers.ofByteArray())
                    .body();
        }
    }

    @Test
    void filmIsResumedAtThePartThatWasLost() throws Exception {
        byte[] film = film(2 * PART + 17);
        Order order = order(film, "isbanan.srt");
        Map<String, String> begun = step(order, step(order, Map.of()));
        linkedIn()
                .faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "PUT", "/dms-uploads/"));
        assertThatThrownBy(() -> step(order, begun))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        t -> assertThat(t.problem()).isEqualTo(PlatformProblem.UNAVAILABLE));

        Map<String, String> ready = ready(order, begun);

        // three parts, one of them twice, and the captions
        assertThat(given.opened).isEqualTo(5);
        assertThat(ready.get(FilmUpload.FILM)).isEqualTo(begun.get(FilmUpload.FILM));
        assertThat(whole(ready)).isEqualTo(film);
        String post = publisher.publish(access(), order, ready).key().value();
        assertThat(linkedIn().captions(post)).isEqualTo(CAPTIONS);
    }

    @Test
    void whatWasFinishedWithoutAnAnswerIsNotFinishedAgain() {
        Order order = order(film(100), null);
        linkedIn()
                .faults()
                .failCalls(
                        Failure.SILENCE,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/rest/videos", 1));
        Map<String, String> sent = step(order, step(order, Map.of()));
        assertThatThrownBy(() -> step(order, sent)).isInstanceOf(PlatformTrouble.class);

        assertThat(ready(order, sent).get(FilmUpload.FILM)).isEqualTo(sent.get(FilmUpload.FILM));
    }

    @Test
    void filmWhoseAddressesHaveClosedIsHandedInAnew() {
        Order order = order(film(100), null);
        Map<String, String> begun = new HashMap<>(step(order, Map.of()));
        begun.put("until", Instant.now().minusSeconds(1).toString());

        Map<String, String> anew = step(order, begun);

        assertThat(anew.get(FilmUpload.FILM)).isNotEqualTo(begun.get(FilmUpload.FILM));
        ready(order, anew);
    }

    @Test
    void filmThatLinkedInCannotReadIsAPersons() {
        linkedIn().faults().failFilms(true);
        Order order = order(film(100), null);

        assertThatThrownBy(() -> ready(order, Map.of()))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        t -> {
                            assertThat(t.problem()).isEqualTo(PlatformProblem.REFUSED);
                            assertThat(t.words()).contains("behandla filmen");
                        });
    }

    @Test
    void otherCaptionsThanSubRipAreRefusedFromTheBeginning() {
        assertThat(publisher.against(order(film(100), "isbanan.vtt").post()))
                .singleElement()
                .asString()
                .contains("SRT");
        assertThat(publisher.against(order(film(100), "isbanan.SRT").post())).isEmpty();
    }

    @Test
    void signsThatLinkedInMayCountTwiceAreCountedTwice() {
        Post most = new Post(Form.POST, null, "(".repeat(1_500), List.of());
        Post over = new Post(Form.POST, null, "(".repeat(1_500) + "a", List.of());
        Post longer = new Post(Form.POST, null, "(".repeat(3_001), List.of());

        assertThat(publisher.against(most)).isEmpty();
        assertThat(publisher.against(over)).singleElement().asString().contains("1 tecken för");
        assertThat(publisher.against(longer)).hasSize(1);
    }

    @Test
    void tokenIsShownToLinkedInOnly() throws IOException {
        List<String> shown = new ArrayList<>();
        HttpServer stranger =
                HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        stranger.createContext(
                "/",
                exchange -> {
                    shown.addAll(exchange.getRequestHeaders().keySet());
                    exchange.getRequestBody().readAllBytes();
                    exchange.sendResponseHeaders(201, -1);
                    exchange.close();
                });
        stranger.start();
        try {
            URI to = URI.create("http://127.0.0.1:" + stranger.getAddress().getPort() + "/del");

            assertThat(api.put(access().token(), to, "text/plain", new byte[1])).isEmpty();
        } finally {
            stranger.stop(0);
        }
        assertThat(shown).contains("Content-type").doesNotContain("Authorization");
    }
}
