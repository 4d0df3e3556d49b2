package se.uppsikt.platforms.statistics;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import se.uppsikt.platforms.statistics.StatisticsSink.Post;
import se.uppsikt.records.PlatformKey;

/**
 * Which posts are asked for in a reading, the most urgent first. Pure. Stories each time while they
 * live, since nothing is told of them after; others every day for a fortnight and then once a week,
 * for a quarter of a year.
 */
final class DueRules {
    static final Duration LIFE_OF_A_STORY = Duration.ofHours(24);
    static final Duration FOLLOWED = Duration.ofDays(90);
    private static final Duration FRESH = Duration.ofDays(14);
    private static final Duration WEEK = Duration.ofDays(7);

    /** So many in one reading; what is left is first in the next. */
    static final int MOST = 100;

    private DueRules() {}

    /**
     * @param readAt when each was last asked for; what never was is not in it
     */
    static List<Post> due(
            List<Post> posts, Map<PlatformKey, Instant> readAt, boolean whole, Instant now) {
        return posts.stream()
                .filter(post -> post.story() ? lives(post, now) : whole && due(post, readAt, now))
                .sorted(
                        Comparator.comparing((Post post) -> !post.story())
                                .thenComparing(
                                        post -> readAt.getOrDefault(post.key(), Instant.EPOCH))
                                .thenComparing(Post::writtenAt, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private static boolean lives(Post story, Instant now) {
        return story.writtenAt().plus(LIFE_OF_A_STORY).isAfter(now);
    }

    private static boolean due(Post post, Map<PlatformKey, Instant> readAt, Instant now) {
        Instant last = readAt.get(post.key());
        return last == null
                || post.writtenAt().plus(FRESH).isAfter(now)
                || !last.plus(WEEK).isAfter(now);
    }
}
