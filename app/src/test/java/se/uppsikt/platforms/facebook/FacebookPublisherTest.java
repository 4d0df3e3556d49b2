package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Pictures;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.MediaSource;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.platforms.publications.Publisher.Step;
import se.uppsikt.sandbox.DemoPage;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Wall;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What is Facebook's own in publishing: drafts, films in parts, captions before the film. */
@PlatformTest
class FacebookPublisherTest extends PlatformStory {
    private static final int SIZE = 2_500_000;

    private static final DemoPage APART = FacebookPublishingTest.APART;

    @Autowired private FacebookPublisher publisher;

    private final Map<String, byte[]> files = new HashMap<>();

    private Access access() {
        AccountId account = accounts.byPlatformId(Platform.FACEBOOK, APART.id()).orElseThrow().id();
        return new Access(account, APART.id(), new Secret(APART.token()));
    }

    private Wall wall() {
        return sandbox.wall(APART.id());
    }

    private StoredMedia stored(byte[] bytes) {
        StoredMedia stored = records.store(new ByteArrayInputStream(bytes));
        files.put(stored.hash().hex(), bytes);
        return stored;
    }

    /** Whatever its bytes show. */
    private StoredMedia film(byte[] bytes) {
        return new StoredMedia(stored(bytes).hash(), MediaType.MP4.mime(), bytes.length);
    }

    private static byte[] bytes(int size, boolean film) {
        byte[] bytes = new byte[size];
        for (int i = 0; i < size; i++) {
            bytes[i] = (byte) (i * 31 + i / 977);
        }
        byte[] head = {0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2'};
        System.arraycopy(head, 0, bytes, 0, film ? head.length : 1);
        return bytes;
    }

    private Post film(String text, byte[] bytes, Post.@Nullable Captions captions) {
        return new Post(
                Post.Form.POST,
                null,
                text,
                List.of(new Post.Medium(UUID.randomUUID(), film(bytes), "film.mp4", "", captions)));
    }

    private Post.Captions captions(String language, String words) {
        return new Post.Captions(
                stored(words.getBytes(StandardCharsets.UTF_8)), "ord.vtt", language);
    }

    private Post illustrated(String text) throws IOException {
        byte[] png = Pictures.png();
        return new Post(
                Post.Form.POST,
                null,
                text,
                List.of(new Post.Medium(UUID.randomUUID(), stored(png), "b.png", "Is", null)));
    }

    private Order order(Post post) {
        return new Order(
                new PublicationId(UUID.randomUUID()), post, null, Set.of(), new Files(files));
    }

    private record Files(Map<String, byte[]> bytes) implements MediaSource {
        @Override
        public InputStream open(StoredMedia stored) {
            return new ByteArrayInputStream(Objects.requireNonNull(bytes.get(stored.hash().hex())));
        }

        @Override
        public URI lend(StoredMedia stored) {
            throw new UnsupportedOperationException("nothing is fetched from here");
        }
    }

    private Map<String, String> ready(Order order, Map<String, String> from) {
        Map<String, String> noted = new HashMap<>(from);
        await().atMost(PATIENCE)
                .until(
                        () ->
                                switch (publisher.prepare(access(), order, Map.copyOf(noted))) {
                                    case Step.More(Map<String, String> now, var after) -> {
                                        noted.clear();
                                        noted.putAll(now);
                                        yield false;
                                    }
                                    case Step.Ready(Map<String, String> now) -> {
                                        noted.clear();
                                        noted.putAll(now);
                                        yield true;
                                    }
                                });
        return noted;
    }

    private Map<String, String> more(Order order, Map<String, String> noted) {
        return ((Step.More) publisher.prepare(access(), order, noted)).noted();
    }

    @ParameterizedTest
    @CsvSource({"SILENCE,CARRIED_OUT", "SILENCE,NOT_CARRIED_OUT", "HALF_ANSWER,CARRIED_OUT"})
    void filmIsTakenUpWhereItWasLeft(Failure failure, Outcome outcome) {
        byte[] bytes = bytes(SIZE, true);
        String text = words();
        Order order = order(film(text, bytes, null));
        Map<String, String> begun = more(order, more(order, Map.of()));
        sandbox.faults().failCalls(failure, outcome, new Calls(1, "POST", "/videos"));
        assertThat(
                        catchThrowableOfType(
                                        PlatformTrouble.class,
                                        () -> publisher.prepare(access(), order, begun))
                                .problem())
                .isEqualTo(PlatformProblem.UNAVAILABLE);

        Map<String, String> noted = ready(order, begun);

        assertThat(noted.get("video")).isEqualTo(begun.get("video"));
        assertThat(wall().posts(text)).isEmpty();
        Published published = publisher.publish(access(), order, noted);
        assertThat(wall().posts(text)).containsExactly(published.key().value());
        assertThat(wall().filmOf(published.key().value())).isEqualTo(bytes);
        assertThat(published.address()).hasHost("www.facebook.com");
    }

    @Test
    void filmWhoseEndWasNotToldIsNotSentOnceMore() {
        Order order = order(film(words(), bytes(2_000, true), null));
        Map<String, String> sent = more(order, more(order, Map.of()));
        sandbox.faults()
                .failCalls(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "/videos"));
        assertThatThrownBy(() -> publisher.prepare(access(), order, sent))
                .isInstanceOf(PlatformTrouble.class);

        assertThat(ready(order, sent).get("video")).isEqualTo(sent.get("video"));
    }

    @Test
    void filmThatCannotBeReadIsRefusedInWordsAndNeverAppears() {
        String text = words();
        Order order = order(film(text, bytes(2_000, false), null));
        assertThatThrownBy(() -> ready(order, Map.of()))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble ->
                                assertThat(trouble.words())
                                        .isEqualTo("Facebook kunde inte läsa filmen."));
        assertThat(wall().posts(text)).isEmpty();
    }

    @Test
    void captionsAreThereBeforeTheFilmAppears() {
        String text = words();
        Post.Captions captions =
                captions("sv", "WEBVTT\n\n00:01.500 --> 00:04.000\nVi öppnar på lördag.\n");
        Order order = order(film(text, bytes(2_000, true), captions));
        Map<String, String> noted = ready(order, Map.of());
        assertThat(noted).containsEntry("captioned", "sv_SE");

        String key = publisher.publish(access(), order, noted).key().value();

        assertThat(wall().captions(key))
                .isEqualTo("1\n00:00:01,500 --> 00:00:04,000\nVi öppnar på lördag.\n");
    }

    @Test
    void filmWhoseCaptionsAreRefusedNeverAppears() {
        String text = words();
        Order order = order(film(text, bytes(2_000, true), captions("sv", "inga tider")));

        assertThatThrownBy(() -> ready(order, Map.of()))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble -> assertThat(trouble.words()).contains("undertexter"));
        assertThat(wall().posts(text)).isEmpty();
    }

    @Test
    void draftWhoseAnswerWasLostIsPutTogetherAnewAndOneAppears() throws IOException {
        String text = words();
        Order order = order(illustrated(text));
        Map<String, String> sent = more(order, Map.of());
        sandbox.faults()
                .failCalls(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "/feed"));
        assertThatThrownBy(() -> publisher.prepare(access(), order, sent))
                .isInstanceOf(PlatformTrouble.class);

        Map<String, String> noted = ready(order, sent);
        publisher.publish(access(), order, noted);
        publisher.publish(access(), order, noted);

        assertThat(wall().posts(text)).hasSize(1);
    }

    @Test
    void outcomeIsReadByTheIdOfTheDraft() throws IOException {
        Order order = order(illustrated(words()));
        Map<String, String> noted = ready(order, Map.of());
        assertThat(publisher.lookUp(access(), order, noted)).isInstanceOf(Finding.Absent.class);

        Published published = publisher.publish(access(), order, noted);

        assertThat(publisher.lookUp(access(), order, noted))
                .isInstanceOfSatisfying(
                        Finding.There.class,
                        there -> assertThat(there.published().key()).isEqualTo(published.key()));
    }

    @Test
    void outcomeOfAStoryIsReadByItsPicture() throws IOException {
        Post story = new Post(Post.Form.STORY, null, "", illustrated("").media());
        Order order = order(story);
        Map<String, String> noted = ready(order, Map.of());
        assertThat(publisher.lookUp(access(), order, noted)).isInstanceOf(Finding.Unclear.class);

        Published published = publisher.publish(access(), order, noted);

        assertThat(publisher.lookUp(access(), order, noted))
                .isInstanceOfSatisfying(
                        Finding.There.class,
                        there -> assertThat(there.published().key()).isEqualTo(published.key()));
    }
}
