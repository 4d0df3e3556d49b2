package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.WorkingDays;
import se.uppsikt.records.disclosure.ClockRules.Haste;

/** What is asked for is given out the same day; two working days more are too many (H6). */
@Proves("H6")
class ClockRulesTest {
    private static Instant at(String civil) {
        return LocalDateTime.parse(civil).atZone(SwedishTime.ZONE).toInstant();
    }

    @ParameterizedTest
    @CsvSource({
        // a Wednesday
        "2026-11-25T09:00, 2026-11-25T23:59:59, IN_TIME",
        "2026-11-25T23:30, 2026-11-26T00:00, AFTER_THE_DAY",
        "2026-11-25T09:00, 2026-11-27T23:59, AFTER_THE_DAY",
        "2026-11-25T09:00, 2026-11-28T00:00, LATE",
        // a Friday: the two working days are Monday and Tuesday
        "2026-11-27T16:00, 2026-12-01T23:59, AFTER_THE_DAY",
        "2026-11-27T16:00, 2026-12-02T00:00, LATE",
        // a Saturday is reckoned as the Monday after it
        "2026-11-28T12:00, 2026-11-30T23:59, IN_TIME",
        "2026-11-28T12:00, 2026-12-02T23:59, AFTER_THE_DAY",
        "2026-11-28T12:00, 2026-12-03T00:00, LATE",
        // over Christmas
        "2026-12-23T10:00, 2026-12-29T23:59, AFTER_THE_DAY",
        "2026-12-23T10:00, 2026-12-30T00:00, LATE"
    })
    void theClockRunsFromArrivalInWorkingDays(String came, String now, Haste haste) {
        assertThat(ClockRules.haste(WorkingDays.ALL, at(came), at(now))).isEqualTo(haste);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-25T09:00, 2026-11-25T23:59:59", "2026-11-28T12:00, 2026-11-30T23:59:59"})
    void theDayItCameIsTheDayItIsDue(String came, String due) {
        assertThat(ClockRules.due(WorkingDays.ALL, at(came))).isEqualTo(at(due));
    }
}
