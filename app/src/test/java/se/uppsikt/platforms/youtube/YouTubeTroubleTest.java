package se.uppsikt.platforms.youtube;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Adapters;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.youtube.DemoChannel;
import se.uppsikt.sandbox.youtube.Faults.Failure;
import se.uppsikt.sandbox.youtube.Standing;

/**
 * Whatever goes wrong on the way to YouTube: nothing is said twice, nothing is called gone that is
 * not, and what answers need is never spent on reading (S9, X7).
 */
@Proves({"S9", "X7"})
@PlatformTest
class YouTubeTroubleTest extends YouTubeStory {
    @Autowired Adapters adapters;

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVICE_DOWN", "PROCESSING", "UNLISTED"})
    void lostAnswerIsFoundAndNeverSaidTwice(Failure failure) {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();
        youtube.faults()
                .failCalls(failure, Outcome.CARRIED_OUT, new Calls(1, "POST", "v3/comments"));

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        assertThat(youtube.saidByChannel(comment.key().value())).containsExactly(text);
        poll();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void spentQuotaIsWaitedForAndBadAnswersChangeNothing() {
        Contribution comment = comment(Citizen.CECILIA);
        for (Failure failure : List.of(Failure.HTML_PAGE, Failure.HALF_ANSWER, Failure.TOO_FAST)) {
            youtube.faults()
                    .failCalls(
                            failure,
                            Outcome.NOT_CARRIED_OUT,
                            new Calls(1, "GET", "commentThreads"));
            poll();
            rested();
        }
        youtube.faults().clear();
        assertThat(kept(comment.key().value()).facts().withdrawnAt()).isNull();
        youtube.faults().spendQuota();
        poll();

        assertThat(connection().problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
        assertThat(connection().restUntil()).isAfter(Instant.now());
        youtube.faults().clear();
        rested();
        pollUntilAnswered();
    }

    /** Whoever answers far down under a film is found, and a page more is not read for nothing. */
    @Test
    void answerFarDownUnderAFilmIsFoundAndWhatIsNewOnTopCostsNothingMore() {
        String film = youtube.publish(CHANNEL.id(), words(), "Om många kommentarer");
        String deep = youtube.comment(film, Citizen.ELSA, words());
        IntStream.range(0, 230).forEach(i -> youtube.comment(film, Citizen.AMINA, words()));
        pollUntilAnswered();
        kept(deep);
        pollUntilAnswered();

        int before = youtube.unitsUsed();
        poll();
        int quiet = youtube.unitsUsed() - before;
        String top = youtube.comment(film, Citizen.BERTIL, words());
        int then = youtube.unitsUsed();
        poll();
        kept(top);
        assertThat(youtube.unitsUsed() - then).isLessThanOrEqualTo(quiet + 1);

        String reply = youtube.reply(deep, Citizen.HELMI, words());
        poll();
        assertThat(kept(reply).parent()).isEqualTo(new PlatformKey(deep));
        youtube.removeFilm(film);
    }

    @Test
    void quietPollCostsFewUnitsAndTheShareIsTold() {
        poll();
        int before = youtube.unitsUsed();
        poll();

        assertThat(youtube.unitsUsed() - before)
                .as("units of a quiet poll")
                .isLessThanOrEqualTo(11);
        assertThat(connection().budgetUsed()).isNotNull();
    }

    @Test
    void whenTheDayIsNearlySpentReadingIsScantThenEndsAndAnswersGoOn() {
        Contribution comment = comment(Citizen.FARAH);
        spent(8_900);
        int before = youtube.unitsUsed();
        poll();
        assertThat(youtube.unitsUsed() - before).isLessThanOrEqualTo(Units.SCANT + 1);
        assertThat(connection().budgetUsed()).isEqualTo(89);
        spent(9_000);
        int then = youtube.unitsUsed();
        poll();

        assertThat(youtube.unitsUsed()).isEqualTo(then);
        assertThat(connection().problemWords()).contains("Resten sparas till svar");
        assertThat(connection().restUntil()).as("answers need no rest").isNull();
        String text = words();
        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        rested();
        pollUntilAnswered();
    }

    private void spent(int units) {
        rested();
        database.sql("insert into platforms.youtube_units (day, used) values (?, ?)")
                .param(Units.today(Instant.now()))
                .param(units)
                .update();
    }

    @Test
    void keyOfAnotherChannelIsFoundOutAndNothingIsCalledGone() {
        Contribution comment = comment(Citizen.GUSTAV);
        Adapter adapter = adapters.of(Platform.YOUTUBE).orElseThrow();
        Adapter.Access wrong =
                new Adapter.Access(
                        account().id(), CHANNEL.id(), new Secret(DemoChannel.LIBRARY.token()));

        assertThatThrownBy(() -> adapter.subscribe(wrong))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble -> assertThat(trouble.words()).contains("hör till en annan kanal"));
        youtube.stand(comment.key().value(), Standing.HELD);
        Adapter.Order removal =
                new Adapter.Order(
                        new CommandId(UUID.randomUUID()),
                        Command.Deed.REMOVE,
                        comment,
                        null,
                        Instant.now(),
                        Set.of(),
                        null);
        assertThatThrownBy(() -> adapter.lookUp(wrong, removal))
                .as("what is held back is not there for others")
                .isInstanceOf(PlatformTrouble.class);
    }

    @Test
    void versionThatIsClosedIsToldAndNothingIsCalledGone() {
        Contribution comment = comment(Citizen.ELSA);
        youtube.faults().retireVersion();
        poll();

        assertThat(connection().problemWords()).contains("har stängt den version");
        assertThat(kept(comment.key().value()).facts().withdrawnAt()).isNull();
        youtube.faults().clear();
        pollUntilAnswered();
    }

    @Test
    void filmWhoseCommentsAreClosedKeepsThoseThatStood() {
        String film = youtube.publish(CHANNEL.id(), words(), "Om stängda kommentarer");
        String id = youtube.comment(film, Citizen.BERTIL, words());
        poll();
        Contribution comment = kept(id);
        youtube.closeComments(film, true);
        poll();
        assertThat(kept(id).facts().withdrawnAt()).isNull();

        Command answer =
                until(answer(comment, words()).id(), c -> c.state() == Command.State.BY_HAND);
        assertThat(answer.problem()).isEqualTo(PlatformProblem.REFUSED);
        youtube.removeFilm(film);
        poll();
        assertThat(kept(film).facts().withdrawnAt()).isNotNull();
        assertThat(kept(id).facts().withdrawnAt()).isNotNull();
    }
}
