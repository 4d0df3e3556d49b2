package se.uppsikt.inbox.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.inbox.assignment.Assignment.Times;
import se.uppsikt.policy.Guideline.AnswerTimes;

/** S7: for how long a hand-over waits for its receipt, in Swedish working days. */
@Proves("S7")
class ReturnRulesTest {
    private static final AnswerTimes TIMES =
            new AnswerTimes(Duration.ofHours(24), 3, List.of(50, 80));

    @ParameterizedTest(name = "{3}")
    @CsvSource({
        "2026-12-17T10:00, 2026-12-22T23:59:59, 2026-12-18T23:59:59, the end of the next working day",
        "2026-12-23T15:00, 2026-12-29T23:59:59, 2026-12-28T23:59:59, Christmas is no working day",
        "2026-12-21T08:00, 2026-12-21T23:59:59, 2026-12-21T20:47:59, eighty per cent of what is left",
        "2026-12-18T16:00, 2026-12-21T23:59:59, 2026-12-21T17:35:59, the week-end does not count",
        "2027-06-24T16:00, 2027-06-28T23:59:59, 2027-06-28T17:35:59, nor does midsummer",
        "2026-12-19T10:00, 2026-12-20T10:00:00, 2026-12-20T05:12:00, by the clock where no day works",
        "2026-12-21T08:00, 2026-12-18T23:59:59, 2026-12-21T09:00:00, an hour for what is late",
        "2026-12-21T23:30, 2026-12-21T23:59:59, 2026-12-22T00:30:00, and for what is nearly",
    })
    void itReturnsWhenTheReceiptIsTooLate(
            LocalDateTime at, LocalDateTime due, LocalDateTime returns, String why) {
        assertThat(times(at, due).returnsAt().truncatedTo(ChronoUnit.SECONDS))
                .as(why)
                .isEqualTo(swedish(returns));
    }

    @Test
    void whatNobodyWaitsForReturnsToo() {
        assertThat(times(LocalDateTime.parse("2026-12-30T12:00"), null).returnsAt())
                .isEqualTo(swedish(LocalDateTime.parse("2027-01-04T23:59:59")));
    }

    @Test
    void theReminderComesWhenHalfOfTheWorkingTimeHasGone() {
        Times friday =
                times(
                        LocalDateTime.parse("2026-12-18T16:00"),
                        LocalDateTime.parse("2027-01-04T23:59:59"));
        assertThat(friday.returnsAt())
                .isEqualTo(swedish(LocalDateTime.parse("2026-12-21T23:59:59")));
        assertThat(friday.remindAt())
                .isBetween(
                        swedish(LocalDateTime.parse("2026-12-21T07:59:59")),
                        swedish(LocalDateTime.parse("2026-12-21T08:00:00")));
    }

    private static Times times(LocalDateTime at, @Nullable LocalDateTime due) {
        return ReturnRules.times(TIMES, swedish(at), due == null ? null : swedish(due));
    }

    private static Instant swedish(LocalDateTime time) {
        return time.atZone(SwedishTime.ZONE).toInstant();
    }
}
