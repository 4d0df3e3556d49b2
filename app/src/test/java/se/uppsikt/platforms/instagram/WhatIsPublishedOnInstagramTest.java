package se.uppsikt.platforms.instagram;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import javax.imageio.ImageIO;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Post.Captions;
import se.uppsikt.platforms.publications.Post.Form;
import se.uppsikt.platforms.publications.Post.Medium;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What is Instagram's own when something is published there. */
@Proves({"S9", "X8"})
@PlatformTest
class WhatIsPublishedOnInstagramTest extends InstagramStory {
    @Autowired Publications publications;
    @Autowired JdbcClient database;

    @AfterEach
    void endWhatIsOpen() {
        for (Publication open : publications.open(account().id())) {
            if (open.state() == State.BY_HAND) {
                publications.giveUp(ACTOR, open.id());
            } else {
                publications.withdraw(ACTOR, open.id());
            }
        }
    }

    @Test
    void textFitsToTheLastSignAndTag() throws IOException {
        assertThat(unable("å".repeat(2_200))).isNull();
        assertThat(unable("å".repeat(2_201))).contains("1 tecken för lång");
        assertThat(unable("#is ".repeat(30) + "@orebro ".repeat(20))).isNull();
        assertThat(unable("#is ".repeat(31))).contains("30 hashtaggar");
        assertThat(unable("@orebro ".repeat(21))).contains("20 konton");
    }

    @Test
    void whatHasNoPictureAndWhatHasTooManyIsDoneByHand() throws IOException {
        assertThat(later(post("Bara ord", List.of())).words()).contains("bild eller en film");
        List<Medium> eleven = new ArrayList<>();
        for (int i = 0; i < 11; i++) {
            eleven.add(picture(320, 320));
        }
        assertThat(later(post("Ord", eleven)).words()).contains("Högst 10 bilder");
        assertThat(later(post("Ord", eleven.subList(0, 10))).state()).isEqualTo(State.WAITING);
    }

    @Test
    void captionsAreToBeBurntIn() {
        StoredMedia film = stored(film());
        Captions captions = new Captions(stored("1\n".getBytes(StandardCharsets.UTF_8)), "a", "sv");

        Publication byHand =
                later(
                        post(
                                "Film",
                                List.of(
                                        new Medium(
                                                UUID.randomUUID(), film, "a.mp4", "", captions))));

        assertThat(byHand.words()).contains("bränn in dem");
    }

    @Test
    void pictureOfTheWrongShapeIsTold() throws IOException {
        Publication byHand =
                until(
                        now(post(words(), List.of(picture(320, 900)))),
                        each -> each.state() == State.BY_HAND);

        assertThat(byHand.words()).contains("fel form").contains("Beskär");
    }

    @Test
    void filmThatInstagramCannotReadIsTold() {
        String text = words();
        sandbox.instagram().failFilms();

        Publication byHand = until(now(film(text)), each -> each.state() == State.BY_HAND);

        assertThat(byHand.words()).contains("H.264");
        assertThat(street.posts(ACCOUNT, text)).isEmpty();
    }

    @Test
    void thatInstagramDoesNotReachUsIsToldWithWhatToOpenAndTriedAgain() throws IOException {
        String text = words();
        sandbox.instagram().shutOut(true);

        Publication told =
                until(
                        now(post(text, List.of(picture(320, 320)))),
                        each -> each.problem() == PlatformProblem.UNAVAILABLE);

        assertThat(told.state()).isIn(State.RETRYING, State.BEING_PREPARED);
        assertThat(told.words())
                .contains("IT-driften")
                .contains("http://127.0.0.1:" + port + "/webhook/utlanat/");
        sandbox.instagram().shutOut(false);
        until(told, each -> each.state() == State.PUBLISHED);
        assertThat(street.posts(ACCOUNT, text)).hasSize(1);
    }

    /** Of a film it is told when it is to have been gone through. */
    @Test
    void thatAFilmIsNotReachedIsToldAndTriedAgain() {
        String text = words();
        sandbox.instagram().shutOut(true);

        Publication told =
                until(now(film(text)), each -> each.problem() == PlatformProblem.UNAVAILABLE);

        assertThat(told.words()).contains("IT-driften").contains("/webhook/utlanat/");
        sandbox.instagram().shutOut(false);
        until(told, each -> each.state() == State.PUBLISHED);
        assertThat(street.posts(ACCOUNT, text)).hasSize(1);
    }

    private Post film(String text) {
        return post(
                text, List.of(new Medium(UUID.randomUUID(), stored(film()), "a.mp4", "", null)));
    }

    @Test
    void whereNoMoreMayBePublishedInADayItIsDoneByHand() throws IOException {
        sandbox.instagram().fill(ACCOUNT);

        Publication byHand =
                until(
                        now(post(words(), List.of(picture(320, 320)))),
                        each -> each.state() == State.BY_HAND);

        assertThat(byHand.words()).contains("ett dygn");
    }

    @Test
    void whatExpiredBeforeItsTimeIsMadeReadyAnew() throws IOException {
        String text = words();
        Publication ordered =
                publications.publish(
                        ACTOR,
                        account().id(),
                        post(text, List.of(picture(320, 320), picture(320, 320))),
                        Instant.now().plus(Duration.ofSeconds(12)),
                        UUID.randomUUID().toString());
        await().atMost(PATIENCE).until(() -> noted(ordered).contains(InstagramPublisher.WHOLE));
        String before = noted(ordered);

        sandbox.instagram().expireContainers();

        Publication published = until(ordered, each -> each.state() == State.PUBLISHED);
        assertThat(before).isNotEmpty();
        assertThat(street.posts(ACCOUNT, text))
                .containsExactly(Objects.requireNonNull(published.result()).value());
    }

    /** The outcome is unknown, and meanwhile another says the same. */
    @Test
    void ofTwoThatSayTheSameNeitherIsTakenForTheOther() throws IOException {
        String text = words();
        Publication first = now(post(text, List.of(picture(320, 320))));
        until(first, each -> each.state() == State.PUBLISHED);
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/media_publish"));

        Publication second = now(post(text, List.of(picture(320, 320))));
        Publication found = until(second, each -> each.state() == State.PUBLISHED);

        assertThat(found.result()).isNotEqualTo(publications.publication(first.id()).result());
        assertThat(street.posts(ACCOUNT, text)).hasSize(2);
    }

    @Test
    void storyThatThePollTellsOfIsInOneVersion() throws IOException {
        Publication story =
                until(
                        now(new Post(Form.STORY, null, "", List.of(picture(320, 568)))),
                        each -> each.state() == State.PUBLISHED);

        poll();
        poll();

        Contribution kept =
                records.byKey(account().id(), Objects.requireNonNull(story.result())).orElseThrow();
        assertThat(kept.versions()).isEqualTo(1);
    }

    private String noted(Publication publication) {
        return database.sql("select noted::text from platforms.publication where id = ?")
                .param(publication.id().value())
                .query(String.class)
                .single();
    }

    private @Nullable String unable(String text) throws IOException {
        return later(post(text, List.of(picture(320, 320)))).words();
    }

    private static Post post(String text, List<Medium> media) {
        return new Post(Form.POST, null, text, media);
    }

    private Publication now(Post post) {
        return publications.publish(
                ACTOR, account().id(), post, null, UUID.randomUUID().toString());
    }

    private Publication later(Post post) {
        return publications.publish(
                ACTOR,
                account().id(),
                post,
                Instant.now().plus(Duration.ofHours(2)),
                UUID.randomUUID().toString());
    }

    private Publication until(Publication ordered, Predicate<Publication> when) {
        soon().until(() -> when.test(publications.publication(ordered.id())));
        return publications.publication(ordered.id());
    }

    private Medium picture(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "jpg", out);
        return new Medium(UUID.randomUUID(), stored(out.toByteArray()), "bild.jpg", "", null);
    }

    private static byte[] film() {
        return "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
    }

    private StoredMedia stored(byte[] bytes) {
        return records.store(new ByteArrayInputStream(bytes));
    }
}
