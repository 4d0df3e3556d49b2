package se.uppsikt.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.Oddities.Oddity;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Steady;
import se.uppsikt.sandbox.meta.Figures;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a page and its posts are counted for. What people have written counts as it is; of those who
 * only looked a steady number is made up for each day.
 */
final class Insights {
    private static final String MORTAL = "page_video_views";
    private static final Set<String> OF_PAGE =
            Set.of(
                    "page_media_view",
                    "page_total_media_view_unique",
                    "page_post_engagements",
                    MORTAL,
                    "page_daily_follows",
                    "page_daily_follows_unique",
                    "page_daily_unfollows_unique",
                    "page_follows",
                    "page_total_actions");
    private static final Set<String> OF_POST =
            Set.of(
                    "post_media_view",
                    "post_total_media_view_unique",
                    "post_clicks",
                    "post_reactions_by_type_total");
    private static final int FOLLOWERS = 9_400;

    private final Facebook facebook;
    private final Map<String, String> parameters;

    Insights(Facebook facebook, Map<String, String> parameters) {
        this.facebook = facebook;
        this.parameters = parameters;
    }

    JsonNode ofPage(DemoPage page) {
        Set<String> live = new HashSet<>(OF_PAGE);
        if (facebook.oddities().has(Oddity.METRIC_DEAD)) {
            live.remove(MORTAL);
        }
        List<String> metrics = Figures.metrics(parameters, live);
        if (!parameters.getOrDefault("period", "day").equals("day")) {
            throw GraphError.invalid("The sandbox counts by day");
        }
        List<LocalDate> days = Figures.days(parameters, facebook.now());
        ObjectNode answer = Figures.empty();
        if (facebook.oddities().has(Oddity.FEW_LIKES)) {
            return answer;
        }
        for (String name : metrics) {
            ArrayNode values =
                    Figures.metric((ArrayNode) answer.get("data"), page.id(), name, "day")
                            .putArray("values");
            for (LocalDate day : days) {
                put(values, name, ofDay(page, name, day), Json.time(Figures.end(day)));
            }
        }
        return answer;
    }

    private long ofDay(DemoPage page, String name, LocalDate day) {
        long written = written(page, day);
        String of = page.id() + name + day;
        long counted =
                switch (name) {
                    case "page_media_view" -> Steady.number(of, 400, 1_300) + 31 * written;
                    case "page_total_media_view_unique" ->
                            Steady.number(of, 250, 900) + 17 * written;
                    case "page_post_engagements" -> Steady.number(of, 20, 90) + 3 * written;
                    case MORTAL -> Steady.number(of, 10, 200);
                    case "page_daily_unfollows_unique" -> Steady.number(of, 0, 4);
                    case "page_follows" ->
                            FOLLOWERS + day.toEpochDay() % 1_000 + Steady.number(page.id(), 0, 900);
                    default -> Steady.number(of, 0, 12);
                };
        return facebook.oddities().has(Oddity.RECOUNTED) ? counted - 3 : counted;
    }

    private long written(DemoPage page, LocalDate day) {
        World world = facebook.world();
        return world.postsOf(page.id()).stream()
                .flatMap(post -> world.commentsOf(post.id()).stream())
                .filter(c -> c.created().atZone(Figures.DAYS).toLocalDate().equals(day))
                .count();
    }

    JsonNode ofPost(Post post) {
        ObjectNode answer = Figures.empty();
        for (String name : Figures.metrics(parameters, OF_POST)) {
            ArrayNode values =
                    Figures.metric((ArrayNode) answer.get("data"), post.id(), name, "lifetime")
                            .putArray("values");
            if (name.equals("post_reactions_by_type_total")) {
                ObjectNode kinds = values.addObject().putObject("value");
                kinds.put("like", Math.max(1, lifetime(post, name) / 40));
                kinds.put("love", lifetime(post, name) / 300);
            } else {
                put(values, name, lifetime(post, name), null);
            }
        }
        return answer;
    }

    /** It grows for a fortnight. */
    private long lifetime(Post post, String name) {
        Instant now = facebook.now();
        long hours = Math.clamp(Duration.between(post.created(), now).toHours(), 0, 14 * 24);
        long comments =
                facebook.world().commentsOf(post.id()).stream().filter(c -> !c.removed()).count();
        ToLongFunction<Integer> grown =
                most -> Steady.number(post.id() + name, most / 2, most) * (hours + 2) / 300;
        return switch (name) {
            case "post_media_view" -> grown.applyAsLong(2_400) + 31 * comments;
            case "post_total_media_view_unique" -> grown.applyAsLong(1_500) + 17 * comments;
            case "post_clicks" -> grown.applyAsLong(120) + comments;
            default -> grown.applyAsLong(1_900) + 40 * comments;
        };
    }

    /** Some days a third of what is shown is advertising. Some counters come as strings. */
    private void put(ArrayNode values, String name, long count, @Nullable String end) {
        boolean split =
                "is_from_ads".equals(parameters.get("breakdown")) && name.endsWith("media_view");
        long paid = split && count % 3 == 0 ? count / 3 : 0;
        ObjectNode own = values.addObject();
        if (name.endsWith("_clicks")) {
            own.put("value", Long.toString(count));
        } else {
            own.put("value", count - paid);
        }
        if (end != null) {
            own.put("end_time", end);
        }
        if (split) {
            own.put("is_from_ads", "0");
            ObjectNode ads = values.addObject().put("value", paid);
            if (end != null) {
                ads.put("end_time", end);
            }
            ads.put("is_from_ads", "1");
        }
    }
}
