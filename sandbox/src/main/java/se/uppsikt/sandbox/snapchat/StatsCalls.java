package se.uppsikt.sandbox.snapchat;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import se.uppsikt.sandbox.base.Clockwork;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What ads cost and gave: by day, or together. */
final class StatsCalls {
    private static final ZoneId ZONE = Clockwork.SWEDEN;
    private static final int LONGEST = 31;

    private final World world;
    private final InstantSource clock;

    StatsCalls(World world, InstantSource clock) {
        this.world = world;
        this.clock = clock;
    }

    ObjectNode answer(Sort sort, String id, Request request) {
        if (world.one(sort, id).isEmpty()) {
            throw Wire.missing();
        }
        List<ObjectNode> ads = ads(sort, id);
        String fields = request.parameter("fields", "impressions");
        return switch (request.parameter("granularity", "TOTAL")) {
            case "DAY" -> days(sort, id, ads, fields, request);
            case "TOTAL" -> together("total_stat", sort, id, ads, fields, request);
            case "LIFETIME" -> together("lifetime_stat", sort, id, ads, fields, request);
            default -> throw Wire.wrong("Unsupported granularity");
        };
    }

    private List<ObjectNode> ads(Sort sort, String id) {
        return switch (sort) {
            case AD -> world.one(Sort.AD, id).stream().toList();
            case ADSQUAD -> world.under(Sort.AD, "ad_squad_id", id);
            case CAMPAIGN ->
                    world.under(Sort.ADSQUAD, "campaign_id", id).stream()
                            .flatMap(
                                    squad ->
                                            ads(Sort.ADSQUAD, squad.path("id").stringValue())
                                                    .stream())
                            .toList();
            case ADACCOUNT -> world.all(Sort.AD);
            case ORGANIZATION, CREATIVE -> throw Wire.missing();
        };
    }

    private ObjectNode days(
            Sort sort, String id, List<ObjectNode> ads, String fields, Request request) {
        ZonedDateTime from = midnight(request, "start_time");
        ZonedDateTime to = midnight(request, "end_time");
        if (!from.isBefore(to) || from.plusDays(LONGEST).isBefore(to)) {
            throw Wire.wrong("Time range must be between 1 and 31 days for DAY granularity");
        }
        ObjectNode stat = stat(sort, id, "DAY", from, to);
        ArrayNode series = stat.putArray("timeseries");
        for (LocalDate day = from.toLocalDate();
                day.isBefore(to.toLocalDate());
                day = day.plusDays(1)) {
            ObjectNode one = Json.object();
            one.put("start_time", written(day.atStartOfDay(ZONE)))
                    .put("end_time", written(day.plusDays(1).atStartOfDay(ZONE)));
            one.set("stats", sum(ads, day, day).told(fields));
            series.add(one);
        }
        return envelope("timeseries_stat", stat);
    }

    /** All days when none are named. */
    private ObjectNode together(
            String singular,
            Sort sort,
            String id,
            List<ObjectNode> ads,
            String fields,
            Request request) {
        ZonedDateTime now = clock.instant().atZone(ZONE);
        ZonedDateTime from =
                request.parameter("start_time") == null
                        ? now.minus(Duration.ofDays(365))
                        : midnight(request, "start_time");
        String granularity = singular.equals("total_stat") ? "TOTAL" : "LIFETIME";
        ObjectNode stat = stat(sort, id, granularity, from, now);
        stat.set("stats", sum(ads, from.toLocalDate(), now.toLocalDate()).told(fields));
        return envelope(singular, stat);
    }

    private DayFigures sum(List<ObjectNode> ads, LocalDate from, LocalDate to) {
        Instant now = clock.instant();
        DayFigures sum = DayFigures.nothing();
        for (ObjectNode ad : ads) {
            for (LocalDate day = from; !day.isAfter(to); day = day.plusDays(1)) {
                sum = sum.plus(DayFigures.of(world, ad, day, now, ZONE));
            }
        }
        return sum;
    }

    private ObjectNode stat(
            Sort sort, String id, String granularity, ZonedDateTime from, ZonedDateTime to) {
        return Json.object()
                .put("id", id)
                .put("type", sort == Sort.ADSQUAD ? "AD_SQUAD" : sort.name())
                .put("granularity", granularity)
                .put("start_time", written(from))
                .put("end_time", written(to))
                .put(
                        "finalized_data_end_time",
                        written(DayFigures.settledUntil(clock.instant(), ZONE).atZone(ZONE)));
    }

    private static ObjectNode envelope(String singular, ObjectNode stat) {
        ObjectNode body = Wire.envelope();
        body.putArray(singular + "s").add(Wire.part(singular, stat));
        return body;
    }

    private static String written(ZonedDateTime at) {
        return DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").format(at);
    }

    /** Days are counted by the account's own clock, and nothing else is taken. */
    private static ZonedDateTime midnight(Request request, String name) {
        try {
            ZonedDateTime time =
                    OffsetDateTime.parse(request.parameter(name, "")).atZoneSameInstant(ZONE);
            if (time.toLocalTime().equals(LocalTime.MIDNIGHT)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            throw Wire.wrong(name + " is not a time");
        }
        throw Wire.wrong("Unsupported Stats Query: " + name + " must be the start of a local day");
    }
}
