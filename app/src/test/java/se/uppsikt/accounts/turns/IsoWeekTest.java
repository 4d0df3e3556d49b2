package se.uppsikt.accounts.turns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Weeks as Swedish calendars number them, in Swedish time. */
class IsoWeekTest {
    @ParameterizedTest
    @CsvSource({
        // a Sunday evening and a Monday morning in Sweden, an hour apart
        "2026-11-22T22:30:00Z, 2026-W47",
        "2026-11-22T23:30:00Z, 2026-W48",
        // the year's end lies in week 53, the first of January with it
        "2026-12-31T12:00:00Z, 2026-W53",
        "2027-01-01T12:00:00Z, 2026-W53",
        "2027-01-03T23:00:00Z, 2027-W01",
        // the last days of a year that belong to the next one's first week
        "2025-12-29T12:00:00Z, 2026-W01",
    })
    void momentLiesInItsSwedishWeek(Instant time, String code) {
        assertThat(IsoWeek.of(time).code()).isEqualTo(code);
        assertThat(IsoWeek.parse(code)).contains(IsoWeek.of(time));
    }

    @ParameterizedTest
    @CsvSource({"2026-W13, 167", "2026-W43, 169", "2026-W44, 168", "2026-W53, 168"})
    void weekIsAsLongAsTheClocksMakeIt(String code, long hours) {
        IsoWeek week = IsoWeek.parse(code).orElseThrow();
        assertThat(Duration.between(week.from(), week.until())).isEqualTo(Duration.ofHours(hours));
    }

    @Test
    void oneWeekBeginsInTheMomentTheLastOneEnds() {
        IsoWeek week = IsoWeek.parse("2026-W01").orElseThrow();
        for (int i = 0; i < 200; i++) {
            assertThat(week.next(i).until()).isEqualTo(week.next(i + 1).from());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2025-W53", "2026-W54", "2026-W00", "2026-48", "nästa vecka"})
    void whatIsNoWeekIsNone(String code) {
        assertThat(IsoWeek.parse(code)).isEmpty();
    }

    @Test
    void weekIsNamedWithItsDays() {
        assertThat(IsoWeek.parse("2026-W53").orElseThrow().shown())
                .isEqualTo("vecka 53, 28 december–3 januari 2027");
    }

    @Test
    void weekBeginsOnAMonday() {
        assertThatThrownBy(() -> new IsoWeek(LocalDate.of(2026, 11, 24)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
