package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.Connections;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What is ordered is done on the platform exactly once, or somebody is told (S9). */
@Proves("S9")
@PlatformTest
class WayOutTest extends PlatformStory {
    @Autowired Connections connecting;
    @Autowired CommandAttempts desk;

    @Test
    void answerIsWrittenOnThePlatformAndKeptOnceThoughThePlatformEchoesIt() {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();

        Command done = settled(answer(comment, text).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(done.result()).isNotNull();
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
        assertThat(ours(comment.id(), text).getFirst().key()).isEqualTo(done.result());
    }

    @Test
    void answerToAMessageIsSentInTheConversation() {
        Contribution message = kept(sandbox.message(PAGE.id(), Citizen.AMINA, words()));
        String text = words();

        assertThat(settled(answer(message, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(message.id(), text)).hasSize(1);
    }

    @Test
    void commentCanBeAnsweredInAMessageToWhoeverWroteItOnce() {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();

        Command sent =
                settled(
                        platforms
                                .answerPrivately(
                                        ACTOR, comment.id(), text, UUID.randomUUID().toString())
                                .id());
        quiet();

        assertThat(sent.state()).isEqualTo(Command.State.DONE);
        assertThat(ours(comment.id(), text))
                .extracting(Contribution::kind)
                .containsExactly(ContributionKind.DIRECT_MESSAGE);
        Command again =
                until(
                        platforms
                                .answerPrivately(
                                        ACTOR, comment.id(), words(), UUID.randomUUID().toString())
                                .id(),
                        c -> c.state() == Command.State.BY_HAND);
        assertThat(again.problem()).isEqualTo(PlatformProblem.REFUSED);
    }

    @Test
    void orderWithTheSameKeyIsTheSameOrder() {
        Contribution comment = comment(Citizen.BERTIL);
        String once = UUID.randomUUID().toString();
        String text = words();

        Command first = platforms.answer(ACTOR, comment.id(), text, once);
        Command second = platforms.answer(ACTOR, comment.id(), text, once);

        assertThat(second.id()).isEqualTo(first.id());
        settled(first.id());
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void orderThatIsRolledBackIsNeverSent() {
        Contribution comment = comment(Citizen.BERTIL);
        CommandId id =
                transaction.execute(
                        status -> {
                            status.setRollbackOnly();
                            return answer(comment, words()).id();
                        });

        assertThat(commands.held(id)).isEmpty();
    }

    @Test
    void hideUnhideAndRemoveAreSeenByOthersAndOnRecord() {
        Contribution comment = comment(Citizen.CECILIA);

        settled(platforms.hide(ACTOR, comment.id()).id());
        assertThat(visibility(comment)).isEqualTo(Facts.Visibility.HIDDEN);
        settled(platforms.unhide(ACTOR, comment.id()).id());
        assertThat(visibility(comment)).isEqualTo(Facts.Visibility.PUBLIC);
        settled(platforms.remove(ACTOR, comment.id()).id());
        quiet();
        assertThat(visibility(comment)).isEqualTo(Facts.Visibility.REMOVED);
    }

    @Test
    void hidingTwiceIsOneOrder() {
        Contribution comment = comment(Citizen.CECILIA);

        Command first = platforms.hide(ACTOR, comment.id());
        assertThat(platforms.hide(ACTOR, comment.id()).id()).isEqualTo(first.id());
        settled(first.id());
        assertThat(platforms.hide(ACTOR, comment.id()).id()).isEqualTo(first.id());
    }

    @Test
    void removalOrderedRightAfterHidingWaitsForIt() {
        Contribution comment = comment(Citizen.DRAGAN);

        Command hide = platforms.hide(ACTOR, comment.id());
        Command remove = platforms.remove(ACTOR, comment.id());

        assertThat(settled(remove.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(command(hide.id()).state()).isEqualTo(Command.State.DONE);
    }

    @Test
    void deadTokenHoldsTheCommandUntilTheConnectionIsMended() {
        Contribution comment = comment(Citizen.AMINA);
        sandbox.faults().killToken(PAGE.id(), 460);
        String text = words();

        Command held =
                until(
                        answer(comment, text).id(),
                        c -> c.problem() == PlatformProblem.TOKEN_EXPIRED);
        assertThat(held.state()).isEqualTo(Command.State.RETRYING);
        assertThat(connection().state()).isEqualTo(Connection.State.TOKEN_DEAD);
        assertThat(connection().problemWords()).contains("bytt lösenord");

        sandbox.faults().renewToken(PAGE.id());
        connecting.connect(ACTOR, account(), new Secret(PAGE.token()));
        assertThat(settled(held.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /** A platform may be away for days, and thousands wait for what waits for it. */
    @Test
    void whatWaitsForSomethingPutOffIsAskedAboutSeldomAndDoneAfterIt() {
        Contribution comment = comment(Citizen.BERTIL);
        sandbox.faults().killToken(PAGE.id(), 460);
        Command hide = platforms.hide(ACTOR, comment.id());
        until(hide.id(), c -> c.state() == Command.State.RETRYING);

        Command remove = platforms.remove(ACTOR, comment.id());
        assertThat(desk.claim(new Attempt(remove.id(), 1)))
                .isEqualTo(new CommandAttempts.Claim.Wait(Duration.ofSeconds(10)));

        sandbox.faults().renewToken(PAGE.id());
        connecting.connect(ACTOR, account(), new Secret(PAGE.token()));
        assertThat(settled(remove.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(command(hide.id()).state()).isEqualTo(Command.State.DONE);
    }

    @Test
    void refusedCommandGoesToAPersonWhoTellsHowItWasSeen() {
        Contribution comment = comment(Citizen.BERTIL);
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", comment.key().value()));

        Command byHand =
                until(
                        platforms.hide(ACTOR, comment.id()).id(),
                        c -> c.state() == Command.State.BY_HAND);
        assertThat(byHand.problem()).isEqualTo(PlatformProblem.REFUSED);

        platforms.doneByHand(ACTOR, byHand.id(), "Syns som dold i sidans verktyg.");
        assertThat(command(byHand.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(visibility(comment)).isEqualTo(Facts.Visibility.HIDDEN);
    }

    @Test
    void whatTheAuthorHasTakenAwayMeanwhileNeedsNoRemoval() {
        String key = sandbox.comment(post(), Citizen.CECILIA, words());
        Contribution comment = kept(key);
        sandbox.faults().loseWebhooks(1);
        sandbox.delete(key);

        assertThat(settled(platforms.hide(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.FAILED);
        assertThat(settled(platforms.remove(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    @Test
    void rateLimitIsWaitedFor() {
        Contribution comment = comment(Citizen.DRAGAN);
        sandbox.faults().limitRate(PAGE.id());

        Command limited =
                until(
                        answer(comment, words()).id(),
                        c -> c.problem() == PlatformProblem.RATE_LIMITED);

        assertThat(limited.state()).isEqualTo(Command.State.RETRYING);
        assertThat(connection().restUntil()).isNotNull();
        sandbox.faults().clearRateLimit(PAGE.id());
        connecting.connect(ACTOR, account(), new Secret(PAGE.token()));
        await().atMost(PATIENCE).until(() -> connection().restUntil() == null);
    }

    private Facts.Visibility visibility(Contribution comment) {
        return records.contribution(comment.id()).facts().visibility();
    }

    @Test
    void commandsOfAPageAreAskedForOnce() {
        Contribution comment = comment(Citizen.ELSA);
        Command hide = platforms.hide(ACTOR, comment.id());

        assertThat(platforms.commands(List.of(comment.id())).get(comment.id()))
                .extracting(Command::id)
                .containsExactly(hide.id());
        assertThat(platforms.commands(List.of())).isEmpty();
    }
}
