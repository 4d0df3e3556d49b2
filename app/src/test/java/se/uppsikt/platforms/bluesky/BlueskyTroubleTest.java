package se.uppsikt.platforms.bluesky;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
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

    /** Nobody has to decide: of one name there is one, whenever the lost call arrives. */
    @ParameterizedTest
    @EnumSource(
            value = Outcome.class,
            names = {"NOT_CARRIED_OUT", "CARRIED_OUT_LATER"})
    void answerThatWasCutOffIsSentAgainByItselfAndStandsThereOnce(Outcome outcome) {
        Contribution reply = comment(Citizen.BERTIL);
        String text = words();
        bluesky.faults().failCalls(Failure.SILENCE, outcome, ANSWER);

        assertThat(settled(answer(reply, text).id()).state()).isEqualTo(Command.State.DONE);
        await().atMost(PATIENCE).until(bluesky::idle);
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
    void sessionsRunOutWithoutThatAnybodyNotices() {
        bluesky.expireSessions();
        Contribution reply = comment(Citizen.HELMI);
        bluesky.forgetSessions();
        assertThat(settled(answer(reply, words()).id()).state()).isEqualTo(Command.State.DONE);
        assertThat(connection().problem()).isNull();
    }

    @Test
    void rateIsWaitedForAsLongAsIsSaid() {
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

    /** One for each thread, and a handful: three thousand are allowed between two polls. */
    @Test
    void quietPollCostsFewCallsAndTheShareIsTold() {
        poll();
        long before = bluesky.callsMade();
        poll();

        assertThat(bluesky.callsMade() - before)
                .as("calls of a quiet poll")
                .isLessThanOrEqualTo(10 + bluesky.posts(KNOWN).size());
        assertThat(connection().budgetUsed()).isBetween(0, 100);
    }

    @Test
    void serverWithoutANetworkSaysSoWhenItIsConnected() {
        bluesky.faults().standAlone(true);
        key(KNOWN.password());
        await().atMost(PATIENCE).until(() -> connection().problem() != null);
        assertThat(connection().problemWords()).contains("visar inget flöde");
        bluesky.faults().clear();
        key(KNOWN.password());
        await().atMost(PATIENCE).until(() -> connection().state() == Connection.State.LIVE);
    }
}
