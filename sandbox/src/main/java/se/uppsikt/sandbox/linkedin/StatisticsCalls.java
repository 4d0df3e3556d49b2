package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Request;
import se.uppsikt.sandbox.base.Response;
import se.uppsikt.sandbox.base.Steady;
import tools.jackson.databind.node.ObjectNode;

/**
 * What the organisation is counted for, organic only: by day, by post, or in all. Comments count as
 * they are; of those who only looked a steady number is made up.
 */
final class StatisticsCalls {
    private static final Pattern DAYS =
            Pattern.compile(
                    "\\(timeRange:\\(start:([0-9]+),end:([0-9]+)\\),timeGranularityType:DAY\\)");
    private static final Duration REMEMBERED = Duration.ofDays(366);

    private final Network network;
    private final LinkedInFaults faults;

    StatisticsCalls(Network network, LinkedInFaults faults) {
        this.network = network;
        this.faults = faults;
    }

    Response shares(Request request) {
        if (hidden(request)) {
            return PostCalls.page(request, List.of());
        }
        if (!request.parameter("timeIntervals", "").isEmpty()) {
            return PostCalls.page(request, days(request).stream().map(this::day).toList());
        }
        for (String name : List.of("shares", "ugcPosts")) {
            String asked = request.parameter(name, "");
            if (asked.matches("List\\(.*\\)")) {
                return PostCalls.page(request, posts(asked, name.equals("shares")));
            }
        }
        ObjectNode node = Json.object().put("organizationalEntity", Organisation.URN);
        count(node, Organisation.URN, 9_000, remarks().size());
        return PostCalls.page(request, List.of(node));
    }

    Response followers(Request request) {
        if (hidden(request)) {
            return PostCalls.page(request, List.of());
        }
        List<ObjectNode> days = new ArrayList<>();
        for (LocalDate day : days(request)) {
            ObjectNode node = begun(day);
            node.putObject("followerGains")
                    .put("organicFollowerGain", Steady.number("follows" + day, -2, 12))
                    .put("paidFollowerGain", day.getDayOfMonth() % 5 == 0 ? 3 : 0);
            days.add(node);
        }
        return PostCalls.page(request, days);
    }

    /** To whoever runs another page, or none, there is nothing. */
    private boolean hidden(Request request) {
        if (!"organizationalEntity".equals(request.parameter("q"))) {
            throw Refusal.invalid("Invalid query parameters passed to request");
        }
        return !Organisation.URN.equals(request.parameter("organizationalEntity"))
                || faults.lowRole();
    }

    private List<LocalDate> days(Request request) {
        Matcher asked = DAYS.matcher(request.parameter("timeIntervals", ""));
        if (!asked.matches()) {
            throw Refusal.invalid("Invalid value for timeIntervals");
        }
        Instant from = Instant.ofEpochMilli(Long.parseLong(asked.group(1)));
        Instant to = Instant.ofEpochMilli(Long.parseLong(asked.group(2)));
        if (from.isBefore(network.now().minus(REMEMBERED))) {
            throw Refusal.invalid("Time range must be within the past 12 months");
        }
        return from.atZone(ZoneOffset.UTC)
                .toLocalDate()
                .datesUntil(to.atZone(ZoneOffset.UTC).toLocalDate())
                .toList();
    }

    private static ObjectNode begun(LocalDate day) {
        ObjectNode node = Json.object().put("organizationalEntity", Organisation.URN);
        node.putObject("timeRange")
                .put("start", day.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli())
                .put(
                        "end",
                        day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli());
        return node;
    }

    /** On a day when more was taken back than given, the count is below nought. */
    private ObjectNode day(LocalDate day) {
        long written =
                remarks().stream()
                        .filter(r -> r.created().atZone(ZoneOffset.UTC).toLocalDate().equals(day))
                        .count();
        ObjectNode node = begun(day);
        count(node, day.toString(), 600, written);
        if (day.getDayOfMonth() % 9 == 0) {
            ((ObjectNode) node.get("totalShareStatistics")).put("likeCount", -1);
        }
        return node;
    }

    private List<ObjectNode> posts(String asked, boolean shares) {
        List<ObjectNode> found = new ArrayList<>();
        for (String urn : asked.substring(5, asked.length() - 1).split(",")) {
            network.world().post(urn).ifPresent(post -> found.add(post(post, urn, shares)));
        }
        return found;
    }

    private ObjectNode post(Post post, String urn, boolean share) {
        ObjectNode node = Json.object().put("organizationalEntity", Organisation.URN);
        node.put(share ? "share" : "ugcPost", urn);
        long days = Math.clamp(Duration.between(post.created(), network.now()).toDays(), 1, 10);
        count(node, post.id(), 90 * days, network.world().under(post).size());
        return node;
    }

    private static void count(ObjectNode node, String of, long most, long comments) {
        long seen = Steady.number(of, most / 3, most) + 40 * comments;
        node.putObject("totalShareStatistics")
                .put("impressionCount", seen)
                .put("uniqueImpressionsCount", seen * 3 / 4)
                .put("clickCount", seen / 20)
                .put("likeCount", seen / 35)
                .put("commentCount", comments)
                .put("shareCount", seen / 200)
                .put("engagement", 0.05);
    }

    private List<Remark> remarks() {
        World world = network.world();
        return world.posts().stream()
                .flatMap(post -> world.under(post).stream())
                .flatMap(r -> Stream.concat(Stream.of(r), world.replies(r).stream()))
                .toList();
    }
}
