package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.SettableUndoTime;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/** What we like stands on the platform, once, until it is taken back (S1, S9, X1). */
@Proves({"S1", "S9"})
@PlatformTest
class LikingOnThePlatformTest extends PlatformStory {
    private static final Duration LONG = Duration.ofHours(1);

    @Autowired SettableUndoTime undoTime;
    @Autowired Access access;

    @AfterEach
    void thereIsNone() {
        undoTime.none();
    }

    @Test
    void likeStandsThereUntilItIsTakenBackAndCanBeGivenAgain() {
        Contribution comment = comment(Citizen.AMINA);
        Command first = platforms.like(ACTOR, comment.id(), null);
        assertThat(settled(first.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(liked(comment)).isTrue();
        assertThat(platforms.like(ACTOR, comment.id(), null).id())
                .as("what is liked is liked")
                .isEqualTo(first.id());

        settled(platforms.unlike(ACTOR, comment.id()).id());
        assertThat(liked(comment)).isFalse();

        Command again = settled(platforms.like(ACTOR, comment.id(), null).id());
        assertThat(again.id()).isNotEqualTo(first.id());
        assertThat(liked(comment)).isTrue();
    }

    @Test
    void likeWhoseAnswerWasLostIsLookedUpAndNotSentAgainWhenItIsThere() {
        Contribution comment = comment(Citizen.BERTIL);
        fails(comment, Failure.HALF_ANSWER, Outcome.CARRIED_OUT, 1);
        // A second call would meet this one and be refused.
        fails(comment, Failure.NO_PERMISSION, Outcome.NOT_CARRIED_OUT, 1);

        Command done = settled(platforms.like(ACTOR, comment.id(), null).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(liked(comment)).isTrue();
    }

    @Test
    void likeThatIsSeenNotToBeThereIsSentOnceMore() {
        Contribution comment = comment(Citizen.CECILIA);
        fails(comment, Failure.HALF_ANSWER, Outcome.NOT_CARRIED_OUT, 1);

        Command done = settled(platforms.like(ACTOR, comment.id(), null).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(liked(comment)).isTrue();
    }

    @Test
    void refusedLikeIsToldAndPressedAgainItIsTriedAgain() {
        Contribution comment = comment(Citizen.DRAGAN);
        fails(comment, Failure.NO_PERMISSION, Outcome.NOT_CARRIED_OUT, 1);
        Command refused =
                until(
                        platforms.like(ACTOR, comment.id(), null).id(),
                        c -> c.state() == Command.State.BY_HAND);
        assertThat(refused.problem()).isEqualTo(PlatformProblem.REFUSED);

        Command again = platforms.like(ACTOR, comment.id(), null);

        assertThat(again.id()).isNotEqualTo(refused.id());
        assertThat(settled(again.id()).state()).isEqualTo(Command.State.DONE);
        assertThat(command(refused.id()).state())
                .as("nobody is to do it by hand any more")
                .isEqualTo(Command.State.FAILED);
        assertThat(liked(comment)).isTrue();
    }

    @Test
    void whatIsUndoneInTimeNeverReachesThePlatformAndHindersNoLaterLike() {
        undoTime.set(LONG);
        Contribution comment = comment(Citizen.ELSA);
        Command like = platforms.like(johan(), comment.id(), null);
        assertThat(platforms.undo(johan(), like.id())).isTrue();
        assertThat(command(like.id()).state()).isEqualTo(Command.State.UNDONE);
        assertThat(liked(comment)).isFalse();

        undoTime.none();
        settled(platforms.like(johan(), comment.id(), null).id());
        assertThat(liked(comment)).isTrue();
    }

    @Test
    void hidingDoesNotWaitUntilALikeCanBeUndoneNoMore() {
        undoTime.set(LONG);
        Contribution comment = comment(Citizen.FARAH);
        Command like = platforms.like(johan(), comment.id(), null);

        assertThat(settled(platforms.hide(johan(), comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);

        assertThat(command(like.id()).state()).isEqualTo(Command.State.WAITING);
        platforms.undo(johan(), like.id());
    }

    private void fails(Contribution comment, Failure failure, Outcome outcome, int times) {
        sandbox.faults()
                .failCalls(
                        failure,
                        outcome,
                        new Calls(times, "POST", comment.key().value() + "/likes"));
    }

    private boolean liked(Contribution comment) {
        return sandbox.outlook(comment.key().value()).liked();
    }

    private Employee johan() {
        return access.employees().values().stream()
                .filter(e -> e.firstName().equals("Johan") && e.lastName().equals("Alm"))
                .findFirst()
                .orElseThrow();
    }
}
