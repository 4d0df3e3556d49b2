package se.uppsikt.platforms.statistics;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.PlatformKey;

/**
 * One figure as a platform tells it.
 *
 * @param post null when it is of the account
 * @param day in the platform's days; null when it is of a post
 * @param value negative when the platform takes back more than it gives
 * @param settled whether the platform has said that it does not change any more, or usually keeps
 *     it so by now; a post's never is
 */
@Swedish("siffra")
public record Figure(
        Metric metric,
        Part part,
        @Nullable PlatformKey post,
        @Nullable LocalDate day,
        long value,
        boolean settled) {

    /** What is counted: by itself, by advertising, or both. */
    public enum Part {
        ORGANIC("organiskt"),
        PAID("betalt"),
        ALL("alla");

        private final String swedish;

        Part(String swedish) {
            this.swedish = swedish;
        }

        String swedish() {
            return swedish;
        }
    }

    public static Figure ofDay(
            Metric metric, Part part, LocalDate day, long value, boolean settled) {
        return new Figure(metric, part, null, day, value, settled);
    }

    public static Figure ofPost(Metric metric, Part part, PlatformKey post, long value) {
        return new Figure(metric, part, post, null, value, false);
    }
}
