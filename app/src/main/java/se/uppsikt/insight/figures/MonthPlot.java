package se.uppsikt.insight.figures;

import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A number of each month as bars from nought; a month that nothing is known of has none.
 *
 * @param word what they show
 * @param top what the top of it stands for, in words
 * @param said all of it, for those who do not see it
 */
public record MonthPlot(String id, String word, String top, List<Bar> bars, String said) {
    public static final int WIDTH = 360;
    public static final int HEIGHT = 96;
    private static final int GAP = 4;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("LLLL yyyy", Locale.of("sv", "SE"));

    /** A month's bar. */
    public record Bar(int x, int y, int width, int height) {}

    /**
     * @param numbers of each month in order; null where nothing is known
     * @param most what the top stands for; nought for the largest of the numbers
     */
    static MonthPlot of(
            String id,
            String word,
            SortedMap<YearMonth, @Nullable Long> numbers,
            long most,
            String unit) {
        long largest = Math.max(1, most);
        List<Bar> bars = new ArrayList<>();
        int step = WIDTH / Math.max(1, numbers.size());
        int at = 0;
        for (@Nullable Long number : numbers.values()) {
            if (number != null) {
                int height = (int) (Math.max(0, Math.min(number, largest)) * HEIGHT / largest);
                bars.add(new Bar(at * step + GAP / 2, HEIGHT - height, step - GAP, height));
            }
            at++;
        }
        String said =
                numbers.keySet().stream()
                        .map(month -> name(month) + " " + told(numbers.get(month), unit))
                        .collect(Collectors.joining(", "));
        return new MonthPlot(id, word, Shown.number(largest) + unit, bars, said);
    }

    private static String told(@Nullable Long number, String unit) {
        return number == null ? "okänt" : Shown.number(number) + unit;
    }

    /** Such as {@code december 2026}. */
    public static String name(YearMonth month) {
        return NAME.format(month);
    }
}
