package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import se.uppsikt.Proves;
import se.uppsikt.UppsiktTest;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Facts.Answering;

/** S9: two who answer at once give one answer, and nobody answers what may be answered already. */
@Proves("S9")
@UppsiktTest
class NothingIsAnsweredTwiceTest extends InboxStory {
    @Autowired JdbcClient database;

    @Test
    void theSameFormSentTwiceIsOneAnswer() {
        ContributionId id = street.comment("Hej?");
        ItemActions.Form form = form(id, "samma");
        handling.answer(maria, id, form, "Hej!", true);
        handling.answer(maria, id, form, "Hej!", true);
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void whoComesSecondIsToldWhatTheFirstDid() {
        ContributionId id = street.comment("Hej?");
        ItemActions.Form stale = form(id, "anna");
        handling.answer(maria, id, form(id, "maria"), "Hej!", true);
        assertThat(objections(() -> handling.answer(anna, id, stale, "Hejsan!", true)))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .contains("Ett svar lämnades för att skickas", "Maria Ek");
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void manyWhoAnswerAtOnceGiveOneAnswer() throws Exception {
        ContributionId id = street.comment("Hej?");
        ItemActions.Form mine = form(id, "m");
        ItemActions.Form hers = form(id, "a");
        try (ExecutorService both = Executors.newFixedThreadPool(2)) {
            List<Future<Boolean>> answers =
                    both.invokeAll(
                            List.of(
                                    tried(() -> handling.answer(maria, id, mine, "Ett", true)),
                                    tried(() -> handling.answer(anna, id, hers, "Två", true))));
            assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(true, false);
        }
        assertThat(platforms.commands(List.of(id)).get(id)).hasSize(1);
    }

    @Test
    void whatSomebodyHasInHandIsRefusedUntilItIsTakenOver() {
        ContributionId id = street.comment("Hej?");
        handling.take(maria, id, false);
        assertThat(objections(() -> handling.answer(anna, id, form(id, "x"), "Hej!", true)))
                .singleElement()
                .extracting(Objection::sentence, InstanceOfAssertFactories.STRING)
                .startsWith("Maria Ek, kommunvägledare svarar nu.");
        handling.take(anna, id, true);
        handling.answer(anna, id, form(id, "y"), "Hej!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void aFailedAnswerWaitsForAnAnswerAgain() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "f"), "Hej!", true);
        settle(id, Command.State.FAILED, PlatformProblem.REFUSED);
        assertThat(answering(id)).isEqualTo(Answering.NEW);
        handling.answer(maria, id, form(id, "g"), "Hej igen!", true);
        assertThat(answering(id)).isEqualTo(Answering.UNDER_WAY);
    }

    @Test
    void anAnswerWithUnknownOutcomeIsNotSentAgain() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "u"), "Hej!", true);
        settle(id, Command.State.BEING_LOOKED_UP, PlatformProblem.OUTCOME_UNKNOWN);
        assertThat(objections(() -> handling.answer(maria, id, form(id, "v"), "Hej!", true)))
                .singleElement()
                .extracting(Objection::rule)
                .isEqualTo("S9");
    }

    @Test
    void whatThePlatformHasToldOfIsNotShownAsOnItsWayToo() {
        ContributionId id = street.comment("Hej?");
        handling.answer(maria, id, form(id, "w"), "Klockan åtta.", true);
        Command sent = Objects.requireNonNull(platforms.commands(List.of(id)).get(id)).getFirst();
        String said = Objects.requireNonNull(sent.text());
        database.sql("update platforms.command set state = 'UNDER_WAY', attempt = 99 where id = ?")
                .param(sent.id().value())
                .update();
        assertThat(visitor("maria.ek").see(address(id)).body())
                .contains("Skickas nu", "Klockan åtta.");

        street.answeredThere(id, said, Street.now().plusSeconds(1));
        assertThat(visitor("maria.ek").see(address(id)).body())
                .doesNotContain("Skickas nu")
                .containsOnlyOnce("Klockan åtta.");
    }

    private static Callable<Boolean> tried(Runnable act) {
        return () -> {
            try {
                act.run();
                return true;
            } catch (Refused refused) {
                return false;
            }
        };
    }
}
