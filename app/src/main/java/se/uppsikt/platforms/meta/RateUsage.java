package se.uppsikt.platforms.meta;

import java.net.http.HttpHeaders;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * How much of the calls that Facebook allows is used, from its two headers; both may be missing.
 *
 * @param percent the highest of all the shares; null when nothing was said
 * @param regain how long until calls are welcome again; null when they are
 */
public record RateUsage(@Nullable Integer percent, @Nullable Duration regain) {
    private static final int LONGEST_HEADER = 20_000;

    static RateUsage of(HttpHeaders headers) {
        RateUsage app = of(headers.firstValue("X-App-Usage").orElse(""));
        RateUsage business = of(headers.firstValue("X-Business-Use-Case-Usage").orElse(""));
        return new RateUsage(
                highest(app.percent(), business.percent()),
                business.regain() == null ? app.regain() : business.regain());
    }

    static RateUsage of(String header) {
        if (header.isBlank() || header.length() > LONGEST_HEADER) {
            return new RateUsage(null, null);
        }
        try {
            Counter counter = new Counter();
            counter.count(GraphJson.JSON.readTree(header));
            return new RateUsage(
                    counter.percent,
                    counter.minutes == 0 ? null : Duration.ofMinutes(counter.minutes));
        } catch (JacksonException e) {
            return new RateUsage(null, null);
        }
    }

    private static @Nullable Integer highest(@Nullable Integer one, @Nullable Integer other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return Math.max(one, other);
    }

    private static final class Counter {
        private @Nullable Integer percent;
        private long minutes;

        void count(JsonNode node) {
            for (String share : new String[] {"call_count", "total_time", "total_cputime"}) {
                if (node.path(share).isNumber()) {
                    percent = highest(percent, node.path(share).intValue());
                }
            }
            if (node.path("estimated_time_to_regain_access").isNumber()) {
                minutes =
                        Math.max(minutes, node.path("estimated_time_to_regain_access").longValue());
            }
            for (JsonNode inner : node) {
                if (inner.isContainer()) {
                    count(inner);
                }
            }
        }
    }
}
