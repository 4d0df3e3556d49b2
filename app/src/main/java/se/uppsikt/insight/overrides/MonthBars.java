package se.uppsikt.insight.overrides;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A number of each month, as bars.
 *
 * @param said what they show, for those who do not see it
 */
public record MonthBars(List<Bar> bars, String said) {
    public static final int WIDTH = 240;
    public static final int HEIGHT = 72;
    private static final int GAP = 4;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv", "SE"));

    /** A month's bar. */
    public record Bar(int x, int y, int width, int height) {}

    /**
     * @param numbers of each month, also of those with none; the first first
     */
    static MonthBars of(SortedMap<YearMonth, Integer> numbers) {
        int most = Math.max(1, numbers.values().stream().mapToInt(each -> each).max().orElse(0));
        int step = WIDTH / Math.max(1, numbers.size());
        List<Integer> heights =
                numbers.values().stream().map(each -> each * HEIGHT / most).toList();
        List<Bar> bars =
                IntStream.range(0, heights.size())
                        .mapToObj(
                                at ->
                                        new Bar(
                                                at * step + GAP / 2,
                                                HEIGHT - heights.get(at),
                                                step - GAP,
                                                heights.get(at)))
                        .toList();
        String said =
                numbers.entrySet().stream()
                        .map(each -> name(each.getKey()) + " " + each.getValue())
                        .collect(Collectors.joining(", "));
        return new MonthBars(bars, said);
    }

    /** Such as {@code december 2026}. */
    public static String name(YearMonth month) {
        return NAME.format(month);
    }
}
