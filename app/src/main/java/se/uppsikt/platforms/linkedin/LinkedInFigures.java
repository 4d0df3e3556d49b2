package se.uppsikt.platforms.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
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
 * What LinkedIn counts on a page and its posts (X3): all of it organic, except the followers. To
 * whoever has too low a role it shows empty lists, so that is asked first.
 */
@Component
final class LinkedInFigures implements StatisticsSource {
    private static final Duration FARTHEST = Duration.ofDays(360);
    private static final Duration SETTLED = Duration.ofHours(48);
    private static final int AT_ONCE = 20;
    private static final String SHARE = "urn:li:share:";
    private static final String OTHER = "urn:li:ugcPost:";

    private static final Map<String, Metric> COUNTS =
            Map.of(
                    "impressionCount", Metric.VIEWS,
                    "uniqueImpressionsCount", Metric.REACHED,
                    "clickCount", Metric.CLICKS,
                    "likeCount", Metric.REACTIONS,
                    "commentCount", Metric.COMMENTS,
                    "shareCount", Metric.SHARES);

    private static final Terms TERMS =
            new Terms(
                    "LinkedIns dygn börjar och slutar vid midnatt UTC, klockan ett på natten svensk vintertid."
                            + " Siffrorna finns ett år tillbaka.",
                    Map.of(
                            Metric.REACTIONS,
                            "Hur många fler som reagerade än som tog tillbaka. Talet kan bli mindre än noll.",
                            Metric.COMMENTS,
                            "Hur många fler kommentarer som kom än som togs bort. Talet kan bli mindre än noll.",
                            Metric.NEW_FOLLOWERS,
                            "Hur många fler som följer än dygnet innan. LinkedIn skiljer dem som kom av sig själva"
                                    + " från dem som kom genom annonser."),
                    List.of(
                            "Det som visades som annons visas inte här: LinkedIn räknar bara det organiska på"
                                    + " sidan, och annonserna i sitt annonsverktyg.",
                            "LinkedIns villkor säger att sidans siffror får sparas ett år. Uppsikt raderar inget"
                                    + " för villkorens skull: siffrorna är allmänna handlingar, och de gallras"
                                    + " efter ett beslut."));

    private final LinkedInApi api;

    LinkedInFigures(LinkedInApi api) {
        this.api = api;
    }

    @Override
    public Platform platform() {
        return Platform.LINKEDIN;
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
        api.administrator(access);
        Instant now = sink.now();
        walk(
                access,
                "organizationalEntityShareStatistics",
                Map.of("timeIntervals", days(sink)),
                sink,
                body -> shares(body, now));
        walk(
                access,
                "organizationalEntityFollowerStatistics",
                Map.of("timeIntervals", days(sink)),
                sink,
                body -> followers(body, now));
        sink.posts(
                AT_ONCE,
                posts -> {
                    ofPosts(access, posts, SHARE, "shares", sink);
                    ofPosts(access, posts, OTHER, "ugcPosts", sink);
                });
    }

    /** Whole days, as it wants them. */
    private static String days(StatisticsSink sink) {
        Instant now = sink.now();
        Instant farthest = now.minus(FARTHEST);
        Instant since = sink.since();
        Instant from = since == null || since.isBefore(farthest) ? farthest : since;
        return "(timeRange:(start:%d,end:%d),timeGranularityType:DAY)"
                .formatted(
                        from.truncatedTo(ChronoUnit.DAYS).toEpochMilli(),
                        now.truncatedTo(ChronoUnit.DAYS).toEpochMilli());
    }

    private void ofPosts(
            Access access, List<Post> posts, String kind, String name, StatisticsSink sink) {
        String urns =
                posts.stream()
                        .map(post -> post.key().value())
                        .filter(key -> key.startsWith(kind))
                        .map(Urn::encoded)
                        .collect(Collectors.joining(","));
        if (!urns.isEmpty()) {
            walk(
                    access,
                    "organizationalEntityShareStatistics",
                    Map.of(name, "List(" + urns + ")"),
                    sink,
                    LinkedInFigures::ofPosts);
        }
    }

    /** How the elements of an answer are read. */
    private interface Reading {
        List<Figure> of(JsonNode body);
    }

    private void walk(
            Access access,
            String resource,
            Map<String, String> about,
            StatisticsSink sink,
            Reading reading) {
        Map<String, String> asked = new TreeMap<>(about);
        asked.put("q", "organizationalEntity");
        asked.put("organizationalEntity", Urn.organisation(access.page()));
        LinkedInList.walk(
                api,
                access.token(),
                resource,
                asked,
                reply -> {
                    sink.keep(reply.words(), reading.of(reply.body()));
                    return true;
                });
    }

    /** Pure. */
    static List<Figure> shares(JsonNode body, Instant now) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode element : body.path("elements")) {
            Instant end = GraphJson.time(element.path("timeRange"), "end");
            if (end != null) {
                counts(element)
                        .forEach(
                                (metric, value) ->
                                        figures.add(ofDay(metric, Part.ORGANIC, end, value, now)));
            }
        }
        return figures;
    }

    /** Pure. */
    static List<Figure> followers(JsonNode body, Instant now) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode element : body.path("elements")) {
            Instant end = GraphJson.time(element.path("timeRange"), "end");
            JsonNode gains = element.path("followerGains");
            Long organic = Numbers.of(gains.path("organicFollowerGain"));
            Long paid = Numbers.of(gains.path("paidFollowerGain"));
            if (end != null && organic != null) {
                figures.add(ofDay(Metric.NEW_FOLLOWERS, Part.ORGANIC, end, organic, now));
            }
            if (end != null && paid != null) {
                figures.add(ofDay(Metric.NEW_FOLLOWERS, Part.PAID, end, paid, now));
            }
        }
        return figures;
    }

    private static Figure ofDay(Metric metric, Part part, Instant end, long value, Instant now) {
        LocalDate day = end.minusMillis(1).atZone(ZoneOffset.UTC).toLocalDate();
        return Figure.ofDay(metric, part, day, value, !end.plus(SETTLED).isAfter(now));
    }

    /** Pure. */
    static List<Figure> ofPosts(JsonNode body) {
        List<Figure> figures = new ArrayList<>();
        for (JsonNode element : body.path("elements")) {
            PlatformKey post = post(element);
            if (post != null) {
                counts(element)
                        .forEach(
                                (metric, value) ->
                                        figures.add(
                                                Figure.ofPost(metric, Part.ORGANIC, post, value)));
            }
        }
        return figures;
    }

    private static @Nullable PlatformKey post(JsonNode element) {
        PlatformKey share = Urn.post(GraphJson.text(element, "share"));
        return share == null ? Urn.post(GraphJson.text(element, "ugcPost")) : share;
    }

    private static Map<Metric, Long> counts(JsonNode element) {
        Map<Metric, Long> counts = new TreeMap<>();
        COUNTS.forEach(
                (name, metric) -> {
                    Long value = Numbers.of(element.path("totalShareStatistics").path(name));
                    if (value != null) {
                        counts.put(metric, value);
                    }
                });
        return counts;
    }
}
