package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * Whoever is blocked cannot write on the page, and can again when it is over (M7, X1); what no
 * program may do is done by hand with proof (X8).
 */
@Proves({"M7", "X8"})
@PlatformTest
class BlockingOnThePlatformTest extends PlatformStory {
    private @Nullable Contribution last;

    @AfterEach
    void letIn() {
        Contribution blocked = last;
        if (blocked != null) {
            settled(platforms.unblock(ACTOR, blocked.id()).id());
        }
    }

    @Test
    void whoeverIsBlockedCannotWriteUntilTheBlockIsLifted() {
        Contribution written = dragans();

        assertThat(settled(platforms.block(ACTOR, written.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThatThrownBy(() -> sandbox.comment(post(), Citizen.DRAGAN, words()))
                .hasMessageContaining("blocked");

        assertThat(settled(platforms.unblock(ACTOR, written.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(comment(Citizen.DRAGAN)).isNotNull();
    }

    @Test
    void blockWhoseAnswerWasLostIsLookedUpInTheListOfThePage() {
        Contribution written = dragans();
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER, Outcome.CARRIED_OUT, new Calls(1, "POST", "/blocked"));

        assertThat(settled(platforms.block(ACTOR, written.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        sandbox.faults()
                .failCalls(
                        Failure.HALF_ANSWER,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "DELETE", "/blocked"));
        assertThat(settled(platforms.unblock(ACTOR, written.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(comment(Citizen.DRAGAN)).isNotNull();
    }

    @Test
    void blockOfSomebodyWhoseCommentIsRemovedMeanwhileIsCarriedOutAllTheSame() {
        Contribution written = dragans();
        settled(platforms.remove(ACTOR, written.id()).id());

        assertThat(settled(platforms.block(ACTOR, written.id()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    /** Nobody is to block by hand what has been lifted since. */
    @Test
    void refusedBlockIsDoneByHandUnlessItIsLiftedFirst() {
        Contribution written = dragans();
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(2, "POST", "/blocked"));
        Command byHand =
                until(
                        platforms.block(ACTOR, written.id()).id(),
                        c -> c.state() == Command.State.BY_HAND);
        assertThat(byHand.problem()).isEqualTo(PlatformProblem.REFUSED);

        platforms.unblock(ACTOR, written.id());

        assertThat(command(byHand.id()).state()).isEqualTo(Command.State.FAILED);
    }

    @Test
    void commentsAreClosedByHandWithProofBecauseNoProgramMay() {
        Contribution comment = comment(Citizen.ELSA);
        Command byHand =
                until(
                        platforms.closeComments(ACTOR, comment.id()).id(),
                        c -> c.state() == Command.State.BY_HAND);

        platforms.doneByHand(ACTOR, byHand.id(), "Inlägget visar att kommentarer är avstängda.");

        assertThat(command(byHand.id()).state()).isEqualTo(Command.State.DONE);
    }

    /** Let in again after the test, whatever happens in it. */
    private Contribution dragans() {
        Contribution written = comment(Citizen.DRAGAN);
        last = written;
        return written;
    }
}
