package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.youtube.Faults.Failure;

/** What can happen to a film between our house and everybody's eyes (X4, X7, X8). */
@PlatformTest
@Proves({"X7", "X8"})
class FilmOnTheWayTest extends YouTubeStory {
    private static final byte[] HEAD = {
        0, 0, 0, 24, 'f', 't', 'y', 'p', 'm', 'p', '4', '2', 0, 0, 0, 0, 'm', 'p', '4', '2'
    };

    @Autowired private Publications publications;

    private static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        System.arraycopy(HEAD, 0, bytes, 0, HEAD.length);
        return bytes;
    }

    private Publication order(String text, byte[] bytes, boolean captioned) {
        youtube.newDay();
        StoredMedia captions = stored("WEBVTT\n".getBytes(StandardCharsets.UTF_8));
        Post.Medium film =
                new Post.Medium(
                        UUID.randomUUID(),
                        stored(bytes),
                        "film.mp4",
                        "",
                        captioned ? new Post.Captions(captions, "film.vtt", "sv") : null);
        return publications.publish(
                ACTOR,
                account().id(),
                new Post(Post.Form.POST, "Isbanan öppnar", text, List.of(film)),
                null,
                UUID.randomUUID().toString());
    }

    private StoredMedia stored(byte[] bytes) {
        return records.store(new ByteArrayInputStream(bytes));
    }

    private Publication until(Publication ordered, Predicate<Publication> when) {
        soon().until(() -> when.test(publications.publication(ordered.id())));
        return publications.publication(ordered.id());
    }

    private String published(Publication ordered) {
        Publication ended = until(ordered, each -> each.state() == State.PUBLISHED);
        return Objects.requireNonNull(ended.result()).value();
    }

    private void fails(Failure failure, Outcome outcome, Calls calls) {
        youtube.faults().failCalls(failure, outcome, calls);
    }

    @Test
    void filmIsGoneOnWithWhereItWasCutOff() {
        byte[] film = bytes(2 * FilmUploads.PART + 1_000);
        int before = youtube.films(CHANNEL.id()).size();
        fails(
                Failure.SERVER_ERROR,
                Outcome.NOT_CARRIED_OUT,
                new Calls(1, "PUT", "upload/youtube/v3/videos", 2));

        String id = published(order(words(), film, false));

        assertThat(youtube.footage(id)).isEqualTo(film);
        assertThat(youtube.films(CHANNEL.id())).hasSize(before + 1);
    }

    /** The last part arrived, the answer did not, and by the next time nothing is remembered. */
    @Test
    void filmThatTheSessionNoLongerTellsOfIsUsedAndNotSentAgain() {
        String text = words();
        int before = youtube.films(CHANNEL.id()).size();
        fails(
                Failure.SILENCE,
                Outcome.CARRIED_OUT,
                new Calls(1, "PUT", "upload/youtube/v3/videos", 1));
        Publication ordered = order(text, bytes(50_000), false);
        await().atMost(PATIENCE).until(() -> youtube.films(CHANNEL.id()).size() > before);
        youtube.forgetUploads();

        String id = published(ordered);

        assertThat(youtube.shown(CHANNEL.id(), text)).containsExactly(id);
        assertThat(youtube.films(CHANNEL.id())).hasSize(before + 1);
    }

    @Test
    void whatIsForgottenBeforeAnythingCameOfItIsBegunAnew() {
        int before = youtube.films(CHANNEL.id()).size();
        fails(
                Failure.SERVER_ERROR,
                Outcome.NOT_CARRIED_OUT,
                new Calls(1, "PUT", "upload/youtube/v3/videos", 1));
        Publication ordered = order(words(), bytes(60_000), false);
        until(ordered, each -> each.state() == State.RETRYING);
        youtube.forgetUploads();

        published(ordered);

        assertThat(youtube.films(CHANNEL.id())).hasSize(before + 1);
    }

    /** The hub or a poll may be sooner than the receipt. */
    @Test
    void filmThatIsToldOfBeforeItsReceiptIsTheSameInOneWording() {
        String text = words();
        fails(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "PUT", "youtube/v3/videos?part="));
        Publication ordered = order(text, bytes(46_000), false);
        await().atMost(PATIENCE).until(() -> !youtube.shown(CHANNEL.id(), text).isEmpty());
        poll();
        Contribution told = kept(youtube.shown(CHANNEL.id(), text).getFirst());

        String id = published(ordered);
        poll();

        assertThat(told.key().value()).isEqualTo(id);
        assertThat(kept(id).versions()).isEqualTo(1);
        assertThat(kept(id).text()).isEqualTo("Isbanan öppnar\n\n" + text);
    }

    @Test
    void captionsThatAreThereAlreadyAreAsGood() {
        fails(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "v3/captions"));

        String id = published(order(words(), bytes(40_000), true));

        assertThat(youtube.captions(id)).containsExactly("WEBVTT\n");
    }

    @Test
    void whatTheChannelHasSaidOfTheFilmMeanwhileStays() {
        String text = words();
        int before = youtube.films(CHANNEL.id()).size();
        fails(Failure.SERVER_ERROR, Outcome.NOT_CARRIED_OUT, new Calls(1, "POST", "v3/captions"));
        Publication ordered = order(text, bytes(41_000), true);
        await().atMost(PATIENCE).until(() -> youtube.films(CHANNEL.id()).size() > before);
        youtube.declareForKids(youtube.films(CHANNEL.id()).getFirst());

        String id = published(ordered);

        assertThat(youtube.forKids(id)).isTrue();
    }

    @Test
    void filmOfAProjectThatIsNotAuditedIsPublishedByHandAndSaysWhy() {
        youtube.faults().lockToPrivate();
        String text = words();

        Publication ended =
                until(order(text, bytes(42_000), false), each -> each.state() == State.BY_HAND);

        assertThat(ended.words()).contains("inte har granskat", "YouTube Studio");
        assertThat(youtube.shown(CHANNEL.id(), text)).isEmpty();
        publications.giveUp(ACTOR, ended.id());
    }

    @Test
    void whatThePlatformCannotReadIsPublishedByHandAndSaysWhy() {
        youtube.faults().spoilNext("codec");

        Publication ended =
                until(order(words(), bytes(43_000), false), each -> each.state() == State.BY_HAND);

        assertThat(ended.words()).contains("kan inte läsa filmen", "MP4");
        publications.giveUp(ACTOR, ended.id());
    }

    /** 480 for captions, the last call and some looks: what is left is kept for ten answers. */
    @Test
    void filmWaitsForTomorrowWhereTheUnitsAreKeptForAnswersAndTheAccountDoesNotRest() {
        spent(9_021);
        String text = words();

        Publication waiting =
                until(
                        order(text, bytes(44_000), true),
                        each -> each.problem() == PlatformProblem.RATE_LIMITED);

        assertThat(waiting.state()).isEqualTo(State.RETRYING);
        assertThat(waiting.words()).contains("sparat till svar");
        assertThat(connection().restUntil()).isNull();
        publications.withdraw(ACTOR, waiting.id());
        spent(9_020);
        published(order(text, bytes(44_000), true));
        assertThat(used()).isGreaterThan(9_470).isLessThanOrEqualTo(9_500);
    }

    @Test
    void hundredFilmsADayAndNotOneMore() {
        spent(0);
        database.sql("update platforms.youtube_units set uploads = 100").update();

        Publication waiting =
                until(
                        order(words(), bytes(45_000), false),
                        each -> each.problem() == PlatformProblem.RATE_LIMITED);

        assertThat(waiting.words()).contains("så många filmer");
        publications.withdraw(ACTOR, waiting.id());
    }

    private void spent(int units) {
        rested();
        database.sql("insert into platforms.youtube_units (day, used) values (?, ?)")
                .param(Units.today(Instant.now()))
                .param(units)
                .update();
    }

    private int used() {
        return database.sql("select sum(used) from platforms.youtube_units")
                .query(Integer.class)
                .single();
    }
}
