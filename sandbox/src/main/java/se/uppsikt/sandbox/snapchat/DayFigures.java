package se.uppsikt.sandbox.snapchat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Objects;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an ad gave in a day: the same whenever it is asked, once the day is settled; before that a
 * little less, since not everything has been counted.
 */
record DayFigures(long impressions, long swipes, long spendMicro, long uniques) {
    private static final DayFigures NOTHING = new DayFigures(0, 0, 0, 0);
    private static final int SETTLES_AFTER = 2;
    private static final long LEAST = 4_000;
    private static final long MORE = 3_000;
    private static final long MICRO_EACH = 31_000;

    /** Midnight of the account when the last day ended that will not be counted anew. */
    static Instant settledUntil(Instant now, ZoneId zone) {
        return now.atZone(zone)
                .toLocalDate()
                .minusDays(SETTLES_AFTER)
                .atStartOfDay(zone)
                .toInstant();
    }

    static DayFigures of(World world, ObjectNode ad, LocalDate day, Instant now, ZoneId zone) {
        String id = ad.path("id").stringValue();
        if (!runs(world, ad, day, now, zone)) {
            return NOTHING;
        }
        long seed = new SplittableRandom(Objects.hash(id, day.toEpochDay())).nextLong(MORE);
        long whole = LEAST + seed;
        long age = now.atZone(zone).toLocalDate().toEpochDay() - day.toEpochDay();
        long shown = age == 0 ? whole * 2 / 5 : age < SETTLES_AFTER ? whole * 9 / 10 : whole;
        Long counted = world.counted(id, day);
        return new DayFigures(
                shown, shown / 40, counted == null ? shown * MICRO_EACH : counted, shown * 2 / 3);
    }

    private static boolean runs(
            World world, ObjectNode ad, LocalDate day, Instant now, ZoneId zone) {
        JsonNode squad =
                world.one(Sort.ADSQUAD, ad.path("ad_squad_id").asString(""))
                        .orElseGet(Json::object);
        LocalDate starts = date(squad, "start_time", zone);
        LocalDate ends = date(squad, "end_time", zone);
        LocalDate today = now.atZone(zone).toLocalDate();
        LocalDate paused =
                "PAUSED".equals(ad.path("status").asString(""))
                        ? date(ad, "updated_at", zone)
                        : null;
        return "APPROVED".equals(ad.path("review_status").asString(""))
                && starts != null
                && !day.isBefore(starts)
                && !day.isAfter(today)
                && (ends == null || day.isBefore(ends))
                && (paused == null || !day.isAfter(paused));
    }

    private static @Nullable LocalDate date(JsonNode node, String field, ZoneId zone) {
        String told = node.path(field).asString("");
        return told.isEmpty() ? null : Instant.parse(told).atZone(zone).toLocalDate();
    }

    DayFigures plus(DayFigures other) {
        return new DayFigures(
                impressions + other.impressions,
                swipes + other.swipes,
                spendMicro + other.spendMicro,
                uniques + other.uniques);
    }

    static DayFigures nothing() {
        return NOTHING;
    }

    /** Only the fields that were asked for. */
    ObjectNode told(String fields) {
        ObjectNode stats = Json.object();
        for (String field : fields.split(",")) {
            switch (field.strip()) {
                case "impressions" -> stats.put("impressions", impressions);
                case "swipes" -> stats.put("swipes", swipes);
                case "spend" -> stats.put("spend", spendMicro);
                case "uniques" -> stats.put("uniques", uniques);
                case "video_views" -> stats.put("video_views", impressions * 2 / 3);
                default -> throw Wire.wrong("Unsupported stats field: " + field.strip());
            }
        }
        return stats;
    }
}
