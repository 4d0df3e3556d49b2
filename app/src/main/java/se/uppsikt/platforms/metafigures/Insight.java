package se.uppsikt.platforms.metafigures;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.Numbers;
import tools.jackson.databind.JsonNode;

/**
 * One figure of an answer: of a day, or of a part of what was counted. Reading is total: what is no
 * figure is left out.
 *
 * @param name the metric, in the platform's words
 * @param end when the day ended that it is of; null when it is of no day
 * @param kind the part that it is of, in the platform's words; null when it is of the whole
 */
record Insight(String name, @Nullable Instant end, @Nullable String kind, long value) {

    static List<Insight> of(JsonNode body) {
        List<Insight> found = new ArrayList<>();
        for (JsonNode metric : body.path("data")) {
            String name = GraphJson.wording(metric, "name");
            if (name != null) {
                values(name, metric, found);
                total(name, metric.path("total_value"), found);
            }
        }
        return found;
    }

    private static void values(String name, JsonNode metric, List<Insight> found) {
        if (metric.path("total_value").isObject()) {
            return; // the same once more
        }
        for (JsonNode each : metric.path("values")) {
            Long value = Numbers.of(each.path("value"));
            if (value != null) {
                String ads = GraphJson.wording(each, "is_from_ads");
                String kind =
                        ads == null && each.path("is_from_ads").isBoolean()
                                ? GraphJson.flag(each, "is_from_ads") ? "1" : "0"
                                : ads;
                found.add(new Insight(name, GraphJson.time(each, "end_time"), kind, value));
            }
        }
    }

    private static void total(String name, JsonNode total, List<Insight> found) {
        Long value = Numbers.of(total.path("value"));
        if (value != null) {
            found.add(new Insight(name, null, null, value));
        }
        for (JsonNode breakdown : total.path("breakdowns")) {
            for (JsonNode row : breakdown.path("results")) {
                Long part = Numbers.of(row.path("value"));
                JsonNode kind = row.path("dimension_values").path(0);
                if (part != null && kind.isString()) {
                    found.add(new Insight(name, null, kind.stringValue(), part));
                }
            }
        }
    }
}
