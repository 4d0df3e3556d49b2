package se.uppsikt.crisis.situation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.SwedishTime;

/**
 * How many came when: hour by hour, or day by day when it is more than three days.
 *
 * @param hourly whether they are hours
 * @param said the same in words, for whoever does not see the bars
 */
public record Spans(boolean hourly, List<Span> spans, String said) {
    public static final int WIDTH = 960;
    public static final int HEIGHT = 160;
    private static final Duration HOURLY = Duration.ofDays(3);
    private static final int GAP = 2;

    /** A single one is a bar and not the whole of it. */
    private static final int FEWEST = 24;

    public Spans {
        spans = List.copyOf(spans);
    }

    /** One of them, with its bar. */
    public record Span(String name, int number, int x, int y, int width, int height) {}

    static Spans of(Instant from, Instant until, Collection<Instant> times) {
        boolean hourly = Duration.between(from, until).compareTo(HOURLY) <= 0;
        Map<String, Integer> numbers =
                hourly ? hours(from, until, times) : days(from, until, times);
        int most = Math.max(1, numbers.values().stream().mapToInt(each -> each).max().orElse(0));
        int step = Math.max(GAP + 1, WIDTH / Math.max(FEWEST, numbers.size()));
        List<Span> spans = new ArrayList<>();
        numbers.forEach(
                (name, number) -> {
                    int height = number * HEIGHT / most;
                    spans.add(
                            new Span(
                                    name,
                                    number,
                                    spans.size() * step,
                                    HEIGHT - height,
                                    step - GAP,
                                    height));
                });
        return new Spans(hourly, spans, said(spans));
    }

    private static String said(List<Span> spans) {
        return spans.stream()
                .filter(each -> each.number() > 0)
                .map(each -> each.name() + ": " + each.number())
                .collect(Collectors.joining(", "));
    }

    /** The whole hours of Swedish time are those of the world's. */
    private static Map<String, Integer> hours(
            Instant from, Instant until, Collection<Instant> times) {
        TreeMap<Instant, Integer> hours = new TreeMap<>();
        for (Instant hour = from.truncatedTo(ChronoUnit.HOURS);
                hour.isBefore(until);
                hour = hour.plus(1, ChronoUnit.HOURS)) {
            hours.put(hour, 0);
        }
        times.forEach(each -> hours.merge(each.truncatedTo(ChronoUnit.HOURS), 1, Integer::sum));
        return named(hours, SwedishTime::exact);
    }

    private static Map<String, Integer> days(
            Instant from, Instant until, Collection<Instant> times) {
        TreeMap<LocalDate, Integer> days = new TreeMap<>();
        LocalDate last = SwedishTime.day(until);
        for (LocalDate day = SwedishTime.day(from); !day.isAfter(last); day = day.plusDays(1)) {
            days.put(day, 0);
        }
        times.forEach(each -> days.merge(SwedishTime.day(each), 1, Integer::sum));
        return named(days, SwedishTime::date);
    }

    private static <T> Map<String, Integer> named(
            TreeMap<T, Integer> numbers, Function<T, String> name) {
        Map<String, Integer> named = new LinkedHashMap<>();
        numbers.forEach((each, number) -> named.merge(name.apply(each), number, Integer::sum));
        return named;
    }

    /** What the first and the last of them are called, for the axis. */
    public String ends() {
        return spans.size() < 2
                ? spans.getFirst().name()
                : spans.getFirst().name() + " – " + spans.getLast().name();
    }

    /** The most in one of them, for the axis. */
    public int most() {
        return spans.stream().mapToInt(Span::number).max().orElse(0);
    }
}
