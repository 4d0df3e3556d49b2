package se.uppsikt.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwedishTimeTest {
    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

    @Test
    void timesAreSwedishWhereverTheMachineStands() {
        assertThat(SwedishTime.exact(NOW)).isEqualTo("22 november 2026 kl. 11.00");
    }

    @Test
    void deadlineIsSaidByDayAndByClockOnlyWhenTheDayEndsEarly() {
        assertThat(SwedishTime.deadline(Instant.parse("2026-11-22T22:59:59Z"), NOW))
                .isEqualTo("i dag");
        assertThat(SwedishTime.deadline(Instant.parse("2026-11-23T13:20:00Z"), NOW))
                .isEqualTo("i morgon 14.20");
        assertThat(SwedishTime.deadline(Instant.parse("2026-11-25T22:59:59Z"), NOW))
                .isEqualTo("25 nov.");
        assertThat(SwedishTime.deadline(Instant.parse("2026-11-21T22:59:59Z"), NOW))
                .isEqualTo("i går");
        assertThat(SwedishTime.deadline(Instant.parse("2027-01-04T22:59:59Z"), NOW))
                .isEqualTo("4 jan. 2027");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-22, 2026-11-22T23:00:00Z",
        "2026-03-29, 2026-03-29T22:00:00Z",
        "2026-10-25, 2026-10-25T23:00:00Z",
        "2026-12-31, 2026-12-31T23:00:00Z"
    })
    void aDayEndsAtMidnightInSwedenAlsoWhenTheClocksChange(LocalDate day, Instant end) {
        assertThat(SwedishTime.endOf(day)).isEqualTo(end);
        assertThat(SwedishTime.lastSecondOf(day)).isEqualTo(end.minusSeconds(1));
    }

    @Test
    void oldTimesTellTheirYear() {
        assertThat(SwedishTime.relative(Instant.parse("2015-06-06T10:00:00Z"), NOW))
                .contains("2015");
        assertThat(SwedishTime.relative(Instant.parse("2026-06-06T10:00:00Z"), NOW))
                .doesNotContain("2026");
    }

    @Test
    void yesterdayIsTheSwedishYesterday() {
        assertThat(SwedishTime.relative(Instant.parse("2026-11-21T22:59:00Z"), NOW))
                .startsWith("i går");
        assertThat(SwedishTime.relative(Instant.parse("2026-11-21T23:01:00Z"), NOW))
                .startsWith("i dag");
    }

    @Test
    void aDayIsOverByDeadlinesAfterItsLastSecondHasBegun() {
        Instant last = Instant.parse("2026-11-22T22:59:59Z");
        assertThat(SwedishTime.dayByDeadline(last)).isEqualTo(SwedishTime.day(last));
        assertThat(SwedishTime.dayByDeadline(last.plusNanos(1)))
                .isEqualTo(SwedishTime.day(last).plusDays(1));
    }

    @Test
    void everyDayAndEveryHourReadAsTheLanguageWritesThem() {
        Locale swedish = Locale.of("sv", "SE");
        DateTimeFormatter exact = DateTimeFormatter.ofPattern("d MMMM yyyy 'kl.' HH.mm", swedish);
        DateTimeFormatter brief = DateTimeFormatter.ofPattern("d MMM HH.mm", swedish);
        for (int step = 0; step < 800; step++) {
            Instant time = NOW.plus(Duration.ofMinutes(step * 661L));
            assertThat(SwedishTime.exact(time)).isEqualTo(exact.format(SwedishTime.civil(time)));
            assertThat(SwedishTime.brief(time)).isEqualTo(brief.format(SwedishTime.civil(time)));
        }
    }

    /** By the clock in Sweden, also where the machine has another; twice a year an hour is odd. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-25T14:20, 2026-11-25T13:20:00Z",
        "2026-07-01T00:05, 2026-06-30T22:05:00Z",
        "2026-03-29T02:30, 2026-03-29T01:30:00Z"
    })
    void whatIsTypedInAFieldIsATimeInSweden(String typed, Instant time) {
        assertThat(SwedishTime.typed(typed)).hasValue(time);
        assertThat(SwedishTime.typed(SwedishTime.asTyped(time))).hasValue(time);
    }

    @ParameterizedTest
    @CsvSource({"''", "i går", "2026-11-25", "2026-02-30T10:00", "25/11 2026 14:20"})
    void whatIsNoTimeIsNone(String typed) {
        assertThat(SwedishTime.typed(typed)).isEmpty();
    }
}
