package se.uppsikt.sandbox.instagram;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import se.uppsikt.sandbox.base.Steady;
import se.uppsikt.sandbox.meta.Figures;
import se.uppsikt.sandbox.meta.GraphError;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an account, its posts and its stories are counted for. What people have written counts as it
 * is; of those who only looked a steady number is made up.
 */
final class Insights {
    private static final Set<String> OF_ACCOUNT =
            Set.of(
                    "views",
                    "total_views",
                    "reach",
                    "total_interactions",
                    "likes",
                    "comments",
                    "shares",
                    "saves",
                    "replies",
                    "accounts_engaged");
    private static final Set<String> OF_POST =
            Set.of(
                    "views",
                    "total_views",
                    "reach",
                    "total_interactions",
                    "likes",
                    "comments",
                    "shares",
                    "saved",
                    "profile_activity");
    private static final Set<String> OF_STORY =
            Set.of("views", "reach", "total_interactions", "replies", "shares", "navigation");

    /** Before so many have seen a story nothing is told of it; one a minute looks at it. */
    private static final int ENOUGH = 5;

    private final World world;
    private final Instant now;
    private final Map<String, String> parameters;

    Insights(World world, Instant now, Map<String, String> parameters) {
        this.world = world;
        this.now = now;
        this.parameters = parameters;
    }

    JsonNode ofAccount(Profile profile) {
        List<String> metrics = Figures.metrics(parameters, OF_ACCOUNT);
        if (!"total_value".equals(parameters.get("metric_type"))) {
            throw GraphError.invalid("metric_type must be total_value for these metrics");
        }
        List<LocalDate> days = Figures.days(parameters, now);
        ObjectNode answer = Figures.empty();
        for (String name : metrics) {
            long sum = days.stream().mapToLong(day -> ofDay(profile, name, day)).sum();
            ObjectNode total = total(answer, profile.id(), name, "day").put("value", sum);
            if (name.equals("reach") && parameters.containsKey("breakdown")) {
                long advertised = sum / 5;
                parts(total, "media_product_type", "POST", sum * 3 / 5, "AD", advertised);
            }
        }
        return answer;
    }

    private long ofDay(Profile profile, String name, LocalDate day) {
        String of = profile.id() + (name.equals("total_views") ? "views" : name) + day;
        long written =
                world.mediaOf(profile.id()).stream()
                        .flatMap(m -> world.commentsOf(m.id()).stream())
                        .filter(c -> c.created().atZone(Figures.DAYS).toLocalDate().equals(day))
                        .count();
        long views = Steady.number(of, 700, 2_900) + 40 * written;
        return switch (name) {
            case "views" -> views;
            case "total_views" -> day.getDayOfMonth() % 3 == 0 ? views + views / 3 : views;
            case "reach" -> Steady.number(of, 500, 1_900) + 22 * written;
            case "total_interactions" -> Steady.number(of, 40, 190) + 2 * written;
            case "likes" -> Steady.number(of, 30, 160);
            case "comments" -> written;
            case "replies" -> 0;
            default -> Steady.number(of, 0, 15);
        };
    }

    JsonNode ofMedium(Medium medium) {
        if (medium.over(now)) {
            throw GraphError.unknownObject("get", medium.id());
        }
        List<String> metrics = Figures.metrics(parameters, medium.story() ? OF_STORY : OF_POST);
        if (medium.story() && seen(medium, now) < ENOUGH) {
            throw GraphError.of(
                    400, 10, null, "(#10) Not enough viewers for the media to show insights");
        }
        ObjectNode answer = Figures.empty();
        for (String name : metrics) {
            if (name.equals("navigation")) {
                navigation(answer, medium);
            } else {
                Figures.metric((ArrayNode) answer.get("data"), medium.id(), name, "lifetime")
                        .putArray("values")
                        .addObject()
                        .put("value", count(medium, name));
            }
        }
        return answer;
    }

    private void navigation(ObjectNode answer, Medium story) {
        long seen = seen(story, now);
        ObjectNode total =
                total(answer, story.id(), "navigation", "lifetime").put("value", seen / 5 + 2);
        parts(total, "story_navigation_action_type", "tap_forward", seen / 5, "tap_exit", 2);
    }

    private long count(Medium medium, String name) {
        long seen = seen(medium, now);
        long comments =
                world.commentsOf(medium.id()).stream()
                        .filter(c -> c.standing() != Comment.Standing.REMOVED)
                        .count();
        return switch (name) {
            case "views" -> seen + seen / 3;
            case "total_views" -> seen + seen / 2;
            case "reach" -> seen;
            case "likes" -> seen / 9;
            case "comments" -> comments;
            case "total_interactions" -> seen / 8 + comments;
            case "replies" -> 0;
            default -> seen / 60;
        };
    }

    /** How many have seen it by then; it grows for ten days. */
    static long seen(Medium medium, Instant then) {
        long minutes = Math.max(0, Duration.between(medium.created(), then).toMinutes());
        return medium.story()
                ? Math.min(minutes, 1_440)
                : Math.min(minutes, 14_400) * Steady.number(medium.id(), 40, 190) / 1_000
                        + Steady.number(medium.id(), 20, 60);
    }

    private static ObjectNode total(ObjectNode answer, String id, String name, String period) {
        return Figures.metric((ArrayNode) answer.get("data"), id, name, period)
                .putObject("total_value");
    }

    private static void parts(
            ObjectNode total, String key, String one, long first, String other, long second) {
        ObjectNode breakdown = total.putArray("breakdowns").addObject();
        breakdown.putArray("dimension_keys").add(key);
        ArrayNode results = breakdown.putArray("results");
        results.addObject().put("value", first).putArray("dimension_values").add(one);
        results.addObject().put("value", second).putArray("dimension_values").add(other);
    }
}
