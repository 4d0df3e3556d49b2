package se.uppsikt.insight.overrides;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.publishing.Submission.Overridden;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * What was let past, counted.
 *
 * @param bars of the months
 * @param checks those that were let past in the time, in their order
 * @param months the latest first
 * @param areas by name
 * @param month the one of which each is shown; null for none
 */
public record OverrideView(
        MonthBars bars,
        List<Check> checks,
        List<Row<YearMonth>> months,
        List<Row<String>> areas,
        @Nullable Listed month) {
    /**
     * A row of figures.
     *
     * @param numbers one for each check
     */
    public record Row<T>(T head, List<Integer> numbers) {
        public int total() {
            return numbers.stream().mapToInt(each -> each).sum();
        }
    }

    /**
     * What was let past in a month.
     *
     * @param hidden how many there are that the person does not work with
     * @param cut whether there are more than are read
     */
    public record Listed(YearMonth month, List<Line> lines, int hidden, boolean cut) {}

    /**
     * One of those that somebody works with.
     *
     * @param heading by which the post is known
     * @param area whose it is, by name
     */
    public record Line(Overridden past, String heading, String state, String area) {}

    public int total() {
        return months.stream().mapToInt(Row::total).sum();
    }

    public static String name(YearMonth month) {
        return MonthBars.name(month);
    }
}
