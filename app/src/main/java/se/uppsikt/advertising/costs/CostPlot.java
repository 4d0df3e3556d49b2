package se.uppsikt.advertising.costs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.Money;

/**
 * What each unit's ads cost in a year, as lying bars from nought; the numbers stand in the table
 * beside.
 *
 * @param said what it shows, for those who do not see it
 * @param left how many units there was no room for
 */
public record CostPlot(int year, List<Bar> bars, String said, int left) {
    public static final int WIDTH = 720;
    private static final int MOST = 12;

    public CostPlot {
        bars = List.copyOf(bars);
    }

    /** A unit. */
    public record Bar(String unit, String cost, String width) {}

    /** Nothing when no unit has a cost in kronor in that year. */
    static @Nullable CostPlot of(int year, List<CostLine> units) {
        List<CostLine> known =
                units.stream()
                        .filter(each -> each.year() == year && spend(each) > 0)
                        .filter(each -> each.currency().equals(CostLine.KRONOR))
                        .toList();
        if (known.isEmpty()) {
            return null;
        }
        long top = spend(known.getFirst());
        List<Bar> bars = new ArrayList<>();
        for (CostLine each : known.subList(0, Math.min(MOST, known.size()))) {
            bars.add(
                    new Bar(
                            each.unit(),
                            each.cost(),
                            String.format(
                                    Locale.ROOT, "%.1f", (double) WIDTH * spend(each) / top)));
        }
        return new CostPlot(year, bars, said(year, known), known.size() - bars.size());
    }

    private static String said(int year, List<CostLine> known) {
        return "%d: %s har kostat mest, %s. %s"
                .formatted(
                        year,
                        known.getFirst().unit(),
                        known.getFirst().cost(),
                        known.size() == 1
                                ? "Ingen annan verksamhet har kostat något."
                                : "%d verksamheter har annonserat, tillsammans för %s."
                                        .formatted(known.size(), sum(known)));
    }

    private static String sum(List<CostLine> lines) {
        return Money.shown(lines.stream().mapToLong(CostPlot::spend).sum(), CostLine.KRONOR);
    }

    private static long spend(CostLine line) {
        Long micro = line.spendMicro();
        return micro == null ? 0 : micro;
    }
}
