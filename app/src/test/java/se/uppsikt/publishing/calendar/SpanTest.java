package se.uppsikt.publishing.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The days that the calendar shows. */
class SpanTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 30);

    @ParameterizedTest(name = "{0}{1}: {2} to {3}")
    @CsvSource({
        "2026-W49, '',      2026-11-30, 2026-12-07, Vecka 49 2026",
        "2026-W53, '',      2026-12-28, 2027-01-04, Vecka 53 2026",
        "'',       '',      2026-12-28, 2027-01-04, Vecka 53 2026",
        "x,        '',      2026-12-28, 2027-01-04, Vecka 53 2026",
        "'',       2026-12, 2026-11-30, 2027-01-04, December 2026",
        "'',       2027-02, 2027-02-01, 2027-03-01, Februari 2027",
        "'',       2027-13, 2026-12-28, 2027-01-04, Vecka 53 2026",
    })
    void aWeekOrAMonthIsWhatWasAskedFor(
            String week, String month, LocalDate first, LocalDate end, String shown) {
        Span span = Span.of(week, month, TODAY);
        assertThat(span.first()).isEqualTo(first);
        assertThat(span.end()).isEqualTo(end);
        assertThat(span.shown()).isEqualTo(shown);
        assertThat(span.days()).hasSize((int) (end.toEpochDay() - first.toEpochDay()));
        assertThat(span.after().before()).isEqualTo(span);
    }

    @Test
    void theDayOnWhichTheClocksChangeIsWithinItsWeek() {
        Span span = Span.of("2027-W12", "", TODAY);
        assertThat(span.from()).isEqualTo("2027-03-21T23:00:00Z");
        assertThat(span.until()).isEqualTo("2027-03-28T22:00:00Z");
    }

    @Test
    void daysOfOtherMonthsStandBeside() {
        Span span = Span.of("", "2026-12", TODAY);
        assertThat(span.holds(LocalDate.of(2026, 11, 30))).isFalse();
        assertThat(span.holds(LocalDate.of(2026, 12, 1))).isTrue();
    }
}
