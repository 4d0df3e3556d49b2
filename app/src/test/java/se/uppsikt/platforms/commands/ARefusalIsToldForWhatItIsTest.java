package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * What the platform says no to in vague words is looked at before it is believed, and the
 * connection is only blamed for what is the connection's (S9).
 */
@Proves("S9")
@PlatformTest
class ARefusalIsToldForWhatItIsTest extends PlatformStory {

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"PASSING", "UNLISTED", "BLOCKED", "NO_PERMISSION", "SERVICE_DOWN"})
    void whatIsHiddenAllTheSameIsToldAsHidden(Failure failure) {
        Contribution comment = comment(Citizen.CECILIA);
        sandbox.faults()
                .failCalls(
                        failure, Outcome.CARRIED_OUT, new Calls(1, "POST", comment.key().value()));

        assertThat(settled(platforms.hide(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(records.contribution(comment.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.HIDDEN);
    }

    @Test
    void whatIsNotHiddenIsForAPersonSoonAlsoWhenNobodyKnowsTheWord() {
        Contribution comment = comment(Citizen.CECILIA);
        sandbox.faults()
                .failCalls(
                        Failure.UNLISTED,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(9, "POST", comment.key().value()));

        until(
                platforms.hide(ACTOR, comment.id()).id(),
                command -> command.state() == Command.State.BY_HAND);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"BLOCKED", "UNLISTED", "SAID_BEFORE", "PASSING"})
    void oneRefusedCommandDoesNotTurnTheConnectionRed(Failure failure) {
        pollUntilAnswered();
        Contribution comment = comment(Citizen.FARAH);
        sandbox.faults()
                .failCalls(
                        failure,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(9, "POST", comment.key().value()));

        until(platforms.hide(ACTOR, comment.id()).id(), command -> command.problem() != null);

        assertThat(connection().problem()).isNull();
    }

    @Test
    void whatTheTokenMayNotDoIsTheConnectionsTrouble() {
        Contribution comment = comment(Citizen.FARAH);
        sandbox.faults()
                .failCalls(
                        Failure.NO_PERMISSION,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", comment.key().value()));

        until(
                platforms.hide(ACTOR, comment.id()).id(),
                command -> command.state() == Command.State.BY_HAND);

        assertThat(connection().problem()).isEqualTo(PlatformProblem.REFUSED);
    }
}
