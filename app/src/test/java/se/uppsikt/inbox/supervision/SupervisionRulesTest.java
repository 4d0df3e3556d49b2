package se.uppsikt.inbox.supervision;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.accounts.Account.Status;
import se.uppsikt.accounts.Account.StatusChange;
import se.uppsikt.inbox.supervision.SupervisionRules.Life;
import se.uppsikt.inbox.supervision.SupervisionRules.Mark;
import se.uppsikt.policy.WorkingDays;

/** S8: which days somebody was to look an account over. */
@Proves("S8")
class SupervisionRulesTest {
    private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 11, 25);

    @ParameterizedTest
    @CsvSource({
        "2026-11-25, 2026-11-24",
        "2026-11-23, 2026-11-20",
        "2026-12-28, 2026-12-23",
        "2027-01-04, 2026-12-30",
        "9999-12-28, 9999-12-27",
        "0001-01-02, 0000-12-29"
    })
    void theLatestWholeWorkingDayIsFoundInAnyYear(LocalDate today, LocalDate latest) {
        assertThat(SupervisionRules.latestWhole(WorkingDays.ALL, today)).isEqualTo(latest);
    }

    @Test
    void aWorkingDayThatNobodyLookedIsMissedWhenItIsOver() {
        Life life = life(Status.ACTIVE, change(Status.ACTIVE, "2026-01-01T00:00:00Z"));
        assertThat(mark(life, WEDNESDAY, WEDNESDAY)).isEqualTo(Mark.OPEN);
        assertThat(mark(life, WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo(Mark.MISSED);
        assertThat(mark(life, LocalDate.of(2026, 11, 22), WEDNESDAY)).isEqualTo(Mark.FREE);
    }

    @Test
    void aDayOnWhichTheAccountBeganRestedOrClosedIsNobodys() {
        Life began = life(Status.ACTIVE, change(Status.ACTIVE, "2026-11-25T08:00:00Z"));
        Life rested =
                life(
                        Status.DORMANT,
                        change(Status.ACTIVE, "2026-01-01T00:00:00Z"),
                        change(Status.DORMANT, "2026-11-25T08:00:00Z"));
        for (Life life : List.of(began, rested)) {
            assertThat(mark(life, WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo(Mark.NOT_WATCHED);
        }
        assertThat(mark(began, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2)))
                .isEqualTo(Mark.MISSED);
        assertThat(mark(rested, WEDNESDAY.minusDays(1), WEDNESDAY)).isEqualTo(Mark.MISSED);
    }

    @Test
    void aDayFromBeforeLooksWereNotedIsNotMissed() {
        Life life =
                new Life(
                        Status.ACTIVE,
                        List.of(change(Status.ACTIVE, "2026-01-01T00:00:00Z")),
                        Instant.parse("2026-11-25T06:00:00Z"));
        assertThat(mark(life, WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo(Mark.NOT_WATCHED);
        assertThat(mark(life, WEDNESDAY.plusDays(1), WEDNESDAY.plusDays(2))).isEqualTo(Mark.MISSED);
    }

    @Test
    void aClockThatWasSetBackMissesNothingThatHasNotBeen() {
        Life ahead = life(Status.ACTIVE, change(Status.ACTIVE, "2027-01-01T00:00:00Z"));
        assertThat(mark(ahead, WEDNESDAY, WEDNESDAY.plusDays(1))).isEqualTo(Mark.NOT_WATCHED);
    }

    private static Mark mark(Life life, LocalDate day, LocalDate today) {
        return SupervisionRules.mark(WorkingDays.ALL, life, day, today, false);
    }

    private static Life life(Status now, StatusChange... changes) {
        return new Life(now, List.of(changes), LONG_AGO);
    }

    private static StatusChange change(Status to, String at) {
        return new StatusChange(to, "prov", Instant.parse(at));
    }
}
