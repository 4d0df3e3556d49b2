package se.uppsikt.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import se.uppsikt.insight.figures.Period.Length;

/** A period is set beside as long a one before it, whatever is asked for (U1). */
class PeriodTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 12, 1);

    @Test
    void aQuarterBeginsWhereQuartersDo() {
        Period autumn = Period.of("kvartal", "2026-08", TODAY);
        assertThat(autumn).isEqualTo(new Period(Length.QUARTER, YearMonth.of(2026, 7)));
        assertThat(autumn.words()).isEqualTo("kvartal 3 2026");
        assertThat(autumn.before().words()).isEqualTo("kvartal 2 2026");
        assertThat(autumn.ends()).isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(autumn.runs(TODAY)).isFalse();
    }

    @Test
    void aYearIsSetBesideTheYearBefore() {
        Period year = Period.of("ar", "2025-05", TODAY);
        assertThat(year.words()).isEqualTo("2025");
        assertThat(year.before().words()).isEqualTo("2024");
        assertThat(year.address()).isEqualTo("langd=ar&fran=2025-01");
    }

    @Test
    void whateverIsNoPeriodIsTheOneThatRunsNow() {
        Period now = new Period(Length.QUARTER, YearMonth.of(2026, 10));
        assertThat(Period.of("", "", TODAY)).isEqualTo(now);
        assertThat(Period.of("sekel", "igår", TODAY)).isEqualTo(now);
        assertThat(Period.of("kvartal", "2999-01", TODAY)).isEqualTo(now);
        assertThat(Period.of("kvartal", "-9999-01", TODAY)).isEqualTo(now);
        assertThat(Period.of("manad", "2026-12", TODAY).runs(TODAY)).isTrue();
    }

    /** A platform has told of the last evening of the year 9999, which is the year after here. */
    @Test
    void theDayAfterAllDaysIsADay() {
        LocalDate day = CountRows.Stretch.day("10000-01-01");

        assertThat(day).isEqualTo(LocalDate.of(10_000, 1, 1));
        assertThat(CountRows.Stretch.written(day)).isEqualTo("10000-01-01");
        assertThat(CountRows.Stretch.written(CountRows.Stretch.day("2026-12-01")))
                .isEqualTo("2026-12-01");
    }
}
