package se.uppsikt.platforms.metafigures;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.statistics.Figure;
import se.uppsikt.platforms.statistics.Figure.Part;
import se.uppsikt.platforms.statistics.Metric;
import se.uppsikt.platforms.statistics.StatisticsSink;
import se.uppsikt.platforms.statistics.StatisticsSink.Post;
import se.uppsikt.platforms.statistics.StatisticsSource;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** What Facebook counts on a page and its posts (X1). */
@Component
final class FacebookFigures implements StatisticsSource {
    private static final Duration FARTHEST = Duration.ofDays(89);
    private static final Map<String, String> BY_ADS = Map.of("breakdown", "is_from_ads");

    private static final List<Wanted> SHOWN =
            List.of(new Wanted("page_media_view", Metric.VIEWS, Part.ALL));
    private static final List<Wanted> OF_DAYS =
            List.of(
                    new Wanted("page_total_media_view_unique", Metric.REACHED, Part.ALL),
                    new Wanted("page_post_engagements", Metric.INTERACTIONS, Part.ALL),
                    new Wanted("page_video_views", Metric.VIDEO_VIEWS, Part.ALL),
                    new Wanted("page_daily_follows", Metric.NEW_FOLLOWERS, Part.ALL),
                    new Wanted("page_daily_unfollows_unique", Metric.LOST_FOLLOWERS, Part.ALL),
                    new Wanted("page_follows", Metric.FOLLOWERS, Part.ALL));
    private static final List<Wanted> POST_SHOWN =
            List.of(new Wanted("post_media_view", Metric.VIEWS, Part.ALL));
    private static final List<Wanted> OF_POSTS =
            List.of(
                    new Wanted("post_total_media_view_unique", Metric.REACHED, Part.ALL),
                    new Wanted("post_clicks", Metric.CLICKS, Part.ALL),
                    new Wanted("post_reactions_by_type_total", Metric.REACTIONS, Part.ALL));

    private static final Terms TERMS =
            new Terms(
                    "Facebooks dygn börjar och slutar vid midnatt vid USA:s västkust, klockan nio på morgonen"
                            + " svensk tid. Ett dygns siffror kan ändras i två dygn.",
                    Map.of(
                            Metric.VIEWS,
                            "Hur många gånger sidans innehåll visades. Facebook skiljer det som visades av sig"
                                    + " självt från det som visades som annons.",
                            Metric.INTERACTIONS,
                            "Hur många gånger någon reagerade på, kommenterade, delade eller klickade på sidans"
                                    + " inlägg."),
                    List.of(
                            "Facebook lämnar bara ut siffror för sidor med minst 100 gillare, och bara två år"
                                    + " tillbaka.",
                            "Hur många personer som nåddes går inte att dela upp i organiskt och betalt: samma"
                                    + " person kan ha sett båda."));

    private final Graph graph;

    FacebookFigures(Graph graph) {
        this.graph = graph;
    }

    @Override
    public Platform platform() {
        return Platform.FACEBOOK;
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
        ofDays(access, sink);
        Insights insights = new Insights(graph, access, sink, died -> untold(sink, died, true));
        sink.posts(1, posts -> ofPost(insights, posts.getFirst(), sink));
    }

    private void ofDays(Access access, StatisticsSink sink) {
        List<Figure> all = new ArrayList<>();
        List<Wanted> dead = new ArrayList<>();
        Insights insights =
                new Insights(
                        graph,
                        access,
                        sink,
                        died -> {
                            dead.add(died);
                            untold(sink, died, false);
                        });
        Map<String, String> days = days(sink);
        Map<String, String> parted = new TreeMap<>(days);
        parted.putAll(BY_ADS);
        Instant now = sink.now();
        insights.ask(
                access.page(),
                SHOWN,
                parted,
                reply -> all.addAll(kept(reply, days(reply.body(), SHOWN, now), sink)));
        insights.ask(
                access.page(),
                OF_DAYS,
                days,
                reply -> all.addAll(kept(reply, days(reply.body(), OF_DAYS, now), sink)));
        if (all.isEmpty() && dead.isEmpty()) {
            sink.untold(
                    "Facebook lämnar inte ut några siffror för sidan. Så är det för sidor med färre än 100"
                            + " gillare.");
        }
    }

    private static Map<String, String> days(StatisticsSink sink) {
        Instant now = sink.now();
        Instant farthest = now.minus(FARTHEST);
        Instant since = sink.since();
        Instant from = since == null || since.isBefore(farthest) ? farthest : since;
        return Map.of(
                "period",
                "day",
                "since",
                Long.toString(from.getEpochSecond()),
                "until",
                Long.toString(now.getEpochSecond()));
    }

    private static void ofPost(Insights insights, Post post, StatisticsSink sink) {
        String key = post.key().value();
        if (post.story()) {
            sink.untold(post.key(), "Facebook lämnar inte ut några siffror för sidors händelser.");
            return;
        }
        insights.ask(
                key,
                POST_SHOWN,
                BY_ADS,
                reply -> kept(reply, ofPost(reply.body(), POST_SHOWN, post.key()), sink));
        insights.ask(
                key,
                OF_POSTS,
                Map.of(),
                reply -> kept(reply, ofPost(reply.body(), OF_POSTS, post.key()), sink));
    }

    private static List<Figure> kept(Reply reply, List<Figure> figures, StatisticsSink sink) {
        sink.keep(reply.raw(), figures);
        return figures;
    }

    private static void untold(StatisticsSink sink, Wanted died, boolean post) {
        sink.untold(
                died.metric(),
                "Facebook lämnar inte längre ut %s%s."
                        .formatted(
                                "”" + died.metric().shown() + "”",
                                post ? " för enskilda inlägg" : ""));
    }

    /** Pure. */
    static List<Figure> days(JsonNode body, List<Wanted> wanted, Instant now) {
        List<Figure> figures = new ArrayList<>();
        for (Insight each : Insight.of(body)) {
            Wanted what = Wanted.of(wanted, each.name());
            if (what != null && each.end() != null) {
                LocalDate day = each.end().minusMillis(1).atZone(MetaDays.ZONE).toLocalDate();
                boolean settled = !each.end().plus(MetaDays.SETTLED).isAfter(now);
                figures.add(
                        Figure.ofDay(what.metric(), part(each, what), day, each.value(), settled));
            }
        }
        return figures;
    }

    /** Pure. */
    static List<Figure> ofPost(JsonNode body, List<Wanted> wanted, PlatformKey post) {
        List<Figure> figures = new ArrayList<>();
        for (Insight each : Insight.of(body)) {
            Wanted what = Wanted.of(wanted, each.name());
            if (what != null) {
                figures.add(Figure.ofPost(what.metric(), part(each, what), post, each.value()));
            }
        }
        return figures;
    }

    private static Part part(Insight each, Wanted what) {
        return each.kind() == null
                ? what.part()
                : each.kind().equals("1") ? Part.PAID : Part.ORGANIC;
    }
}
