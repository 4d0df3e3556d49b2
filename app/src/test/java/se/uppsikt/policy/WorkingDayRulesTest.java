package se.uppsikt.policy;

import static org.assertj.core.api.Assertions.assertThat;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayCalendar;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** S2, M2 and M4: which days count. */
class WorkingDayRulesTest {
    /** Jollyday knows the Swedish calendar from elsewhere; production reckons its own. */
    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034, 2035})
    void everyDayOfTheYearAgreesWithAnIndependentCalendar(int year) {
        Set<LocalDate> feasts =
                HolidayManager.getInstance(ManagerParameters.create(HolidayCalendar.SWEDEN))
                        .getHolidays(Year.of(year))
                        .stream()
                        .map(Holiday::getDate)
                        .collect(Collectors.toSet());
        assertThat(feasts).hasSizeGreaterThan(12);
        LocalDate midsummer =
                feasts.stream()
                        .filter(day -> day.getMonthValue() == 6 && day.getDayOfMonth() >= 20)
                        .filter(day -> day.getDayOfWeek() == DayOfWeek.SATURDAY)
                        .findFirst()
                        .orElseThrow();
        feasts.addAll(
                Set.of(
                        midsummer.minusDays(1),
                        LocalDate.of(year, 12, 24),
                        LocalDate.of(year, 12, 31)));
        LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .forEach(
                        day ->
                                assertThat(WorkingDayRules.isWorkingDay(day))
                                        .as(day.toString())
                                        .isEqualTo(
                                                day.getDayOfWeek().getValue() <= 5
                                                        && !feasts.contains(day)));
    }
}
