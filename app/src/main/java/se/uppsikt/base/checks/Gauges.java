package se.uppsikt.base.checks;

import java.util.List;
import java.util.Map;

/**
 * Figures of how it goes, for those who watch machines (Prometheus). A bean that implements this
 * tells those of its room: ids of nobody and nothing, only how many and how long. A count over a
 * table that grows ends at a thousand or is kept somewhere; it is asked every few seconds.
 */
@FunctionalInterface
public interface Gauges {
    List<Gauge> now();

    /**
     * One figure.
     *
     * @param name begins with {@code uppsikt_}; one that only grows ends with {@code _total}
     * @param help what it is, in Swedish
     * @param labels words of our own, never somebody's
     */
    record Gauge(String name, String help, Map<String, String> labels, double value) {
        public static Gauge of(String name, String help, double value) {
            return new Gauge(name, help, Map.of(), value);
        }
    }
}
