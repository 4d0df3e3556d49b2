package se.uppsikt.operation.measures;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A day of one figure, as a line and as numbers.
 *
 * @param lines where the line goes, in a field of {@link #WIDTH} by {@link #HEIGHT}; broken where
 *     nothing was noted
 * @param said what it shows, for those who do not see it
 * @param hours the highest of each hour; empty where nothing was noted
 */
public record Plot(
        String name,
        String now,
        String highest,
        List<String> lines,
        String said,
        List<OptionalDouble> hours,
        String unit) {
    public static final int WIDTH = 288;
    public static final int HEIGHT = 60;
    public static final int HOURS = 24;

    /** Longer than between two notes, with room for one that came late. */
    private static final Duration GAP = Duration.ofMinutes(12);

    private static final String NOTHING = "–";
    private static final Locale SWEDISH = Locale.of("sv", "SE");

    /** A figure as it was noted. */
    record Noted(Instant at, double value) {}

    static Plot of(Measure measure, List<Noted> noted, Instant from, Instant to) {
        List<Noted> shown = measure.grows() ? growth(noted) : noted;
        List<Noted> scaled =
                shown.stream().map(each -> new Noted(each.at(), measure.in(each.value()))).toList();
        double top = scaled.stream().mapToDouble(Noted::value).max().orElse(0);
        String highest = scaled.isEmpty() ? NOTHING : number(top, measure.unit());
        String now = scaled.isEmpty() ? NOTHING : number(scaled.getLast().value(), measure.unit());
        return new Plot(
                measure.swedish(),
                now,
                highest,
                lines(scaled, top, from, to),
                said(measure, scaled, now),
                hours(scaled, from),
                measure.unit());
    }

    /** What came since the note before; a count that begins anew is a new beginning. */
    private static List<Noted> growth(List<Noted> noted) {
        List<Noted> growth = new ArrayList<>();
        for (int i = 1; i < noted.size(); i++) {
            double more = noted.get(i).value() - noted.get(i - 1).value();
            growth.add(new Noted(noted.get(i).at(), Math.max(0, more)));
        }
        return growth;
    }

    private static List<String> lines(List<Noted> noted, double top, Instant from, Instant to) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        Instant last = from;
        for (Noted each : noted) {
            if (Duration.between(last, each.at()).compareTo(GAP) > 0 && !line.isEmpty()) {
                lines.add(line.toString().strip());
                line.setLength(0);
            }
            double across = (double) Duration.between(from, each.at()).toSeconds();
            double x = WIDTH * across / Duration.between(from, to).toSeconds();
            double y = HEIGHT - (top == 0 ? 0 : HEIGHT * each.value() / top);
            line.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
            last = each.at();
        }
        if (!line.isEmpty()) {
            lines.add(line.toString().strip());
        }
        return List.copyOf(lines);
    }

    private static String said(Measure measure, List<Noted> noted, String now) {
        return noted.stream()
                .max((one, other) -> Double.compare(one.value(), other.value()))
                .map(
                        top ->
                                "%s det senaste dygnet: högst %s %s, nu %s."
                                        .formatted(
                                                measure.swedish(),
                                                number(top.value(), measure.unit()),
                                                SwedishTime.brief(top.at()),
                                                now))
                .orElse(measure.swedish() + ": inget är antecknat än.");
    }

    private static List<OptionalDouble> hours(List<Noted> noted, Instant from) {
        List<OptionalDouble> hours = new ArrayList<>();
        for (int hour = 0; hour < HOURS; hour++) {
            Instant begins = from.plus(Duration.ofHours(hour));
            Instant ends = begins.plus(Duration.ofHours(1));
            hours.add(
                    noted.stream()
                            .filter(each -> each.at().isAfter(begins) && !each.at().isAfter(ends))
                            .mapToDouble(Noted::value)
                            .max());
        }
        return List.copyOf(hours);
    }

    /** The highest of an hour, as it is written in the table. */
    public String hour(int hour) {
        OptionalDouble highest = hours.get(hour);
        return highest.isPresent() ? number(highest.getAsDouble(), "") : NOTHING;
    }

    private static String number(double value, String unit) {
        double tenths = Math.rint(value * 10) / 10;
        String digits =
                tenths < 10 && tenths != Math.rint(tenths)
                        ? String.format(SWEDISH, "%.1f", tenths)
                        : String.format(SWEDISH, "%,d", Math.round(value));
        return unit.isEmpty() ? digits : digits + " " + unit;
    }
}
