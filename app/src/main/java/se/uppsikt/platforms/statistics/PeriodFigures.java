package se.uppsikt.platforms.statistics;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.statistics.Figure.Part;

/**
 * What a platform has counted on an account in some days: sums of what may be added, the most on
 * one day of what may not, the last that was told of followers. What is not told is not there.
 */
public record PeriodFigures(Map<Metric, Counted> figures) {
    public PeriodFigures {
        figures = Collections.unmodifiableMap(new EnumMap<>(figures));
    }

    /**
     * One metric; null where nobody has told.
     *
     * @param days of how many days it is told
     */
    public record Counted(@Nullable Long whole, @Nullable Long paid, int days) {}

    /** What is told of a part of a metric. */
    record Told(
            AccountId account,
            Metric metric,
            Part part,
            long whole,
            long most,
            long last,
            int days) {
        long number() {
            if (metric == Metric.FOLLOWERS) {
                return last;
            }
            return metric.sums() ? whole : most;
        }
    }

    public @Nullable Counted of(Metric metric) {
        return figures.get(metric);
    }

    static Map<AccountId, PeriodFigures> of(List<Told> told) {
        Map<AccountId, Map<Metric, Map<Part, Told>>> sorted = new HashMap<>();
        for (Told each : told) {
            sorted.computeIfAbsent(each.account(), _ -> new EnumMap<>(Metric.class))
                    .computeIfAbsent(each.metric(), _ -> new EnumMap<>(Part.class))
                    .put(each.part(), each);
        }
        Map<AccountId, PeriodFigures> figures = new HashMap<>();
        sorted.forEach(
                (account, metrics) -> {
                    Map<Metric, Counted> counted = new EnumMap<>(Metric.class);
                    metrics.forEach((metric, parts) -> counted.put(metric, counted(metric, parts)));
                    figures.put(account, new PeriodFigures(counted));
                });
        return figures;
    }

    private static Counted counted(Metric metric, Map<Part, Told> parts) {
        Map<Part, Long> numbers = new EnumMap<>(Part.class);
        parts.forEach((part, each) -> numbers.put(part, each.number()));
        Split split = Split.of(metric, numbers);
        int days = parts.values().stream().mapToInt(Told::days).max().orElse(0);
        return new Counted(split.whole(), split.paid(), days);
    }
}
