package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** S2: a municipality that is closed on more days than the country promises no answer on them. */
class WorkingDaysTest {
    private static final WorkingDays BRIDGES = new WorkingDays(true, Set.of());
    private static final WorkingDays HALVES = new WorkingDays(false, EnumSet.allOf(HalfDay.class));

    @Test
    void withoutSayingMoreEveryWorkingDayOfTheCountryCounts() {
        LocalDate.of(2026, 1, 1)
                .datesUntil(LocalDate.of(2031, 1, 1))
                .forEach(
                        day ->
                                assertThat(WorkingDays.ALL.include(day))
                                        .as(day.toString())
                                        .isEqualTo(WorkingDayRules.isWorkingDay(day)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-01-02",
                "2026-01-05",
                "2026-05-15",
                "2027-05-07",
                "2028-06-05",
                "2024-12-23"
            })
    void aLoneWorkingDayBetweenDaysOffIsABridge(LocalDate day) {
        assertThat(WorkingDays.ALL.include(day)).isTrue();
        assertThat(BRIDGES.include(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-12-23", "2026-12-28", "2026-05-13", "2027-01-05", "2026-04-07"})
    void whereTwoWorkingDaysMeetThereIsNoBridge(LocalDate day) {
        assertThat(BRIDGES.include(day)).isTrue();
    }

    @Test
    void bridgesOfAYearAreThese() {
        assertThat(
                        LocalDate.of(2026, 1, 1)
                                .datesUntil(LocalDate.of(2027, 1, 1))
                                .filter(WorkingDays.ALL::include)
                                .filter(day -> !BRIDGES.include(day)))
                .containsExactlyElementsOf(
                        List.of(
                                LocalDate.of(2026, 1, 2),
                                LocalDate.of(2026, 1, 5),
                                LocalDate.of(2026, 5, 15)));
    }

    @ParameterizedTest
    @CsvSource({
        "TWELFTH_NIGHT,2026-01-05",
        "MAUNDY_THURSDAY,2026-04-02",
        "WALPURGIS_NIGHT,2026-04-30",
        "ALL_HALLOWS_EVE,2026-10-30",
        "DAY_BEFORE_CHRISTMAS_EVE,2026-12-23"
    })
    void halfDayIsOffWhereTheProfileSaysSo(HalfDay half, LocalDate day) {
        assertThat(WorkingDays.ALL.include(day)).isTrue();
        assertThat(new WorkingDays(false, Set.of(half)).include(day)).isFalse();
        assertThat(HALVES.include(day)).isFalse();
        EnumSet<HalfDay> others = EnumSet.complementOf(EnumSet.of(half));
        assertThat(new WorkingDays(false, others).include(day)).isTrue();
    }

    @Test
    void whatIsClosedMovesTheNextWorkingDayOn() {
        LocalDate wednesday = LocalDate.of(2026, 5, 13);
        assertThat(WorkingDays.ALL.after(wednesday)).isEqualTo(LocalDate.of(2026, 5, 15));
        assertThat(BRIDGES.after(wednesday)).isEqualTo(LocalDate.of(2026, 5, 18));
        assertThat(HALVES.after(LocalDate.of(2026, 4, 1))).isEqualTo(LocalDate.of(2026, 4, 7));
    }

    @Test
    void aDayLeftAloneByAHalfDayIsABridgeToo() {
        WorkingDays both = new WorkingDays(true, Set.of(HalfDay.DAY_BEFORE_CHRISTMAS_EVE));
        assertThat(BRIDGES.include(LocalDate.of(2025, 12, 22))).isTrue();
        assertThat(both.include(LocalDate.of(2025, 12, 22))).isFalse();
    }
}
