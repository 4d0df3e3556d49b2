package se.uppsikt.publishing.formats;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.publishing.formats.Format.Rhythm;
import se.uppsikt.publishing.formats.Format.Schedule;

/** P11: on which days something comes again, also over the turn of the year and of the clocks. */
class OccasionRulesTest {
    private static final LocalDate FROM = LocalDate.parse("2026-12-01");

    private static Schedule schedule(Rhythm rhythm, @Nullable LocalDate last, DayOfWeek... days) {
        return new Schedule(Set.of(days), LocalTime.of(15, 0), rhythm, FROM, last);
    }

    private static List<LocalDate> days(Schedule schedule, String from, String until) {
        return OccasionRules.days(schedule, LocalDate.parse(from), LocalDate.parse(until));
    }

    private static List<LocalDate> on(String... days) {
        return Arrays.stream(days).map(LocalDate::parse).toList();
    }

    @Test
    void everyWeekOnItsDaysAndNotBeforeItBegins() {
        Schedule twice = schedule(Rhythm.WEEKLY, null, DayOfWeek.FRIDAY, DayOfWeek.MONDAY);
        assertThat(days(twice, "2026-11-23", "2026-12-14"))
                .isEqualTo(on("2026-12-04", "2026-12-07", "2026-12-11"));
    }

    @Test
    void itsLastDayIsOneOfThem() {
        Schedule ended = schedule(Rhythm.WEEKLY, LocalDate.parse("2026-12-11"), DayOfWeek.FRIDAY);
        assertThat(days(ended, "2026-12-01", "2027-02-01"))
                .isEqualTo(on("2026-12-04", "2026-12-11"));
    }

    @Test
    void everySecondWeekAlsoOverAYearOfFiftyThreeWeeks() {
        Schedule second = schedule(Rhythm.FORTNIGHTLY, null, DayOfWeek.FRIDAY);
        assertThat(days(second, "2026-12-01", "2027-02-01"))
                .isEqualTo(
                        on("2026-12-04", "2026-12-18", "2027-01-01", "2027-01-15", "2027-01-29"));
    }

    @Test
    void everySecondWeekIsCountedFromTheWeekItBeginsIn() {
        Schedule second = schedule(Rhythm.FORTNIGHTLY, null, DayOfWeek.MONDAY);
        assertThat(days(second, "2026-11-30", "2027-01-01"))
                .isEqualTo(on("2026-12-14", "2026-12-28"));
    }

    @ParameterizedTest(name = "{0} Tuesday of February 2027 is {1}")
    @CsvSource({
        "FIRST, 2027-02-02",
        "SECOND, 2027-02-09",
        "THIRD, 2027-02-16",
        "FOURTH, 2027-02-23",
        "LAST, 2027-02-23"
    })
    void oneDayOfTheMonth(Rhythm rhythm, LocalDate day) {
        assertThat(days(schedule(rhythm, null, DayOfWeek.TUESDAY), "2027-02-01", "2027-03-01"))
                .containsExactly(day);
    }

    @Test
    void theLastOfAMonthIsItsFifthWhereItHasFive() {
        Schedule last = schedule(Rhythm.LAST, null, DayOfWeek.FRIDAY);
        assertThat(days(last, "2027-01-01", "2027-03-01"))
                .isEqualTo(on("2027-01-29", "2027-02-26"));
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource({
        "2026-12-04, 15:00, 2026-12-04T14:00:00Z",
        "2027-06-04, 15:00, 2027-06-04T13:00:00Z",
        "2027-03-28, 01:59, 2027-03-28T00:59:00Z",
        // there is no such hour: the one after it
        "2027-03-28, 02:30, 2027-03-28T01:30:00Z",
        // it comes twice: the first
        "2026-10-25, 02:30, 2026-10-25T00:30:00Z"
    })
    void theClockIsSwedish(LocalDate day, LocalTime clock, Instant moment) {
        assertThat(OccasionRules.moment(day, clock)).isEqualTo(moment);
    }

    @Test
    void nothingIsReckonedOutsideTheDaysThatAreLookedAt() {
        Schedule weekly = schedule(Rhythm.WEEKLY, null, DayOfWeek.FRIDAY);
        assertThat(days(weekly, "2099-01-01", "2099-01-08")).isEqualTo(on("2099-01-02"));
        assertThat(days(weekly, "2026-12-04", "2026-12-04")).isEmpty();
    }
}
