package se.uppsikt.policy;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.DataSection;

/**
 * The municipality's own working days: those of Sweden, but for the days that its profile says it
 * is closed on.
 *
 * @param closedOnBridgeDays whether a lone working day between two others is none
 * @param closedOn the half days that are none
 */
public record WorkingDays(boolean closedOnBridgeDays, Set<HalfDay> closedOn) {
    /** Closed on no other days than the whole country is. */
    public static final WorkingDays ALL = new WorkingDays(false, Set.of());

    private static final Map<String, HalfDay> HALF_DAYS =
            Arrays.stream(HalfDay.values())
                    .collect(
                            Collectors.toMap(
                                    HalfDay::swedish,
                                    Function.identity(),
                                    (a, b) -> a,
                                    LinkedHashMap::new));

    public WorkingDays {
        closedOn = Set.copyOf(closedOn);
    }

    static WorkingDays read(DataSection section) {
        return new WorkingDays(
                section.yes("stängt-klämdagar"),
                section.has("stängt-halvdagar")
                        ? Set.copyOf(section.listOf("stängt-halvdagar", HALF_DAYS))
                        : Set.of());
    }

    public boolean include(LocalDate day) {
        return open(day)
                && !(closedOnBridgeDays && !open(day.minusDays(1)) && !open(day.plusDays(1)));
    }

    /** The first working day after this day. */
    public LocalDate after(LocalDate day) {
        LocalDate next = day.plusDays(1);
        while (!include(next)) {
            next = next.plusDays(1);
        }
        return next;
    }

    /** So many working days after this day, which is not counted. */
    public LocalDate after(LocalDate day, int days) {
        LocalDate last = day;
        for (int counted = 0; counted < days; counted++) {
            last = after(last);
        }
        return last;
    }

    /** The last working day before this day. */
    public LocalDate before(LocalDate day) {
        LocalDate last = day.minusDays(1);
        while (!include(last)) {
            last = last.minusDays(1);
        }
        return last;
    }

    private boolean open(LocalDate day) {
        return WorkingDayRules.isWorkingDay(day)
                && closedOn.stream().noneMatch(half -> half.is(day));
    }
}
