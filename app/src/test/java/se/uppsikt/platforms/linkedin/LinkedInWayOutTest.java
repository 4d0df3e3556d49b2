package se.uppsikt.platforms.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.DeadToken;
import se.uppsikt.sandbox.linkedin.LinkedInFaults.Failure;

/** What is ordered is done on LinkedIn once at most, and what it cannot do falls to a person. */
@Proves("S9")
@PlatformTest
class LinkedInWayOutTest extends LinkedInStory {
    @Autowired Platforms orders;

    private Contribution known(Citizen citizen) {
        return known(linkedIn().comment(post(), citizen, words()));
    }

    private long standing(String text) {
        return linkedIn().comments(post()).stream()
                .filter(each -> linkedIn().text(each).equals(text))
                .count();
    }

    private String words(Command command) {
        return String.valueOf(orders.plight(command.id()).orElseThrow().words());
    }

    private Command byHand(Command ordered) {
        return until(ordered.id(), c -> c.state() == Command.State.BY_HAND);
    }

    @Test
    void anAnswerToAReplyStandsBesideIt() {
        Contribution comment = known(Citizen.BERTIL);
        Contribution reply =
                known(linkedIn().reply(comment.key().value(), Citizen.CECILIA, words()));
        String text = words();

        assertThat(settled(answer(reply, text).id()).state()).isEqualTo(Command.State.DONE);
        assertThat(standing(text)).isEqualTo(1);
    }

    @Test
    void anAnswerThatIsTooLongIsRefusedBeforeItIsSent() {
        Contribution comment = known(Citizen.CECILIA);

        org.assertj.core.api.Assertions.assertThatThrownBy(() -> answer(comment, "a".repeat(1_251)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void whatLinkedInHasNotGotFallsToAPersonWhoIsToldWhatToDo() {
        Contribution comment = known(Citizen.DRAGAN);

        Command hide = byHand(platforms.hide(ACTOR, comment.id()));

        assertThat(hide.problem()).isEqualTo(PlatformProblem.REFUSED);
        assertThat(words(hide)).contains("går det inte att dölja", "rapportera");
        for (Command.Deed deed : Command.Deed.values()) {
            assertThat(LinkedInCommands.unable(deed)).endsWith(".");
        }
        assertThat(LinkedInCommands.unable(Command.Deed.CLOSE_COMMENTS)).contains("raderas");
    }

    @Test
    void aRemovalIsTriedAndWhereItIsRefusedAPersonIsShownTheWay() {
        Contribution may = known(Citizen.ELSA);
        assertThat(settled(platforms.remove(ACTOR, may.id()).id()).state())
                .isEqualTo(Command.State.DONE);
        assertThat(linkedIn().there(may.key().value())).isFalse();
        lost();
        assertThat(records.contribution(may.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.REMOVED);
        assertThat(records.contribution(may.id()).facts().withdrawnAt()).isNull();

        linkedIn().faults().ownCommentsOnly(true);
        Contribution mayNot = known(Citizen.FARAH);
        Command byHand = byHand(platforms.remove(ACTOR, mayNot.id()));
        assertThat(words(byHand)).contains("tre prickarna", "/feed/update/", "commentUrn=");
        platforms.doneByHand(ACTOR, byHand.id(), "Borttagen i sidans verktyg.");
        assertThat(records.contribution(mayNot.id()).facts().visibility())
                .isEqualTo(Facts.Visibility.REMOVED);
    }

    @Test
    void whatItsAuthorHasTakenAwayNeedsNoRemovalAndGetsNoAnswer() {
        Contribution comment = known(Citizen.GUSTAV);
        linkedIn().faults().loseWebhooks(1);
        linkedIn().delete(comment.key().value());

        Command answer = settled(answer(comment, words()).id());
        assertThat(answer.state()).isEqualTo(Command.State.FAILED);
        assertThat(answer.problem()).isEqualTo(PlatformProblem.GONE);
        assertThat(settled(platforms.remove(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"SERVICE_DOWN", "EMPTY_ANSWER", "UNLISTED"})
    void anAnswerThatWasNotAcknowledgedIsLookedUpAndNotRepeated(Failure failure) {
        Contribution comment = known(Citizen.HELMI);
        String text = words();
        linkedIn()
                .faults()
                .failCalls(failure, Outcome.CARRIED_OUT, new Calls(1, "POST", "/comments"));

        assertThat(settled(answer(comment, text).id()).state()).isEqualTo(Command.State.DONE);
        lost();
        assertThat(standing(text)).isEqualTo(1);
        assertThat(ours(comment.id(), text)).hasSize(1);
    }

    @Test
    void tooManyCommentsInAMinuteAreWaitedForAndADeadTokenHoldsTheAnswer() {
        Contribution comment = known(Citizen.CECILIA);
        linkedIn()
                .faults()
                .failCalls(
                        Failure.COMMENT_THROTTLE,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        String text = words();
        Command limited =
                until(answer(comment, text).id(), c -> c.problem() == PlatformProblem.RATE_LIMITED);
        assertThat(limited.state()).isEqualTo(Command.State.RETRYING);
        assertThat(connection().restUntil()).isNotNull();
        reconnect();

        linkedIn().faults().killToken(DeadToken.REVOKED);
        Command held =
                until(
                        answer(comment, words()).id(),
                        c -> c.problem() == PlatformProblem.TOKEN_EXPIRED);
        assertThat(connection().problemWords()).contains("medgivande");
        linkedIn().faults().clear();
        reconnect();
        assertThat(settled(held.id()).state()).isEqualTo(Command.State.DONE);
    }

    @Test
    void aMessageToWhoeverWroteIsNothingThatLinkedInTakes() {
        Contribution comment = known(Citizen.DRAGAN);

        Command refused =
                byHand(
                        platforms.answerPrivately(
                                ACTOR, comment.id(), words(), UUID.randomUUID().toString()));

        assertThat(words(refused)).contains("Svara öppet");
        assertThat(List.of(refused.problem())).containsExactly(PlatformProblem.REFUSED);
    }
}
