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
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
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
 * What Instagram counts on an account, its posts and its stories (X2, P9). Most metrics are told as
 * one total of the time asked for, so each day is asked for by itself.
 */
@Component
final class InstagramFigures implements StatisticsSource {
    private static final Duration FARTHEST = Duration.ofDays(28);
    private static final String ADVERTISING = "AD";

    private static final List<Wanted> OF_DAYS =
            List.of(
                    new Wanted("views", Metric.VIEWS, Part.ORGANIC),
                    new Wanted("total_views", Metric.VIEWS, Part.ALL),
                    new Wanted("total_interactions", Metric.INTERACTIONS, Part.ORGANIC),
                    new Wanted("likes", Metric.REACTIONS, Part.ORGANIC),
                    new Wanted("comments", Metric.COMMENTS, Part.ORGANIC),
                    new Wanted("shares", Metric.SHARES, Part.ALL),
                    new Wanted("saves", Metric.SAVES, Part.ALL));
    private static final List<Wanted> REACHED =
            List.of(new Wanted("reach", Metric.REACHED, Part.ALL));
    private static final List<Wanted> OF_POSTS =
            List.of(
                    new Wanted("views", Metric.VIEWS, Part.ORGANIC),
                    new Wanted("total_views", Metric.VIEWS, Part.ALL),
                    new Wanted("reach", Metric.REACHED, Part.ALL),
                    new Wanted("total_interactions", Metric.INTERACTIONS, Part.ORGANIC),
                    new Wanted("likes", Metric.REACTIONS, Part.ORGANIC),
                    new Wanted("comments", Metric.COMMENTS, Part.ORGANIC),
                    new Wanted("shares", Metric.SHARES, Part.ALL),
                    new Wanted("saved", Metric.SAVES, Part.ALL));
    private static final List<Wanted> OF_STORIES =
            List.of(
                    new Wanted("views", Metric.VIEWS, Part.ORGANIC),
                    new Wanted("reach", Metric.REACHED, Part.ALL),
                    new Wanted("total_interactions", Metric.INTERACTIONS, Part.ORGANIC),
                    new Wanted("replies", Metric.REPLIES, Part.ALL),
                    new Wanted("shares", Metric.SHARES, Part.ALL));
    private static final List<Wanted> STEPS =
            List.of(new Wanted("navigation", Metric.FORWARD, Part.ALL));
    private static final Map<String, Metric> STEP =
            Map.of(
                    "tap_forward", Metric.FORWARD,
                    "swipe_forward", Metric.FORWARD,
                    "tap_back", Metric.BACK,
                    "tap_exit", Metric.EXITS);

    private static final Terms TERMS =
            new Terms(
                    "Instagrams dygn räknas här från midnatt till midnatt vid USA:s västkust, klockan nio på"
                            + " morgonen svensk tid, som Facebooks. Ett dygns siffror kan ändras i två dygn.",
                    Map.of(
                            Metric.VIEWS,
                            "Hur många gånger innehållet visades. Instagram räknar det som visades av sig självt"
                                    + " för sig, och allt med annonser för sig; skillnaden är det betalda.",
                            Metric.REACHED,
                            "Hur många olika konton som såg något. ”Betalt” är de som nåddes av annonser; många"
                                    + " av dem såg också annat, så de går inte att lägga till."),
                    List.of(
                            "Interaktioner, reaktioner och kommentarer räknas utan annonser.",
                            "En händelses siffror finns bara medan den visas, ett dygn. Uppsikt läser dem varje"
                                    + " timme och behåller de sista. Har färre än fem sett den lämnar Instagram"
                                    + " inte ut några.",
                            "Svar på händelser räknas inte i EU."));

    private final Graph graph;

    InstagramFigures(Graph graph) {
        this.graph = graph.of(Platform.INSTAGRAM);
    }

    @Override
    public Platform platform() {
        return Platform.INSTAGRAM;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public void read(Access access, StatisticsSink sink) {
        if (sink.whole()) {
            ofDays(access, sink);
        }
        Insights insights =
                new Insights(
                        graph, access, sink, died -> untold(sink, died, " för enskilda inlägg"));
        sink.posts(1, posts -> ofPost(insights, posts.getFirst(), sink));
    }

    private void ofDays(Access access, StatisticsSink sink) {
        Insights insights = new Insights(graph, access, sink, died -> untold(sink, died, ""));
        Instant now = sink.now();
        Instant farthest = now.minus(FARTHEST);
        Instant since = sink.since();
        LocalDate today = now.atZone(MetaDays.ZONE).toLocalDate();
        LocalDate day =
                (since == null || since.isBefore(farthest) ? farthest : since)
                        .atZone(MetaDays.ZONE)
                        .toLocalDate();
        for (; day.isBefore(today); day = day.plusDays(1)) {
            ofDay(insights, access.page(), day, sink);
        }
        Reply account =
                insights.get(Graph.segment(access.page()), Map.of("fields", "followers_count"));
        Long followers = Numbers.of(account.body().path("followers_count"));
        if (followers != null) {
            sink.keep(
                    account.raw(),
                    List.of(Figure.ofDay(Metric.FOLLOWERS, Part.ALL, today, followers, false)));
        }
    }

    private static void ofDay(Insights insights, String page, LocalDate day, StatisticsSink sink) {
        Instant end = day.plusDays(1).atStartOfDay(MetaDays.ZONE).toInstant();
        boolean settled = !end.plus(MetaDays.SETTLED).isAfter(sink.now());
        Map<String, String> asked = new TreeMap<>();
        asked.put("period", "day");
        asked.put("metric_type", "total_value");
        asked.put("since", Long.toString(day.atStartOfDay(MetaDays.ZONE).toEpochSecond()));
        asked.put("until", Long.toString(end.getEpochSecond()));
        insights.ask(
                page,
                OF_DAYS,
                asked,
                reply -> sink.keep(reply.raw(), ofDay(reply.body(), OF_DAYS, day, settled)));
        asked.put("breakdown", "media_product_type");
        insights.ask(
                page,
                REACHED,
                asked,
                reply -> sink.keep(reply.raw(), ofDay(reply.body(), REACHED, day, settled)));
    }

    private static void ofPost(Insights insights, Post post, StatisticsSink sink) {
        String key = post.key().value();
        if (!post.story()) {
            insights.ask(
                    key,
                    OF_POSTS,
                    Map.of(),
                    reply -> sink.keep(reply.raw(), ofPost(reply.body(), OF_POSTS, post.key())));
            return;
        }
        try {
            insights.ask(
                    key,
                    OF_STORIES,
                    Map.of(),
                    reply -> sink.keep(reply.raw(), ofPost(reply.body(), OF_STORIES, post.key())));
            insights.ask(
                    key,
                    STEPS,
                    Map.of("breakdown", "story_navigation_action_type"),
                    reply -> sink.keep(reply.raw(), steps(reply.body(), post.key())));
        } catch (PlatformTrouble trouble) {
            if (!Insights.tooFewViewers(trouble)) {
                throw trouble;
            }
            sink.untold(
                    post.key(),
                    "Färre än fem har sett händelsen, och då lämnar Instagram inte ut några siffror.");
        }
    }

    private static void untold(StatisticsSink sink, Wanted died, String of) {
        String part =
                died.part() == Part.ALL && died.name().startsWith("total_") ? " med annonser" : "";
        sink.untold(
                died.metric(),
                "Instagram lämnar inte längre ut ”%s”%s%s."
                        .formatted(died.metric().shown(), part, of));
    }

    /** Of advertising there is one row; the rows of unique people are never added. Pure. */
    static List<Figure> ofDay(JsonNode body, List<Wanted> wanted, LocalDate day, boolean settled) {
        List<Figure> figures = new ArrayList<>();
        for (Insight each : Insight.of(body)) {
            Wanted what = Wanted.of(wanted, each.name());
            boolean paid = ADVERTISING.equals(each.kind());
            if (what != null && (each.kind() == null || paid)) {
                Part part = paid ? Part.PAID : what.part();
                figures.add(Figure.ofDay(what.metric(), part, day, each.value(), settled));
            }
        }
        return figures;
    }

    /** Pure. */
    static List<Figure> ofPost(JsonNode body, List<Wanted> wanted, PlatformKey post) {
        List<Figure> figures = new ArrayList<>();
        for (Insight each : Insight.of(body)) {
            Wanted what = Wanted.of(wanted, each.name());
            if (what != null && each.kind() == null) {
                figures.add(Figure.ofPost(what.metric(), what.part(), post, each.value()));
            }
        }
        return figures;
    }

    /** What is done at a story, of which several kinds are one thing here. Pure. */
    static List<Figure> steps(JsonNode body, PlatformKey story) {
        Map<Metric, Long> sums = new TreeMap<>();
        for (Insight each : Insight.of(body)) {
            Metric step = each.kind() == null ? null : STEP.get(each.kind());
            if (step != null) {
                sums.merge(step, each.value(), Long::sum);
            }
        }
        List<Figure> figures = new ArrayList<>();
        sums.forEach((step, sum) -> figures.add(Figure.ofPost(step, Part.ALL, story, sum)));
        return figures;
    }
}
