package se.uppsikt.platforms.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.Proves;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformStory;
import se.uppsikt.platforms.PlatformTest;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.threads.Threads.ThreadPart;
import se.uppsikt.sandbox.Faults.Failure;
import se.uppsikt.sandbox.Oddities.Oddity;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Failures.Calls;
import se.uppsikt.sandbox.base.Failures.Outcome;

/**
 * However the platform dresses what it was given, and however late it does or shows it, nobody is
 * answered twice by the machine; and what a person is told was looked at first (S9).
 */
@Proves("S9")
@PlatformTest
class NeverTwiceThereTest extends PlatformStory {
    private static final Set<String> DECIDED =
            Set.of("answer-found-arrived", "answer-sent-again", "answer-given-up");

    @Autowired LookUps lookUps;

    @ParameterizedTest
    @EnumSource(
            value = Oddity.class,
            names = {"LETTERS_APART", "HTML", "OTHER_SPACE", "SHORT_LINKS", "PLAIN_EMOJI"})
    void answerIsKnownAgainInAnotherDress(Oddity dress) {
        Contribution comment = comment(Citizen.ELSA);
        sandbox.faults().oddities().set(dress);
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        String text =
                words()
                        + " & 'Åsa' <svarar> ❤️ på https://www.orebro.se/bad?a=1&b=2.\n/Örebro kommun";

        Command done = settled(answer(comment, text).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(done.result()).isNotNull();
        quiet();
        assertThat(answersTo(comment)).hasSize(1);
    }

    @Test
    void answerThatIsWrittenLongAfterTheCallIsWaitedFor() {
        Contribution comment = comment(Citizen.ELSA);
        sandbox.faults().oddities().delay(Duration.ofMillis(900));
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT_LATER,
                        new Calls(1, "POST", "/comments"));

        Command done = settled(answer(comment, words()).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(answersTo(comment)).hasSize(1);
    }

    @Test
    void answerThatTheListDoesNotShowYetIsWaitedFor() {
        Contribution comment = comment(Citizen.FARAH);
        sandbox.faults().oddities().lag(Duration.ofMillis(900));
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));

        Command done = settled(answer(comment, words()).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(answersTo(comment)).hasSize(1);
    }

    @Test
    void privateAnswerIsFoundThoughNobodyIsNamedAndTheConversationHasAnotherId() {
        sandbox.faults().omitFrom(1);
        Contribution comment = comment(Citizen.GUSTAV);
        sandbox.faults().oddities().set(Oddity.STRANGE_CONVERSATIONS);
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/messages"));

        Command done = settled(answerPrivately(comment, words()).id());

        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(done.result()).isNotNull();
    }

    @Test
    void privateAnswerToSomebodyUnnamedIsFoundWhereTheCommentSaysItIs() {
        sandbox.faults().omitFrom(1);
        Contribution comment = comment(Citizen.HELMI);
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/messages"));

        assertThat(settled(answerPrivately(comment, words()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    @Test
    void answerToAMessageIsFoundByTheMessageWhenThePersonHasAnotherIdThere() {
        Contribution message = kept(sandbox.message(PAGE.id(), Citizen.DRAGAN, words()));
        sandbox.faults().oddities().set(Oddity.STRANGE_CONVERSATIONS);
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.CARRIED_OUT,
                        new Calls(1, "POST", "/messages"));

        assertThat(settled(answer(message, words()).id()).state()).isEqualTo(Command.State.DONE);
    }

    @ParameterizedTest
    @EnumSource(
            value = Failure.class,
            names = {"UNLISTED", "SAID_BEFORE", "PASSING"})
    void answerThatIsRefusedInWordsNobodyKnowsIsLookedFor(Failure failure) {
        Contribution comment = comment(Citizen.AMINA);
        sandbox.faults().failCalls(failure, Outcome.CARRIED_OUT, new Calls(1, "POST", "/comments"));

        assertThat(settled(answer(comment, words()).id()).state()).isEqualTo(Command.State.DONE);
        quiet();
        assertThat(answersTo(comment)).hasSize(1);
    }

    @Test
    void sameWordsToTwoUnderOneCommentAreTwoAnswersAndNeitherIsTakenForTheOther() {
        Contribution root = comment(Citizen.AMINA);
        Contribution one = kept(sandbox.reply(root.key().value(), Citizen.BERTIL, words()));
        Contribution other = kept(sandbox.reply(root.key().value(), Citizen.CECILIA, words()));
        String text = words();
        settled(answer(one, text).id());
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));

        assertThat(uncertain(answer(other, text).id()).result()).isNull();
    }

    @Test
    void whatIsGoneIsToldAsGoneThoughThePlatformIsVague() {
        String key = sandbox.comment(post(), Citizen.CECILIA, words());
        Contribution comment = kept(key);
        sandbox.faults().oddities().set(Oddity.VAGUE_ABOUT_THE_GONE);
        sandbox.faults().loseWebhooks(1);
        sandbox.delete(key);

        Command answer = settled(answer(comment, words()).id());
        assertThat(answer.state()).isEqualTo(Command.State.FAILED);
        assertThat(answer.problem()).isEqualTo(PlatformProblem.GONE);
        assertThat(settled(platforms.hide(ACTOR, comment.id()).id()).problem())
                .isEqualTo(PlatformProblem.GONE);
        assertThat(settled(platforms.remove(ACTOR, comment.id()).id()).state())
                .isEqualTo(Command.State.DONE);
    }

    @Test
    void personSeesWhatStandsThereAndSaysThatItIsTheAnswer() {
        Contribution comment = comment(Citizen.DRAGAN);
        String text = words();
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        CommandId id = answer(comment, text).id();
        String other = sandbox.replyAsPage(comment.key().value(), "Halva svaret");
        uncertain(id);

        Plight plight = platforms.plight(id).orElseThrow();
        assertThat(plight.command().text()).isEqualTo(text);
        assertThat(plight.found())
                .singleElement()
                .satisfies(found -> assertThat(found.text()).isEqualTo("Halva svaret"))
                .satisfies(found -> assertThat(found.key().value()).isEqualTo(other));

        lookUps.failed(
                commands.held(id).orElseThrow(),
                new PlatformTrouble(PlatformProblem.UNAVAILABLE, "prov", "Prov.", null));
        assertThat(platforms.plight(id).orElseThrow().found()).isEqualTo(plight.found());

        platforms.arrived(ACTOR, id, plight.found().getFirst().key());

        Command done = command(id);
        assertThat(done.state()).isEqualTo(Command.State.DONE);
        assertThat(done.result()).isNotNull().extracting(key -> key.value()).isEqualTo(other);
        assertThat(decisions(comment)).containsExactly(ACTOR.label());
        quiet();
        assertThat(answersTo(comment)).hasSize(1);
    }

    @Test
    void nothingButAPersonSendsItAgainAndWhatTheyDismissedIsNotTakenForIt() {
        Contribution comment = comment(Citizen.BERTIL);
        String text = words();
        sandbox.faults()
                .failCalls(
                        Failure.SERVER_ERROR,
                        Outcome.NOT_CARRIED_OUT,
                        new Calls(1, "POST", "/comments"));
        CommandId id = answer(comment, text).id();
        sandbox.replyAsPage(comment.key().value(), "Något annat");
        uncertain(id);

        platforms.sendAgain(ACTOR, id);

        assertThat(settled(id).state()).isEqualTo(Command.State.DONE);
        assertThat(decisions(comment)).containsExactly(ACTOR.label());
        assertThatThrownBy(() -> platforms.sendAgain(ACTOR, id)).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> platforms.giveUp(ACTOR, id)).isInstanceOf(Refused.class);
        quiet();
        assertThat(answersTo(comment)).hasSize(2);
    }

    private Command answerPrivately(Contribution to, String text) {
        return platforms.answerPrivately(ACTOR, to.id(), text, UUID.randomUUID().toString());
    }

    /** Whom the decisions about its answers are kept as. */
    private List<String> decisions(Contribution comment) {
        return records.kept(comment.id()).ledger().stream()
                .filter(entry -> DECIDED.contains(entry.event()))
                .map(LedgerEntry::actor)
                .toList();
    }

    /** What the page has written under it. */
    private List<Contribution> answersTo(Contribution comment) {
        return threads.part(comment, ThreadPart.Side.AROUND, 200, true).part().stream()
                .map(kept -> kept.contribution())
                .filter(each -> !each.received() && comment.key().equals(each.parent()))
                .toList();
    }
}
