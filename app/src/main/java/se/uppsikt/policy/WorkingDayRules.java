package se.uppsikt.policy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.MonthDay;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * Which days are working days in Sweden: Monday to Friday except public holidays (lagen 1989:253 om
 * allmänna helgdagar) and the three eves that are held as holidays (lagen 1930:173 2 §).
 *
 * <p>A municipality may be closed on others too: {@link WorkingDays}.
 *
 * <p>The feasts are few and old, so they are reckoned here; the tests compare ten years with a
 * library that knows nothing of this class.
 */
final class WorkingDayRules {
    private static final Set<MonthDay> FIXED =
            Set.of(
                    MonthDay.of(Month.JANUARY, 1),
                    MonthDay.of(Month.JANUARY, 6),
                    MonthDay.of(Month.MAY, 1),
                    MonthDay.of(Month.JUNE, 6),
                    MonthDay.of(Month.DECEMBER, 24),
                    MonthDay.of(Month.DECEMBER, 25),
                    MonthDay.of(Month.DECEMBER, 26),
                    MonthDay.of(Month.DECEMBER, 31));

    private WorkingDayRules() {}

    static boolean isWorkingDay(LocalDate day) {
        return switch (day.getDayOfWeek()) {
            case SATURDAY, SUNDAY -> false;
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY ->
                    !FIXED.contains(MonthDay.from(day))
                            && !isByEaster(day)
                            && !day.equals(midsummerEve(day.getYear()));
        };
    }

    /** Good Friday, Easter Monday and Ascension Day; the other feasts of Easter are Sundays. */
    private static boolean isByEaster(LocalDate day) {
        LocalDate easter = easter(day.getYear());
        return day.equals(easter.minusDays(2))
                || day.equals(easter.plusDays(1))
                || day.equals(easter.plusDays(39));
    }

    /** The Friday before the Saturday that falls on 20–26 June. */
    private static LocalDate midsummerEve(int year) {
        return LocalDate.of(year, Month.JUNE, 19)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.FRIDAY));
    }

    /** The Saturday that falls on 31 October–6 November. */
    static LocalDate allHallows(int year) {
        return LocalDate.of(year, Month.OCTOBER, 31)
                .with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
    }

    /** Easter Sunday of the Gregorian calendar, by the anonymous algorithm of 1876. */
    static LocalDate easter(int year) {
        int a = Math.floorMod(year, 19);
        int b = Math.floorDiv(year, 100);
        int c = Math.floorMod(year, 100);
        int d = Math.floorDiv(b, 4);
        int e = Math.floorMod(b, 4);
        int g = Math.floorDiv(8 * b + 13, 25);
        int h = Math.floorMod(19 * a + b - d - g + 15, 30);
        int i = Math.floorDiv(c, 4);
        int k = Math.floorMod(c, 4);
        int l = Math.floorMod(32 + 2 * e + 2 * i - h - k, 7);
        int m = Math.floorDiv(a + 11 * h + 22 * l, 451);
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
