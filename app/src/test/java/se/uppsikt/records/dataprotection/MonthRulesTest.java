package se.uppsikt.records.dataprotection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.dataprotection.MonthRules.Haste;

/**
 * One month, in Swedish days (dataskyddsförordningen artikel 12.3; förordning 1182/71 artikel 3).
 */
@Proves("H10")
class MonthRulesTest {
    /** When it came, by when it is answered, and by when if the time is extended. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-10T12:00, 2026-12-10, 2027-02-10",
        // late in the evening is that day in Sweden, whatever day it is in London
        "2026-11-10T23:59, 2026-12-10, 2027-02-10",
        "2026-06-10T00:01, 2026-07-10, 2026-09-10",
        // a month without that date ends with its last day, here a Sunday
        "2027-01-31T12:00, 2027-03-01, 2027-04-30",
        // Christmas Day, then Saturday and Sunday
        "2026-11-25T12:00, 2026-12-28, 2027-02-25"
    })
    void theAnswerIsDueAtTheEndOfADay(String came, String due, String extended) {
        Instant arrived = LocalDateTime.parse(came).atZone(SwedishTime.ZONE).toInstant();
        assertThat(SwedishTime.day(MonthRules.due(WorkingDays.ALL, arrived, false)))
                .hasToString(due);
        assertThat(SwedishTime.day(MonthRules.due(WorkingDays.ALL, arrived, true)))
                .hasToString(extended);
    }

    @Test
    void theLastSecondIsInTimeAndTheNextIsLate() {
        Instant due = MonthRules.due(WorkingDays.ALL, Instant.parse("2026-11-10T11:00:00Z"), false);
        assertThat(due).isEqualTo(Instant.parse("2026-12-10T22:59:59Z"));
        assertThat(MonthRules.haste(due, due)).isEqualTo(Haste.SOON);
        assertThat(MonthRules.haste(due, due.plusSeconds(1))).isEqualTo(Haste.LATE);
        assertThat(MonthRules.haste(due, Instant.parse("2026-11-20T11:00:00Z")))
                .isEqualTo(Haste.IN_TIME);
    }
}
