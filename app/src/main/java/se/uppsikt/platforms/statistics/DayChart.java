package se.uppsikt.platforms.statistics;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;

/**
 * One metric, day by day, as bars. A day of which nothing is told has none.
 *
 * @param word what is counted
 * @param number the sum of the days, or of what cannot be added the most on one day
 * @param note what the number is, in a few words
 * @param ground how far down the line is that stands for nought
 * @param said what it shows, for those who do not see it
 */
public record DayChart(
        Metric metric,
        String word,
        String number,
        String note,
        List<Bar> bars,
        double ground,
        String said) {
    public static final int WIDTH = 280;
    public static final int HEIGHT = 72;
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** A day's bar, or the paid part on top of it. */
    public record Bar(String x, String y, String width, String height, boolean paid) {}

    /** Whether the paid part is drawn by itself. */
    public boolean parted() {
        return bars.stream().anyMatch(Bar::paid);
    }

    static String number(long value) {
        return String.format(SWEDISH, "%,d", value).replace('-', '\u2212');
    }

    static DayChart of(
            Metric metric, TreeMap<LocalDate, Split> days, LocalDate from, LocalDate to) {
        long[] wholes =
                days.values().stream()
                        .map(Split::whole)
                        .filter(Objects::nonNull)
                        .mapToLong(Long::longValue)
                        .toArray();
        long top = Math.max(0, LongStream.of(wholes).max().orElse(0));
        long bottom = Math.min(0, LongStream.of(wholes).min().orElse(0));
        double scale = top == bottom ? 0 : (double) HEIGHT / (top - bottom);
        long most = LongStream.of(wholes).max().orElse(0);
        boolean sums = metric.sums();
        return new DayChart(
                metric,
                metric.shown(),
                number(sums ? LongStream.of(wholes).sum() : most),
                note(metric, days),
                bars(days, from, to, scale, top),
                top * scale,
                said(metric, days, most));
    }

    private static String note(Metric metric, TreeMap<LocalDate, Split> days) {
        if (!metric.sums()) {
            return "som mest på ett dygn";
        }
        List<Split> parted = days.values().stream().filter(Split::parted).toList();
        long paid = parted.stream().map(Split::paid).mapToLong(DayChart::orNought).sum();
        return parted.isEmpty() ? "sammanlagt" : "varav betalt " + number(paid);
    }

    private static long orNought(@Nullable Long value) {
        return value == null ? 0 : value;
    }

    private static List<Bar> bars(
            TreeMap<LocalDate, Split> days, LocalDate from, LocalDate to, double scale, long top) {
        double step = (double) WIDTH / (ChronoUnit.DAYS.between(from, to) + 1);
        List<Bar> bars = new ArrayList<>();
        for (Map.Entry<LocalDate, Split> day : days.entrySet()) {
            double x = ChronoUnit.DAYS.between(from, day.getKey()) * step;
            Split split = day.getValue();
            long whole = orNought(split.whole());
            long paid = split.parted() && whole > 0 ? Math.min(whole, orNought(split.paid())) : 0;
            long first = whole - paid;
            bars.add(bar(x, step, top - Math.max(first, 0), Math.abs(first), scale, false));
            if (paid > 0) {
                bars.add(bar(x, step, top - whole, paid, scale, true));
            }
        }
        return bars;
    }

    private static Bar bar(
            double x, double step, double above, double height, double scale, boolean paid) {
        return new Bar(
                written(x + step * 0.1),
                written(above * scale),
                written(step * 0.8),
                written(height * scale),
                paid);
    }

    private static String written(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }

    private static String said(Metric metric, TreeMap<LocalDate, Split> days, long most) {
        for (Map.Entry<LocalDate, Split> day : days.entrySet()) {
            if (Objects.equals(day.getValue().whole(), most)) {
                return "%s per dygn, %s–%s. Mest %s, den %s. Alla dygn står i tabellen."
                        .formatted(
                                metric.shown(),
                                SwedishTime.date(days.firstKey()),
                                SwedishTime.date(days.lastKey()),
                                number(most),
                                SwedishTime.date(day.getKey()));
            }
        }
        return metric.shown() + ": inget är läst.";
    }
}
