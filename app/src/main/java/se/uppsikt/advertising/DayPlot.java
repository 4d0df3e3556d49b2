package se.uppsikt.advertising;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;

/**
 * What an ad cost day by day, as bars from nought; the numbers stand in the table beside.
 *
 * @param said what it shows, for those who do not see it
 */
public record DayPlot(
        List<Bar> bars, LocalDate first, LocalDate last, String highest, String said, boolean cut) {
    public static final int WIDTH = 720;
    public static final int HEIGHT = 160;
    private static final int MOST = 62;
    private static final double FILLED = 0.8;

    public DayPlot {
        bars = List.copyOf(bars);
    }

    /**
     * A day.
     *
     * @param settled whether it stays as it is
     * @param said the day and what it cost
     */
    public record Bar(
            String x, String y, String width, String height, boolean settled, String said) {}

    /** Nothing when no day tells that it cost anything. */
    static @Nullable DayPlot of(List<DayRows.Shown> days) {
        List<DayRows.Shown> known =
                days.stream().filter(each -> each.figures().spendMicro() != null).toList();
        if (known.stream().allMatch(each -> spend(each) == 0)) {
            return null;
        }
        LocalDate last = known.getLast().day();
        LocalDate earliest = last.minusDays(MOST - 1);
        List<DayRows.Shown> drawn =
                known.stream().filter(each -> !each.day().isBefore(earliest)).toList();
        LocalDate first = drawn.getFirst().day();
        DayRows.Shown top = drawn.stream().max(Comparator.comparing(DayPlot::spend)).orElseThrow();
        double slot = (double) WIDTH / (ChronoUnit.DAYS.between(first, last) + 1);
        List<Bar> bars = new ArrayList<>();
        for (DayRows.Shown each : drawn) {
            bars.add(
                    bar(each, ChronoUnit.DAYS.between(first, each.day()) * slot, slot, spend(top)));
        }
        return new DayPlot(
                bars, first, last, cost(top), said(drawn, top), drawn.size() < known.size());
    }

    private static Bar bar(DayRows.Shown day, double left, double slot, long top) {
        double height = top == 0 ? 0 : (double) HEIGHT * spend(day) / top;
        return new Bar(
                number(left + slot * (1 - FILLED) / 2),
                number(HEIGHT - height),
                number(slot * FILLED),
                number(height),
                day.figures().settled(),
                SwedishTime.date(day.day()) + ": " + cost(day));
    }

    private static String said(List<DayRows.Shown> drawn, DayRows.Shown top) {
        long moving = drawn.stream().filter(each -> !each.figures().settled()).count();
        return "Kostnad per dag från %s till %s. Mest den %s: %s.%s"
                .formatted(
                        SwedishTime.date(drawn.getFirst().day()),
                        SwedishTime.date(drawn.getLast().day()),
                        SwedishTime.date(top.day()),
                        cost(top),
                        moving == 0
                                ? ""
                                : moving == 1
                                        ? " En dag är preliminär."
                                        : " %d dagar är preliminära.".formatted(moving));
    }

    private static String cost(DayRows.Shown day) {
        return Money.shown(day.figures().spendMicro(), day.figures().currency());
    }

    private static long spend(DayRows.Shown day) {
        return Objects.requireNonNull(day.figures().spendMicro());
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }
}
