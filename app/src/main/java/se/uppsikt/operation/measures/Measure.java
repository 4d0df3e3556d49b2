package se.uppsikt.operation.measures;

import java.util.Arrays;
import java.util.Optional;
import se.uppsikt.base.checks.Gauges.Gauge;

/** What is noted, in the order it is drawn. The gauge's word is what is kept. */
enum Measure {
    RECEIVED("uppsikt_originals_total", "Inkommet från plattformarna", "leveranser", true, 1),
    LAG("uppsikt_interpretation_lag_seconds", "Äldsta leverans som inte är tolkad", "s", false, 1),
    TASKS("uppsikt_tasks_oldest_seconds", "Äldsta uppgift som väntar", "s", false, 1),
    LATE("uppsikt_answers_late", "Svar som är sena", "", false, 1),
    MAIL("uppsikt_mail_waiting", "Mejl och sms som väntar", "", false, 1),
    CONNECTIONS(
            "uppsikt_database_connections_active", "Databasuppkopplingar i arbete", "", false, 1),
    HEAP("uppsikt_heap_used_bytes", "Minne som används", "MB", false, 1 << 20),
    DISK("uppsikt_disk_free_bytes", "Ledigt på disken", "GB", false, 1 << 30);

    private final String gauge;
    private final String swedish;
    private final String unit;
    private final boolean grows;
    private final double divisor;

    Measure(String gauge, String swedish, String unit, boolean grows, double divisor) {
        this.gauge = gauge;
        this.swedish = swedish;
        this.unit = unit;
        this.grows = grows;
        this.divisor = divisor;
    }

    String gauge() {
        return gauge;
    }

    String swedish() {
        return swedish;
    }

    /** What one is, after the number; empty for things that are only counted. */
    String unit() {
        return unit;
    }

    /** Whether the gauge only grows, so that what came since the last time is shown. */
    boolean grows() {
        return grows;
    }

    double in(double value) {
        return value / divisor;
    }

    static Optional<Measure> of(Gauge gauge) {
        return Arrays.stream(values())
                .filter(each -> each.gauge.equals(gauge.name()) && gauge.labels().isEmpty())
                .findFirst();
    }
}
