package se.uppsikt.insight.figures;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.insight.figures.FigureRows.Sum;

/** Sums of some accounts in a period. */
record Figures(Map<Kind, Map<String, Long>> counted) {
    private static final String URGENT = "URGENT";
    private static final String OTHER = "OTHER";

    static Figures of(Collection<Sum> sums) {
        Map<Kind, Map<String, Long>> counted = new EnumMap<>(Kind.class);
        sums.forEach(
                sum ->
                        counted.computeIfAbsent(sum.kind(), _ -> new HashMap<>())
                                .merge(sum.detail(), sum.number(), Long::sum));
        return new Figures(counted);
    }

    long of(Kind kind) {
        return details(kind).values().stream().mapToLong(each -> each).sum();
    }

    long of(Kind kind, String detail) {
        return details(kind).getOrDefault(detail, 0L);
    }

    Map<String, Long> details(Kind kind) {
        return counted.getOrDefault(kind, Map.of());
    }

    /** How much of what was answered was so in time, in whole percent; null when nothing was. */
    @Nullable Long inTime(boolean urgent) {
        String which = urgent ? URGENT : OTHER;
        return share(of(Kind.IN_TIME, which), of(Kind.ANSWERED, which));
    }

    /** Rounded down, so that only what is whole is told as 100. */
    static @Nullable Long share(long some, long all) {
        return all == 0 ? null : Long.valueOf(some * 100 / all);
    }

    @Nullable Integer took(boolean urgent, int percent) {
        Map<Integer, Long> stretches = new HashMap<>();
        details(urgent ? Kind.URGENT_TIME : Kind.TIME)
                .forEach((end, number) -> stretches.put(Integer.valueOf(end), number));
        return AnswerTimeRules.percentile(stretches, percent);
    }
}
