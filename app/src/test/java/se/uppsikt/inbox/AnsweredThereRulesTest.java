package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.threads.Correspondences.DirectAnswer;

/** Which answer, written in the platform's own app, counts as ours (S13). */
class AnsweredThereRulesTest {
    private static final Instant ASKED = Instant.parse("2026-05-11T08:00:00Z");
    private static final Instant DUE = Instant.parse("2026-05-13T21:59:59Z");
    private static final ContributionId QUESTION = new ContributionId(new UUID(1, 1));

    @Test
    void theFirstAnswerAfterTheQuestionCounts() {
        DirectAnswer first = answer(2, ASKED.plusSeconds(60));
        DirectAnswer second = answer(3, ASKED.plusSeconds(120));

        assertThat(first(item(Item.State.WAITING, null), second, first)).contains(first);
    }

    @Test
    void anAnswerInTheSecondOfTheQuestionCounts() {
        DirectAnswer atOnce = answer(2, ASKED);

        assertThat(first(item(Item.State.WAITING, null), atOnce)).contains(atOnce);
    }

    @Test
    void whatIsOlderThanTheQuestionIsNoAnswerToIt() {
        assertThat(first(item(Item.State.WAITING, null), answer(2, ASKED.minusSeconds(1))))
                .isEmpty();
    }

    @Test
    void whatAnswersSomebodyElseIsNoAnswerToIt() {
        DirectAnswer toAnother =
                new DirectAnswer(
                        new ContributionId(new UUID(9, 9)),
                        new ContributionId(new UUID(1, 2)),
                        new PlatformKey("svar"),
                        ASKED.plusSeconds(5));

        assertThat(first(item(Item.State.WAITING, null), toAnother)).isEmpty();
    }

    @Test
    void whatWasSentFromHereIsToldByItsCommandAndNotCountedTwice() {
        DirectAnswer echo = answer(2, ASKED.plusSeconds(5));

        assertThat(
                        AnsweredThereRules.first(
                                item(Item.State.WAITING, null),
                                List.of(echo),
                                Set.of(echo.answer())))
                .isEmpty();
    }

    @Test
    void aProgramThatAnswersWithinSecondsHasAnsweredByItself() {
        DirectAnswer atOnce = answer(2, ASKED.plusSeconds(9));
        DirectAnswer later = answer(3, ASKED.plusSeconds(10));
        DirectAnswer byPerson = answer(4, ASKED.plusSeconds(3));

        assertThat(
                        AnsweredThereRules.byPeople(
                                item(Item.State.WAITING, null),
                                List.of(atOnce, later, byPerson),
                                Set.of(atOnce.answer(), later.answer())))
                .containsExactly(later, byPerson);
    }

    @Test
    void anAnswerOnItsWayOrAClosedItemIsLeftAlone() {
        DirectAnswer there = answer(2, ASKED.plusSeconds(5));

        assertThat(first(item(Item.State.UNDER_WAY, null), there)).isEmpty();
        assertThat(first(item(Item.State.CLOSED, null), there)).isEmpty();
    }

    @Test
    void theAnswerThatSomebodyFoundWantingDoesNotCloseItAgainButALaterOneDoes() {
        DirectAnswer wanting = answer(2, ASKED.plusSeconds(5));
        DirectAnswer later = answer(3, ASKED.plusSeconds(6));
        Item openedAgain =
                item(Item.State.WAITING, new Item.Answered(wanting.answer(), wanting.writtenAt()));

        assertThat(first(openedAgain, wanting)).isEmpty();
        assertThat(first(openedAgain, wanting, later)).contains(later);
    }

    @Test
    void thePromiseIsMeasuredAgainstWhenTheAnswerWasWritten() {
        Item item = item(Item.State.WAITING, null);

        assertThat(AnsweredThereRules.inTime(item, DUE)).isTrue();
        assertThat(AnsweredThereRules.inTime(item, DUE.plusSeconds(1))).isFalse();
    }

    private static java.util.Optional<DirectAnswer> first(Item item, DirectAnswer... answers) {
        return AnsweredThereRules.first(item, List.of(answers), Set.of());
    }

    private static DirectAnswer answer(int id, Instant at) {
        return new DirectAnswer(
                QUESTION, new ContributionId(new UUID(1, id)), new PlatformKey("svar" + id), at);
    }

    private static Item item(Item.State state, Item.@Nullable Answered answered) {
        return new Item(
                QUESTION,
                new AccountId(new UUID(5, 5)),
                ASKED,
                false,
                DUE,
                state,
                0,
                null,
                null,
                null,
                false,
                answered,
                Item.First.NO,
                null,
                ASKED,
                false);
    }
}
