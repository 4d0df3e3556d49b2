package se.uppsikt.records.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Gauges;

/** How it goes with what comes in: how much is kept, and how far behind the reading is. */
@Component
class JournalGauges implements Gauges {
    private final JournalRows rows;
    private final InstantSource time;

    JournalGauges(JournalRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    @Override
    public List<Gauge> now() {
        JournalRows.Backlog backlog = rows.backlog();
        Instant oldest = backlog.oldest();
        return List.of(
                Gauge.of(
                        "uppsikt_originals_total",
                        "Numret på det original som kom sist; det växer med ett för varje",
                        backlog.last()),
                Gauge.of(
                        "uppsikt_originals_waiting",
                        "Original som väntar på att läsas, högst tusen räknas",
                        backlog.waiting()),
                Gauge.of(
                        "uppsikt_originals_unreadable",
                        "Original som inte gick att läsa, högst tusen räknas",
                        backlog.unreadable()),
                Gauge.of(
                        "uppsikt_interpretation_lag_seconds",
                        "Hur länge det äldsta original som väntar har väntat på att läsas",
                        oldest == null
                                ? 0
                                : Math.max(
                                        0, Duration.between(oldest, time.instant()).toSeconds())));
    }
}
