package se.uppsikt.moderation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.policy.WorkingDays;

/**
 * M2: what is due the same working day is due in the last second of the day in Sweden, and shown
 * with its weekday. M4: a crime is reported the same day, whatever day it is.
 */
@Proves("M3")
class DueRulesTest {
    @ParameterizedTest
    @CsvSource({
        // Monday noon, and late on a Monday evening in Sweden in winter and in summer
        "2026-11-23T11:00:00Z, 2026-11-23T22:59:59Z",
        "2026-11-23T22:59:59Z, 2026-11-23T22:59:59Z",
        "2026-06-15T21:59:59Z, 2026-06-15T21:59:59Z",
        // past midnight in Sweden it is Tuesday
        "2026-11-23T23:00:00Z, 2026-11-24T22:59:59Z",
        // Saturday and Sunday wait for Monday
        "2026-11-21T10:00:00Z, 2026-11-23T22:59:59Z",
        "2026-11-22T10:00:00Z, 2026-11-23T22:59:59Z",
        // Maundy Thursday is a working day; Good Friday and the feast wait for the Tuesday after
        "2026-04-02T10:00:00Z, 2026-04-02T21:59:59Z",
        "2026-04-03T10:00:00Z, 2026-04-07T21:59:59Z",
        // Christmas Eve on a Thursday waits for the Monday after
        "2026-12-24T10:00:00Z, 2026-12-28T22:59:59Z",
        // the night to Saturday, Swedish time
        "2026-11-20T23:30:00Z, 2026-11-23T22:59:59Z"
    })
    void theSameWorkingDayEndsWithTheSwedishDay(Instant done, Instant due) {
        assertThat(DueRules.sameWorkingDay(WorkingDays.ALL, done)).isEqualTo(due);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T11:00:00Z, 2026-11-23T22:59:59Z",
        // Saturday, and two in the night to it; Sunday; Good Friday; Christmas Eve
        "2026-11-21T10:00:00Z, 2026-11-21T22:59:59Z",
        "2026-11-21T01:00:00Z, 2026-11-21T22:59:59Z",
        "2026-11-20T23:30:00Z, 2026-11-21T22:59:59Z",
        "2026-11-22T10:00:00Z, 2026-11-22T22:59:59Z",
        "2026-04-03T10:00:00Z, 2026-04-03T21:59:59Z",
        "2026-12-24T10:00:00Z, 2026-12-24T22:59:59Z",
        // the day on which the clocks are set back is an hour longer
        "2026-10-24T22:30:00Z, 2026-10-25T22:59:59Z"
    })
    void aCrimeIsReportedTheSameDayWhateverDayItIs(Instant found, Instant due) {
        assertThat(DueRules.sameDay(found)).isEqualTo(due);
    }

    /** Two years an hour at a time, each held against ten days of what may have been removed. */
    @Test
    void anEntryIsLateFromTheSecondAfterItWasDue() {
        Instant first = Instant.parse("2026-03-01T00:59:59Z");
        for (int hour = 0; hour < 2 * 365 * 24; hour += 7) {
            Instant now = first.plus(Duration.ofHours(hour)).plusSeconds(hour % 3);
            Instant late = DueRules.entriesLateBefore(WorkingDays.ALL, now);
            for (int ago = 0; ago < 240; ago += 5) {
                Instant removed = now.minus(Duration.ofHours(ago));
                assertThat(removed.isBefore(late))
                        .as("%s removed %s", now, removed)
                        .isEqualTo(now.isAfter(DueRules.sameWorkingDay(WorkingDays.ALL, removed)));
            }
            assertThat(DueRules.sameWorkingDay(WorkingDays.ALL, late.minusNanos(1))).isBefore(now);
            assertThat(DueRules.sameWorkingDay(WorkingDays.ALL, late)).isAfterOrEqualTo(now);
        }
    }
}
