package se.uppsikt.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.platforms.statistics.Numbers;
import se.uppsikt.platforms.statistics.StatisticsSink;
import se.uppsikt.platforms.statistics.StatisticsSink.Post;
import se.uppsikt.platforms.statistics.StatisticsSource;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * What YouTube counts on a channel and its films (X4): the days from the Analytics API, each film
 * from the Data API, fifty for one unit.
 */
@Component
final class YouTubeFigures implements StatisticsSource {
    private static final ZoneId DAYS = ZoneId.of("America/Los_Angeles");
    private static final Duration FARTHEST = Duration.ofDays(90);

    /** A day is told two or three days late. */
    private static final int SETTLED_AFTER = 4;

    private static final int AT_ONCE = 50;
    private static final String ADVERTISING = "ADVERTISING";
    private static final String SOURCE = "insightTrafficSourceType";

    private static final Map<String, Metric> OF_DAYS =
            Map.of(
                    "views", Metric.VIEWS,
                    "estimatedMinutesWatched", Metric.MINUTES,
                    "likes", Metric.REACTIONS,
                    "comments", Metric.COMMENTS,
                    "shares", Metric.SHARES,
                    "subscribersGained", Metric.NEW_FOLLOWERS,
                    "subscribersLost", Metric.LOST_FOLLOWERS);
    private static final Map<String, Metric> OF_FILMS =
            Map.of(
                    "viewCount", Metric.VIEWS,
                    "likeCount", Metric.REACTIONS,
                    "commentCount", Metric.COMMENTS);

    private static final Terms TERMS =
            new Terms(
                    "YouTubes dygn börjar och slutar vid midnatt vid USA:s västkust, klockan nio på morgonen"
                            + " svensk tid. Ett dygns siffror kommer efter två eller tre dygn.",
                    Map.of(
                            Metric.VIEWS,
                            "Hur många gånger filmerna spelades. Betalt är de som kom genom annonser.",
                            Metric.NEW_FOLLOWERS,
                            "Hur många som började prenumerera på kanalen."),
                    List.of(
                            "Hur många olika personer som såg filmerna lämnar YouTube inte ut dygn för dygn.",
                            "För enskilda filmer sägs inte hur mycket som var betalt."));

    private final DataApi api;
    private final AnalyticsApi analytics;

    YouTubeFigures(DataApi api, AnalyticsApi analytics) {
        this.api = api;
        this.analytics = analytics;
    }

    @Override
    public Platform platform() {
        return Platform.YOUTUBE;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public void read(Access access, StatisticsSink sink) {
        if (!sink.whole()) {
            return;
        }
        try {
            ofDays(access, sink);
        } catch (PlatformTrouble trouble) {
            if (trouble.problem() != PlatformProblem.REFUSED
                    || trouble.bearing() != Bearing.CONNECTION) {
                throw trouble;
            }
            sink.untold(
                    "Kanalens dygn visas inte: nyckeln ger inte rätt till dem. Anslut kontot på nytt och tillåt"
                            + " att Uppsikt läser kanalens statistik.");
        }
        sink.budget(api.units().percent());
        sink.posts(
                AT_ONCE,
                films -> {
                    ofFilms(access, films, sink);
                    sink.budget(api.units().percent());
                });
    }

    private void ofDays(Access access, StatisticsSink sink) {
        LocalDate today = sink.now().atZone(DAYS).toLocalDate();
        Instant farthest = sink.now().minus(FARTHEST);
        Instant since = sink.since();
        Instant from = since == null || since.isBefore(farthest) ? farthest : since;
        Map<String, String> asked = new HashMap<>();
        asked.put("ids", "channel==MINE");
        asked.put("startDate", from.atZone(DAYS).toLocalDate().toString());
        asked.put("endDate", today.toString());
        asked.put("dimensions", "day");
        asked.put("metrics", OF_DAYS.keySet().stream().sorted().collect(Collectors.joining(",")));
        DataApi.Reply all = analytics.report(access.token(), asked);
        sink.keep(all.raw(), days(all.body(), today));
        asked.put("dimensions", "day," + SOURCE);
        asked.put("metrics", "views");
        DataApi.Reply sources = analytics.report(access.token(), asked);
        sink.keep(sources.raw(), days(sources.body(), today));
    }

    private void ofFilms(Access access, List<Post> films, StatisticsSink sink) {
        DataApi.Reply reply =
                api.get(
                        access.token(),
                        "videos",
                        Map.of(
                                "part",
                                "id,statistics",
                                "id",
                                films.stream()
                                        .map(film -> film.key().value())
                                        .collect(Collectors.joining(",")),
                                "maxResults",
                                "50"));
        sink.keep(reply.raw(), films(reply.body()));
    }

    /** Of where people came from only what was paid is taken. Pure. */
    static List<Figure> days(JsonNode body, LocalDate today) {
        List<String> columns = new ArrayList<>();
        body.path("columnHeaders")
                .forEach(header -> columns.add(String.valueOf(GraphJson.text(header, "name"))));
        int source = columns.indexOf(SOURCE);
        List<Figure> figures = new ArrayList<>();
        for (JsonNode row : body.path("rows")) {
            LocalDate day = day(row.path(columns.indexOf("day")));
            boolean taken = source < 0 || ADVERTISING.equals(row.path(source).asString(""));
            for (int i = 0; i < columns.size() && day != null && taken; i++) {
                Metric metric = OF_DAYS.get(columns.get(i));
                Long value = metric == null ? null : Numbers.of(row.path(i));
                if (metric != null && value != null) {
                    boolean settled = !day.plusDays(SETTLED_AFTER).isAfter(today);
                    Part part = source < 0 ? Part.ALL : Part.PAID;
                    figures.add(Figure.ofDay(metric, part, day, value, settled));
                }
            }
        }
        return figures;
    }

    private static @Nullable LocalDate day(JsonNode told) {
        try {
            return told.isString() ? LocalDate.parse(told.stringValue()) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Pure. */
    static List<Figure> films(JsonNode body) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode film : body.path("items")) {
            PlatformKey key = GraphJson.key(film, "id");
            for (Map.Entry<String, Metric> each : OF_FILMS.entrySet()) {
                Long value = Numbers.of(film.path("statistics").path(each.getKey()));
                if (key != null && value != null) {
                    figures.add(Figure.ofPost(each.getValue(), Part.ALL, key, value));
                }
            }
        }
        return figures;
    }
}
