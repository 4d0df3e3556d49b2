package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What was sent with an unknown outcome is looked up, and never blindly repeated (S9). */
@Proves("S9")
@PlatformTest
class UnknownOutcomeTest extends PlatformStory {
    @Autowired CommandAttempts desk;

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVICE_DOWN", "PASSING", "UNLISTED"})
    void answerThatWasCarriedOutButNotAcknowledgedIsLookedUpAndNotRepeated(Failure failure) {
        Contribution comment = comment(Citizen.ELSA);
        String text = words();
        sandbox.faults().failCalls(failure, Outcome.CARRIED_OUT, new Calls(1, "POST", "/comments"));

        Command done = settled(answer(comment, text).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVER_ERROR", "HTML_PAGE"})
    void answerThatIsNotFoundIsNotSentAgainUntilAPersonSaysSo(Failure failure) {
        Contribution comment = comment(Citizen.FARAH);
        String text = words();
        sandbox.faults()
                .failCalls(failure, Outcome.NOT_CARRIED_OUT, new Calls(1, "POST", "/comments"));

        Command lost = uncertain(answer(comment, text).id());
        assertThat(ours(comment.id(), text)).isEmpty();

        platforms.sendAgain(ACTOR, lost.id());

        assertThat(settled(lost.id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void processThatDiedAfterSendingLeavesACommandThatIsLookedUp() {
        Contribution comment = comment(Citizen.HELMI);
        String text = words();
        CommandId lost = sentByAProcessThatDied(comment, text);
        String written = sandbox.replyAsPage(comment.key().value(), text);

        desk.findLost();

        Command found = settled(lost);
        assertThat(found.state()).isEqualTo(Command.State.DONE);
        assertThat(found.result()).isEqualTo(new PlatformKey(written));
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void processThatDiedBeforeSendingLeavesACommandThatAPersonDecidesAbout() {
        Contribution comment = comment(Citizen.HELMI);
        String text = words();
        CommandId lost = sentByAProcessThatDied(comment, text);

        desk.findLost();

        uncertain(lost);
        platforms.sendAgain(ACTOR, lost);
        assertThat(settled(lost).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /**
     * Longer ago than anybody waits for it, and no longer: what was sent stands at its time in the
     * thread, and there is no saying how much others have written there since.
     */
    private CommandId sentByAProcessThatDied(Contribution about, String text) {
        Instant longAgo = Instant.now().minusSeconds(60);
        Command command =
                new Command(
                        new CommandId(UUID.randomUUID()),
                        about.account(),
                        about.id(),
                        Command.Deed.ANSWER,
                        text,
                        Command.State.WAITING,
                        null,
                        longAgo,
                        ACTOR.label(),
                        null,
                        null);
        commands.insert(command, about.key(), null, null);
        CommandRows.Held held = commands.held(command.id()).orElseThrow();
        commands.state(held, Command.State.UNDER_WAY, 1, longAgo);
        commands.sent(held, longAgo);
        return command.id();
    }

    /** Its echo reaches us long before the look-up finds it. */
    @Test
    void privateAnswerStandsByTheCommentAlsoWhenItsEchoComesFirst() {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/messages"));

        Command sent =
                settled(
                        platforms
                                .answerPrivately(
                                        ACTOR, comment.id(), text, UUID.randomUUID().toString())
                                .id());

        assertThat(sent.state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(ours(comment.id(), text))
                .extracting(Contribution::kind)
                .containsExactly(ContributionKind.DIRECT_MESSAGE);
    }
}
