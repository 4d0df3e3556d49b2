package se.uppsikt.platforms.snapchat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.advertising.AdAccount;
import se.uppsikt.advertising.AdFact.Day;
import se.uppsikt.advertising.AdFact.Figures;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.databind.JsonNode;

/** What an ad cost and gave day by day, as Snapchat writes it. Pure. */
final class Stats {
    private Stats() {}

    /** A day told twice is as it was told last; figures of another ad than asked for are left. */
    static List<Day> days(JsonNode told, String ad, AdAccount paying) {
        String id = GraphJson.id(told, "id");
        JsonNode series = told.path("timeseries");
        if (id != null && !id.equals(ad) || !series.isArray()) {
            return List.of();
        }
        Instant settled = GraphJson.time(told, "finalized_data_end_time");
        Map<LocalDate, Day> days = new LinkedHashMap<>();
        for (JsonNode each : series) {
            Instant starts = GraphJson.time(each, "start_time");
            if (starts != null && each.path("stats").isObject()) {
                LocalDate day = starts.atZone(paying.zone()).toLocalDate();
                boolean stays = settled != null && !ends(each, day, paying.zone()).isAfter(settled);
                days.put(day, new Day(ad, day, figures(each.path("stats"), paying, stays)));
            }
        }
        return List.copyOf(days.values());
    }

    private static Instant ends(JsonNode each, LocalDate day, ZoneId zone) {
        Instant ends = GraphJson.time(each, "end_time");
        return ends == null ? day.plusDays(1).atStartOfDay(zone).toInstant() : ends;
    }

    private static Figures figures(JsonNode stats, AdAccount paying, boolean settled) {
        return new Figures(
                paying.currency(),
                number(stats, "spend"),
                number(stats, "impressions"),
                number(stats, "swipes"),
                number(stats, "uniques"),
                settled);
    }

    /** A whole number, however it is written; null when it is none, or larger than any can be. */
    static @Nullable Long number(JsonNode node, String field) {
        String text = GraphJson.text(node, field);
        if (text == null && node.path(field).isNumber()) {
            double value = node.path(field).doubleValue();
            return value == Math.rint(value) && Math.abs(value) < 1e15 ? (long) value : null;
        }
        return text != null && text.matches("-?[0-9]{1,18}") ? Long.valueOf(text) : null;
    }
}
