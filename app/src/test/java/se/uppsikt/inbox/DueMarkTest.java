package se.uppsikt.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.LifeLine.Mark;
import se.uppsikt.records.LifeLine.State;

/** S2 and S3 as the list says them: how long there is left, and when it is time to hurry. */
@Proves("S3")
class DueMarkTest {
    private static final AnswerTimes TIMES =
            new AnswerTimes(Duration.ofHours(24), 3, List.of(50, 80));

    /** Thursday noon; three working days later is Tuesday. */
    private static final Instant START = Instant.parse("2026-12-17T11:00:00Z");

    private static final Instant DUE = DeadlineRules.due(TIMES, false, START);

    @ParameterizedTest
    @CsvSource({
        "2026-12-17T12:00:00Z, NEXT, '', senast",
        "2026-12-18T08:00:00Z, NEXT, '', senast",
        "2026-12-21T20:00:00Z, DUE, soon, senast i morgon",
        "2026-12-22T08:00:00Z, DUE, soon, senast i dag",
        "2026-12-22T22:59:59Z, DUE, soon, senast i dag",
        "2026-12-22T23:00:00Z, LATE, due, förföll"
    })
    void whatWaitsIsCalmThenSoonThenLate(Instant now, State state, String shape, String label) {
        DueMark mark = DueMark.of(waiting(DUE), TIMES, now);
        assertThat(mark.state()).isEqualTo(state);
        assertThat(mark.shape()).isEqualTo(shape);
        assertThat(mark.label()).startsWith(label);
        assertThat(mark.due()).isEqualTo(DUE);
    }

    @Test
    void anAnswerOnItsWayIsStillDue() {
        DueMark mark = DueMark.of(item(DUE, Item.State.UNDER_WAY), TIMES, DUE.plusSeconds(1));
        assertThat(mark.state()).isEqualTo(State.LATE);
    }

    @Test
    void whatAsksNothingIsPromisedNoDayWhetherItWaitsOrIsBeingAnswered() {
        for (Item.State state : List.of(Item.State.WAITING, Item.State.UNDER_WAY)) {
            assertThat(DueMark.of(item(DeadlineRules.NEVER, state), TIMES, DUE))
                    .isEqualTo(new DueMark(State.NOT_NEEDED, "inget svar väntas", null));
        }
        assertThat(DueMark.of(item(DeadlineRules.NEVER, Item.State.CLOSED), TIMES, DUE))
                .isEqualTo(new DueMark(State.DONE, "klar", null));
    }

    @Test
    void historyAndWhatIsClosedWaitForNobody() {
        assertThat(DueMark.of(waiting(null), TIMES, DUE.plus(Duration.ofDays(900))))
                .isEqualTo(new DueMark(State.DONE, "historik", null));
        assertThat(DueMark.of(item(DUE, Item.State.CLOSED), TIMES, DUE.plusSeconds(1)))
                .isEqualTo(new DueMark(State.DONE, "klar", null));
    }

    @Test
    void thePromiseStandsOnTheLifeLineUntilItIsKept() {
        DueMark late = DueMark.of(waiting(DUE), TIMES, DUE.plusSeconds(1));
        LifeLine open = line(State.NEXT);
        assertThat(late.on(open).marks().get(2))
                .isEqualTo(new Mark("besvarad", State.LATE, DUE, null));
        assertThat(late.on(open).marks().get(1)).isEqualTo(open.marks().get(1));
        LifeLine answered = line(State.DONE);
        assertThat(late.on(answered)).isEqualTo(answered);
    }

    private static LifeLine line(State answered) {
        return new LifeLine(
                List.of(
                        new Mark("kom in", State.DONE, START, null),
                        new Mark("sedd", State.DONE, START, "Anna Berg"),
                        new Mark("besvarad", answered, null, null)));
    }

    private static Item waiting(@Nullable Instant due) {
        return item(due, Item.State.WAITING);
    }

    private static Item item(@Nullable Instant due, Item.State state) {
        return new Item(
                new ContributionId(new UUID(0, 1)),
                new AccountId(new UUID(0, 2)),
                START,
                false,
                due,
                state,
                0,
                null,
                null,
                null,
                false,
                null,
                Item.First.NO,
                null,
                START,
                false);
    }
}
