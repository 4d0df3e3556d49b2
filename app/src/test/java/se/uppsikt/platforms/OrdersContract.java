package se.uppsikt.platforms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.PlatformSandbox.Call;
import se.uppsikt.platforms.PlatformSandbox.Trouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts.Visibility;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * What is ordered is done once at most, and what cannot be done falls to a person who was told
 * before.
 */
@Proves({"S9", "X8"})
abstract class OrdersContract extends WireContract {
    @Test
    void answerStandsOnceThereAndOnceHere() {
        Contribution comment = comment(Citizen.FARAH);
        String text = words() + " (svar) #1";

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        poll();
        poll();

        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingIsDoneAndTakenBackOrFallsToAPerson() {
        Contribution comment = comment(Citizen.GUSTAV);
        Command hide = ended(platforms.hide(ACTOR, comment.id()), can().hide());
        if (hide.state() != Command.State.DONE) {
            return;
        }
        assertThat(outside.shown(key(comment))).isFalse();
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.HIDDEN);

        ended(platforms.unhide(ACTOR, comment.id()), true);
        assertThat(outside.shown(key(comment))).isTrue();
    }

    @Test
    void removalIsDoneOrFallsToAPerson() {
        Contribution comment = comment(Citizen.HELMI);
        Command removal = ended(platforms.remove(ACTOR, comment.id()), can().remove());

        if (removal.state() != Command.State.DONE) {
            platforms.doneByHand(ACTOR, removal.id(), "Anmäld i appen.");
        } else {
            assertThat(outside.shown(key(comment))).isFalse();
        }
        poll();
        assertThat(now(comment).facts().visibility()).isEqualTo(Visibility.REMOVED);
        assertThat(now(comment).text()).isEqualTo(comment.text());
    }

    /** X8: it is told beforehand, and whoever does it is told why and what to do. */
    @Test
    void whatThePlatformDoesNotTakeFallsToAPersonWhoIsToldWhatToDo() {
        Contribution comment = comment(Citizen.DRAGAN);
        String once = UUID.randomUUID().toString();
        Map<Supplier<Command>, Boolean> deeds =
                Map.of(
                        () -> platforms.like(ACTOR, comment.id(), null), can().like(),
                        () -> platforms.block(ACTOR, comment.id()), can().block(),
                        () -> platforms.closeComments(ACTOR, comment.id()), can().closeComments(),
                        () -> platforms.answerPrivately(ACTOR, comment.id(), words(), once),
                                can().answerPrivately());

        deeds.forEach(
                (deed, able) -> {
                    if (!able) {
                        ended(deed.get(), false);
                    }
                });
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "RIGHT_GONE")
    void answerThatIsLostAfterItWasSaidIsFoundAndNeverSaidTwice(Trouble trouble) {
        Contribution comment = comment(Citizen.AMINA);
        String text = words();
        outside.fail(trouble, Outcome.CARRIED_OUT, outside.calls(Call.ANSWER, 1, 0));

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        poll();

        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    /** Nothing is said again by itself, unless saying it again is no second answer there. */
    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {"SILENCE", "HALF_ANSWER"})
    void answerThatNeverCameIsSaidAgainOnlyWhenAPersonSaysSo(Trouble trouble) {
        Contribution comment = comment(Citizen.BERTIL);
        String text = words();
        outside.fail(trouble, Outcome.NOT_CARRIED_OUT, outside.calls(Call.ANSWER, 1, 0));

        Command lost =
                until(
                        answer(comment, text).id(),
                        c -> c.settled() || c.state() == Command.State.UNCERTAIN);
        if (lost.state() == Command.State.UNCERTAIN) {
            assertThat(outside.answers(key(comment), text)).isZero();
            platforms.sendAgain(ACTOR, lost.id());
        }

        assertThat(settled(lost.id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(outside.answers(key(comment), text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void hidingAndRemovalThatWereDoneUnheardAreFoundDone() {
        Contribution comment = comment(Citizen.CECILIA);
        if (can().hide()) {
            outside.fail(Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, outside.calls(Call.HIDE, 1, 0));
            ended(platforms.hide(ACTOR, comment.id()), true);
            assertThat(outside.shown(key(comment))).isFalse();
        }
        if (can().remove()) {
            outside.fail(
                    Trouble.HALF_ANSWER, Outcome.CARRIED_OUT, outside.calls(Call.REMOVE, 1, 0));
            ended(platforms.remove(ACTOR, comment.id()), true);
            assertThat(outside.shown(key(comment))).isFalse();
        }
    }

    @Test
    void whatItsAuthorHasTakenAwayGetsNoAnswer() {
        Contribution comment = comment(Citizen.ELSA);
        outside.delete(key(comment));

        Command answer =
                until(
                        answer(comment, words()).id(),
                        c -> c.settled() || c.state() == Command.State.BY_HAND);

        assertThat(answer.problem()).isIn(PlatformProblem.GONE, PlatformProblem.REFUSED);
    }
}
