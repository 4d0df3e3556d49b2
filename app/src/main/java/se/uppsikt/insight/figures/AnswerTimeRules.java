package se.uppsikt.insight.figures;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How long answers took, counted in stretches so that months and accounts can be added to each
 * other: a percentile is told as the upper end of the stretch it lies in, never as more exact than
 * that.
 */
final class AnswerTimeRules {
    private static final int HOUR = 60;
    private static final int DAY = 24 * HOUR;

    /** The upper ends of the stretches, in minutes; what took longer than the last has none. */
    static final List<Integer> ENDS =
            List.of(
                    15, 30, HOUR, 2 * HOUR, 4 * HOUR, 8 * HOUR, 12 * HOUR, DAY, 2 * DAY, 3 * DAY,
                    4 * DAY, 5 * DAY, 7 * DAY, 14 * DAY, 28 * DAY);

    /** The stretch of what took longer than all of them. */
    static final int LONGER = Integer.MAX_VALUE;

    private AnswerTimeRules() {}

    /** An expression of SQL: the stretch of a number of minutes, as text. */
    static String stretchOf(String minutes) {
        return ENDS.stream()
                .map(end -> "when " + minutes + " <= " + end + " then '" + end + "' ")
                .collect(Collectors.joining("", "case ", "else '" + LONGER + "' end"));
    }

    /**
     * The upper end of the stretch that the percentile lies in.
     *
     * @param counted how many there are in each stretch, by its upper end
     * @return null when there are none
     */
    static @Nullable Integer percentile(Map<Integer, Long> counted, int percent) {
        SortedMap<Integer, Long> inOrder = new TreeMap<>(counted);
        long all = inOrder.values().stream().mapToLong(each -> each).sum();
        long passed = 0;
        for (Map.Entry<Integer, Long> each : inOrder.entrySet()) {
            passed += each.getValue();
            if (passed > 0 && passed * 100 >= all * percent) {
                return each.getKey();
            }
        }
        return null;
    }

    /** Such as {@code högst 4 timmar}. */
    static String words(@Nullable Integer end) {
        if (end == null) {
            return "okänt";
        }
        if (end == LONGER) {
            return "över " + length(ENDS.getLast());
        }
        return "högst " + length(end);
    }

    private static String length(int minutes) {
        if (minutes < HOUR) {
            return minutes + " minuter";
        }
        if (minutes <= DAY / 2) {
            return minutes == HOUR ? "1 timme" : minutes / HOUR + " timmar";
        }
        return minutes == DAY ? "1 dygn" : minutes / DAY + " dygn";
    }
}
