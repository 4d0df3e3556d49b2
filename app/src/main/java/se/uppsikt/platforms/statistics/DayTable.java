package se.uppsikt.platforms.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.statistics.AccountFigureRows.Kept;
import se.uppsikt.platforms.statistics.Figure.Part;

/**
 * The days of an account, with a column for each metric and part that is told.
 *
 * @param heads what stands over the columns
 * @param rows the latest day first
 * @param changes what the platform has changed after it was settled, in sentences
 */
public record DayTable(List<String> heads, List<Row> rows, List<String> changes) {
    private static final String NOTHING = "–";

    /** One day. */
    public record Row(String day, List<String> cells, boolean settled) {}

    private record Column(Metric metric, Part part) implements Comparable<Column> {
        @Override
        public int compareTo(Column other) {
            int by = metric.compareTo(other.metric);
            return by == 0 ? part.compareTo(other.part) : by;
        }

        String head() {
            return part == Part.ALL ? metric.shown() : metric.shown() + ", " + part.swedish();
        }
    }

    static DayTable of(Collection<Kept> figures) {
        TreeSet<Column> columns = new TreeSet<>();
        Map<LocalDate, Map<Column, Kept>> days = new LinkedHashMap<>();
        for (Kept each : figures) {
            Column column = new Column(each.metric(), each.part());
            columns.add(column);
            days.computeIfAbsent(each.day(), _ -> new TreeMap<>()).put(column, each);
        }
        List<Row> rows = new ArrayList<>();
        days.forEach(
                (day, told) ->
                        rows.add(
                                new Row(
                                        SwedishTime.date(day),
                                        columns.stream().map(c -> cell(told.get(c))).toList(),
                                        told.values().stream().allMatch(Kept::settled))));
        return new DayTable(
                columns.stream().map(Column::head).toList(),
                rows,
                figures.stream().filter(f -> f.before() != null).map(DayTable::change).toList());
    }

    private static String cell(@Nullable Kept figure) {
        return figure == null
                ? NOTHING
                : DayChart.number(figure.value()) + (figure.before() == null ? "" : " *");
    }

    private static String change(Kept figure) {
        Long before = figure.before();
        return "%s %s: från %s till %s%s."
                .formatted(
                        new Column(figure.metric(), figure.part()).head(),
                        SwedishTime.date(figure.day()),
                        DayChart.number(before == null ? 0 : before),
                        DayChart.number(figure.value()),
                        figure.changedAt() == null
                                ? ""
                                : ", ändrad av plattformen "
                                        + SwedishTime.exact(figure.changedAt()));
    }

    /** By metric, each day in its parts; what is told of no day is not among them. */
    static Map<Metric, TreeMap<LocalDate, Split>> split(Collection<Kept> figures) {
        Map<Metric, Map<LocalDate, Map<Part, Long>>> told = new EnumMap<>(Metric.class);
        figures.forEach(
                each ->
                        told.computeIfAbsent(each.metric(), _ -> new TreeMap<>())
                                .computeIfAbsent(each.day(), _ -> new EnumMap<>(Part.class))
                                .put(each.part(), each.value()));
        Map<Metric, TreeMap<LocalDate, Split>> split = new EnumMap<>(Metric.class);
        told.forEach(
                (metric, days) -> {
                    TreeMap<LocalDate, Split> each = new TreeMap<>();
                    days.forEach((day, parts) -> each.put(day, Split.of(metric, parts)));
                    split.put(metric, each);
                });
        return split;
    }
}
