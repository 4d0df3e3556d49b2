package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import se.uppsikt.sandbox.base.Failures.Outcome;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Steady;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Analytics API v2: what a channel was counted for, day by day, two days late. Comments count
 * as they are; of those who only looked a steady number is made up.
 */
final class Analytics {
    private static final String SCOPE = "https://www.googleapis.com/auth/yt-analytics.readonly";
    private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");
    private static final int LATE = 2;
    private static final String SOURCE = "insightTrafficSourceType";
    private static final Map<String, Integer> COUNTED =
            Map.of(
                    "views", 300,
                    "estimatedMinutesWatched", 900,
                    "averageViewDuration", 200,
                    "likes", 30,
                    "comments", 0,
                    "shares", 9,
                    "subscribersGained", 7,
                    "subscribersLost", 3);

    private final Studio studio;
    private final Faults faults;
    private final SignIn signIn;

    Analytics(Studio studio, Faults faults, SignIn signIn) {
        this.studio = studio;
        this.faults = faults;
        this.signIn = signIn;
    }

    Response answer(Request request) {
        var planned = faults.take(request.method(), request.path());
        if (planned.isPresent() && planned.get().outcome() == Outcome.NOT_CARRIED_OUT) {
            return ApiError.planned(planned.get().failure()).answer();
        }
        try {
            if (faults.versionRetired()) {
                throw ApiError.versionGone();
            }
            SignIn.Grant grant = signIn.caller(request);
            if (faults.dead(grant.channel())) {
                throw ApiError.unknownToken();
            }
            if (!grant.scopes().contains(SCOPE)) {
                throw ApiError.scopeMissing();
            }
            byte[] body =
                    report(Call.of(request, grant.channel()))
                            .toString()
                            .getBytes(StandardCharsets.UTF_8);
            return Response.of(200, "application/json; charset=UTF-8", body);
        } catch (ApiError refused) {
            return refused.answer();
        }
    }

    private ObjectNode report(Call call) {
        if (!call.required("ids").matches("channel==(MINE|" + call.channel().id() + ")")) {
            throw ApiError.scopeMissing();
        }
        List<String> dimensions = call.values("dimensions");
        List<String> metrics = call.values("metrics");
        if (metrics.isEmpty() || !COUNTED.keySet().containsAll(metrics)) {
            throw ApiError.invalid("metrics");
        }
        boolean sources = dimensions.equals(List.of("day", SOURCE));
        if (!sources && !dimensions.equals(List.of("day"))) {
            throw ApiError.invalid("dimensions");
        }
        ObjectNode report = Json.object().put("kind", "youtubeAnalytics#resultTable");
        ArrayNode headers = report.putArray("columnHeaders");
        dimensions.forEach(each -> header(headers, each, "DIMENSION", "STRING"));
        metrics.forEach(each -> header(headers, each, "METRIC", "INTEGER"));
        ArrayNode rows = report.putArray("rows");
        for (LocalDate day : days(call)) {
            for (Map.Entry<String, Integer> part : parts(day, sources).entrySet()) {
                ArrayNode row = rows.addArray().add(day.toString());
                if (sources) {
                    row.add(part.getKey());
                }
                metrics.forEach(
                        each -> row.add(count(call.channel(), each, day) * part.getValue() / 100));
            }
        }
        return report;
    }

    /** On some days a tenth comes by advertising. */
    private static Map<String, Integer> parts(LocalDate day, boolean sources) {
        if (!sources) {
            return Map.of("", 100);
        }
        Map<String, Integer> parts = new TreeMap<>(Map.of("YT_SEARCH", 60, "SUBSCRIBER", 30));
        parts.put(day.getDayOfMonth() % 2 == 0 ? "ADVERTISING" : "EXT_URL", 10);
        return parts;
    }

    private static void header(ArrayNode headers, String name, String type, String kind) {
        headers.addObject().put("name", name).put("columnType", type).put("dataType", kind);
    }

    private List<LocalDate> days(Call call) {
        try {
            LocalDate from = LocalDate.parse(call.required("startDate"));
            LocalDate to = LocalDate.parse(call.required("endDate"));
            LocalDate last = studio.now().atZone(PACIFIC).toLocalDate().minusDays(LATE);
            List<LocalDate> days = new ArrayList<>();
            for (LocalDate day = from;
                    !day.isAfter(to) && !day.isAfter(last);
                    day = day.plusDays(1)) {
                days.add(day);
            }
            return days;
        } catch (DateTimeException e) {
            throw ApiError.invalid("startDate");
        }
    }

    private long count(DemoChannel channel, String metric, LocalDate day) {
        int usual = COUNTED.getOrDefault(metric, 0);
        if (usual > 0) {
            return Steady.number(channel.id() + metric + day, usual / 3, usual);
        }
        World world = studio.world();
        return world.films(channel).stream()
                .flatMap(film -> world.threads(film.id()).stream())
                .filter(c -> c.published().atZone(PACIFIC).toLocalDate().equals(day))
                .count();
    }
}
