package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.bluesky.Faults.Failure;

/**
 * Whatever goes wrong on the way to Bluesky: what is made has a name, and is made once; nothing is
 * called gone that is not (S9, X7).
 */
@Proves({"S9", "X7"})
@PlatformTest
class BlueskyTroubleTest extends BlueskyStory {
    private static final Calls ANSWER = new Calls(1, "POST", "createRecord");

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVER_ERROR", "UPSTREAM", "SILENCE", "HALF_ANSWER", "HTML_PAGE", "UNLISTED"})
    void lostAnswerIsLookedUpByItsNameAndNeverSaidTwice(Failure failure) {
        Contribution reply = comment(Citizen.AMINA);
        String text = words();
        bluesky.faults().failCalls(failure, Outcome.CARRIED_OUT, ANSWER);

        assertThat(settled(answer(reply, text).id()).state()).isEqualTo(Command.State.DONE);
        assertThat(bluesky.said(KNOWN, reply.key().value())).containsExactly(text);
        poll();
        assertThat(ours(reply.id(), text)).hasSize(1);
    }

    /** Nobody has to decide: of one name there is one, whenever the lost call arrives. */
    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NOT_CARRIED_OUT", "CARRIED_OUT_LATER"})
    void answerThatWasCutOffIsSentAgainByItselfAndStandsThereOnce(Outcome outcome)
            throws InterruptedException {
        Contribution reply = comment(Citizen.BERTIL);
        String text = words();
        bluesky.faults().failCalls(Failure.SILENCE, outcome, ANSWER);

        assertThat(settled(answer(reply, text).id()).state()).isEqualTo(Command.State.DONE);
        Thread.sleep(2_000);
        assertThat(bluesky.said(KNOWN, reply.key().value())).containsExactly(text);
        poll();
        assertThat(ours(reply.id(), text)).hasSize(1);
    }

    @Test
    void viewThatLagsBehindHidesNothingOfWhatWasDone() {
        Contribution reply = comment(Citizen.CECILIA);
        bluesky.faults().fallBehind(true);
        bluesky.faults().failCalls(Failure.HALF_ANSWER, Outcome.CARRIED_OUT, ANSWER);
        String text = words();
        Command done = settled(answer(reply, text).id());
        assertThat(done.state()).isEqualTo(Command.State.DONE);
        poll();

        assertThat(kept(requireNonNull(done.result()).value()).facts().withdrawnAt())
                .as("not shown is not gone")
                .isNull();
        settled(platforms.like(ACTOR, reply.id(), null).id());
        settled(platforms.unlike(ACTOR, reply.id()).id());
        assertThat(bluesky.liked(KNOWN, reply.key().value())).isFalse();
    }

    @Test
    void hidingThatMeetsAnotherWriterOrLosesItsAnswerIsDone() {
        Contribution reply = comment(Citizen.ELSA);
        bluesky.faults()
                .failCalls(
                        Failure.SWAPPED,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(2, "POST", "putRecord"));
        settled(platforms.hide(ACTOR, reply.id()).id());
        assertThat(bluesky.hidden(reply.key().value())).isTrue();

        Contribution other = comment(Citizen.FARAH);
        bluesky.faults()
                .failCalls(Failure.SILENCE, Outcome.CARRIED_OUT, new Calls(1, "POST", "putRecord"));
        assertThat(settled(platforms.hide(ACTOR, other.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(bluesky.hidden(other.key().value())).isTrue();
        assertThat(bluesky.hidden(reply.key().value())).isTrue();
    }

    @Test
    void answerToWhatIsGoneIsToldAndNotSaid() {
        Contribution reply = comment(Citizen.GUSTAV);
        bluesky.delete(reply.key().value());
        Command answer = settled(answer(reply, words()).id());

        assertThat(answer.state()).isEqualTo(Command.State.FAILED);
        assertThat(answer.problem()).isEqualTo(PlatformProblem.GONE);
    }

    @Test
    void sessionsRunOutWithoutThatAnybodyNotices() {
        bluesky.expireSessions();
        Contribution reply = comment(Citizen.HELMI);
        bluesky.forgetSessions();
        assertThat(settled(answer(reply, words()).id()).state()).isEqualTo(Command.State.DONE);
        assertThat(connection().problem()).isNull();
    }

    @Test
    void deletedPasswordIsToldAndMendedByAnotherAndNothingIsCalledGone() {
        Contribution reply = comment(Citizen.DRAGAN);
        bluesky.faults().revokePassword(KNOWN);
        poll();
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(anna().see("/plattformar/" + account().handle()).body())
                .contains("Applösenordet till Bluesky gäller inte", "#nyckel");
        Command waits = answer(reply, words());
        assertThat(kept(reply.key().value()).facts().withdrawnAt()).isNull();

        bluesky.faults().renewPassword(KNOWN);
        assertThat(key(anna(), account().handle(), KNOWN.password())).isEqualTo(302);
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
        assertThat(settled(waits.id()).state()).isEqualTo(Command.State.DONE);
    }

    @Test
    void rateIsWaitedForAsLongAsIsSaidAndBadAnswersChangeNothing() {
        Contribution reply = comment(Citizen.AMINA);
        for (Failure failure : List.of(Failure.HTML_PAGE, Failure.HALF_ANSWER, Failure.UPSTREAM)) {
            for (String call : List.of("getAuthorFeed", "getPostThread", "getPosts", "getRecord")) {
                bluesky.faults()
                        .failCalls(failure, Outcome.NOT_CARRIED_OUT, new Calls(1, "GET", call));
            }
            poll();
            mended();
        }
        assertThat(kept(reply.key().value()).facts().withdrawnAt()).isNull();
        bluesky.faults()
                .failCalls(
                        Failure.RATE_LIMITED,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "GET", "getAuthorFeed"));
        poll();
        assertThat(connection().problem()).isEqualTo(PlatformProblem.RATE_LIMITED);
        assertThat(connection().restUntil())
                .isBetween(Instant.now(), Instant.now().plusSeconds(302));
        mended();
        pollUntilAnswered();
    }

    @Test
    void serverWithoutANetworkSaysSoWhenItIsConnected() {
        bluesky.faults().standAlone(true);
        key(anna(), account().handle(), KNOWN.password());
        await().atMost(PATIENCE).until(() -> connection().problem() != null);
        assertThat(connection().problemWords()).contains("visar inget flöde");
        bluesky.faults().clear();
        key(anna(), account().handle(), KNOWN.password());
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
    }
}
