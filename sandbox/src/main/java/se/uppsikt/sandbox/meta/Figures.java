package se.uppsikt.sandbox.meta;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What insights have in common on Facebook and Instagram: which metrics there are, and the days.
 */
public final class Figures {
    /** Where a day begins and ends. */
    public static final ZoneId DAYS = ZoneId.of("America/Los_Angeles");

    private static final Duration LONGEST = Duration.ofDays(90);

    private Figures() {}

    /** One metric that is dead fails the whole call. */
    public static List<String> metrics(Map<String, String> parameters, Set<String> live) {
        String asked = parameters.getOrDefault("metric", "");
        if (asked.isBlank()) {
            throw GraphError.of(
                    400, 3001, 1504028, "(#3001) No metric was specified to be fetched.");
        }
        List<String> metrics = Arrays.stream(asked.split(",")).map(String::strip).toList();
        if (!live.containsAll(metrics)) {
            throw GraphError.invalid("The value must be a valid insights metric");
        }
        return metrics;
    }

    /** The days whose end lies between the two times asked for and has passed. */
    public static List<LocalDate> days(Map<String, String> parameters, Instant now) {
        Instant until = time(parameters, "until", now);
        Instant since = time(parameters, "since", until.minus(Duration.ofDays(2)));
        if (Duration.between(since, until).compareTo(LONGEST) > 0) {
            throw GraphError.invalid(
                    "There cannot be more than 90 days (7776000 s) between since and until");
        }
        List<LocalDate> days = new ArrayList<>();
        for (LocalDate day = since.atZone(DAYS).toLocalDate();
                !end(day).isAfter(until) && !end(day).isAfter(now);
                day = day.plusDays(1)) {
            days.add(day);
        }
        return days;
    }

    private static Instant time(Map<String, String> parameters, String name, Instant otherwise) {
        return Time.parse(parameters.get(name)).stream()
                .mapToObj(Instant::ofEpochSecond)
                .findFirst()
                .orElse(otherwise);
    }

    public static Instant end(LocalDate day) {
        return day.plusDays(1).atStartOfDay(DAYS).toInstant();
    }

    /** One metric of the answer, without its values. */
    public static ObjectNode metric(ArrayNode data, String id, String name, String period) {
        return data.addObject()
                .put("name", name)
                .put("period", period)
                .put("title", name)
                .put("id", id + "/insights/" + name + "/" + period);
    }

    public static ObjectNode empty() {
        ObjectNode answer = Json.object();
        answer.putArray("data");
        return answer;
    }
}
