package se.uppsikt.platforms.statistics;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.PostFigureRows.Kept;
import se.uppsikt.platforms.statistics.PostFigureRows.Measured;
import se.uppsikt.records.PlatformKey;

/**
 * An account's posts with what is counted on each, the latest first.
 *
 * @param next the key that the next page begins after; null when this is the last
 */
public record PostTable(List<String> heads, List<Row> rows, @Nullable String next) {
    /** So many on a page. */
    static final int PAGE = 25;

    /** Of nothing. */
    public static final PostTable NONE = new PostTable(List.of(), List.of(), null);

    private static final String NOTHING = "–";

    /** What is shown of a post itself. */
    record Shown(String says, @Nullable URI address) {
        /** Where the post is seen already. */
        static final Shown NOTHING = new Shown("", null);
    }

    /**
     * One post.
     *
     * @param address where it is seen on the platform; null when nobody knows
     * @param untold what the platform does not tell of it; null when it tells
     */
    public record Row(
            String says,
            @Nullable URI address,
            Instant writtenAt,
            Instant readAt,
            List<String> cells,
            @Nullable String untold) {}

    /**
     * @param posts one more than a page where there are more
     */
    static PostTable of(
            List<Measured> posts, List<Kept> figures, Function<PlatformKey, Shown> shown) {
        Map<PlatformKey, Map<Metric, Map<Part, Long>>> told = new HashMap<>();
        TreeSet<Metric> metrics = new TreeSet<>();
        for (Kept each : figures) {
            metrics.add(each.metric());
            told.computeIfAbsent(each.post(), _ -> new EnumMap<>(Metric.class))
                    .computeIfAbsent(each.metric(), _ -> new EnumMap<>(Part.class))
                    .put(each.part(), each.value());
        }
        List<Measured> page = posts.subList(0, Math.min(PAGE, posts.size()));
        List<Row> rows = new ArrayList<>();
        for (Measured post : page) {
            Shown itself = shown.apply(post.post());
            Map<Metric, Map<Part, Long>> its = told.getOrDefault(post.post(), Map.of());
            rows.add(
                    new Row(
                            itself.says(),
                            itself.address(),
                            post.writtenAt(),
                            post.readAt(),
                            metrics.stream().map(m -> cell(m, its.get(m))).toList(),
                            post.untold()));
        }
        return new PostTable(
                metrics.stream().map(Metric::shown).toList(),
                rows,
                posts.size() > PAGE ? page.getLast().post().value() : null);
    }

    private static String cell(Metric metric, @Nullable Map<Part, Long> parts) {
        Split split = Split.of(metric, parts == null ? Map.of() : parts);
        Long whole = split.whole();
        if (whole == null) {
            return NOTHING;
        }
        Long paid = split.paid();
        return DayChart.number(whole)
                + (paid == null || paid == 0 ? "" : " (betalt " + DayChart.number(paid) + ")");
    }
}
