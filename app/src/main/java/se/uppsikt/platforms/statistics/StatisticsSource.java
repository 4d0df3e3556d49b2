package se.uppsikt.platforms.statistics;

import java.util.List;
import java.util.Map;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;

/**
 * How one platform's figures are read; each adapter that can has a bean of it. Without one the
 * account's page says that the figures are not fetched.
 */
public interface StatisticsSource {
    Platform platform();

    /** How the platform counts, for the page. */
    Terms terms();

    /**
     * Reads what there is and hands it over. Touches the network, is never called inside a
     * transaction, and throws {@link se.uppsikt.platforms.PlatformTrouble} when the platform does
     * not do what it should. That one figure cannot be told is no trouble: that is handed over too.
     */
    void read(Access access, StatisticsSink sink);

    /**
     * How a platform counts, in Swedish.
     *
     * @param day what its days are, and when they are settled
     * @param counts what it counts, where that is not what the metric itself says
     * @param limits what it does not tell, or only under some condition
     */
    record Terms(String day, Map<Metric, String> counts, List<String> limits) {
        public Terms {
            counts = Map.copyOf(counts);
            limits = List.copyOf(limits);
        }

        String counts(Metric metric) {
            return counts.getOrDefault(metric, metric.counts());
        }
    }
}
