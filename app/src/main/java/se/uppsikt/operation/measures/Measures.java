package se.uppsikt.operation.measures;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.checks.Collector;
import se.uppsikt.base.checks.Gauges.Gauge;
import se.uppsikt.base.shared.SwedishTime;

/** The door of the figures: notes them, and tells a day of each. */
@Service
public class Measures {
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration KEPT = Duration.ofDays(8);

    private final Collector collector;
    private final MeasureRows rows;
    private final TransactionTemplate transaction;
    private final InstantSource time;

    Measures(
            Collector collector,
            MeasureRows rows,
            TransactionTemplate transaction,
            InstantSource time) {
        this.collector = collector;
        this.rows = rows;
        this.transaction = transaction;
        this.time = time;
    }

    /** Asks all rooms, outside any transaction, and keeps what is drawn. */
    void note() {
        List<Gauge> told = collector.collect();
        Instant now = time.instant().truncatedTo(ChronoUnit.SECONDS);
        transaction.executeWithoutResult(
                _ -> {
                    told.forEach(
                            gauge ->
                                    Measure.of(gauge)
                                            .ifPresent(each -> rows.add(each, now, gauge.value())));
                    rows.forget(now.minus(KEPT));
                });
    }

    /** The last day, one plot for each figure. */
    public LastDay lastDay() {
        Instant to = time.instant().truncatedTo(ChronoUnit.HOURS).plus(Duration.ofHours(1));
        Instant from = to.minus(DAY);
        Map<String, List<Plot.Noted>> noted = rows.since(from);
        return new LastDay(
                from,
                Arrays.stream(Measure.values())
                        .map(
                                each ->
                                        Plot.of(
                                                each,
                                                noted.getOrDefault(each.gauge(), List.of()),
                                                from,
                                                to))
                        .toList());
    }

    /**
     * Twenty-four whole hours, of which the last is not over.
     *
     * @param from where they begin
     */
    public record LastDay(Instant from, List<Plot> plots) {
        /** Such as {@code 13–14}. */
        public String hour(int number) {
            int begins = SwedishTime.civil(from.plus(Duration.ofHours(number))).getHour();
            int ends = SwedishTime.civil(from.plus(Duration.ofHours(number + 1L))).getHour();
            return "%02d–%02d".formatted(begins, ends);
        }
    }
}
