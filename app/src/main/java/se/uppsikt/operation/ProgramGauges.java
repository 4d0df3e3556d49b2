package se.uppsikt.operation;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import se.uppsikt.base.checks.Checks;
import se.uppsikt.base.checks.Checks.Checked;
import se.uppsikt.base.checks.Gauges;

/** How it goes with the program itself, and what the checks found last. */
@Component
class ProgramGauges implements Gauges {
    private final Checks checks;

    ProgramGauges(Checks checks) {
        this.checks = checks;
    }

    @Override
    public List<Gauge> now() {
        List<Gauge> all = new ArrayList<>();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        all.add(
                Gauge.of(
                        "uppsikt_heap_used_bytes",
                        "Minne som programmet använder",
                        heap.getUsed()));
        all.add(Gauge.of("uppsikt_heap_max_bytes", "Minne som det får använda", heap.getMax()));
        all.add(
                Gauge.of(
                        "uppsikt_threads",
                        "Programmets trådar",
                        ManagementFactory.getThreadMXBean().getThreadCount()));
        all.add(
                Gauge.of(
                        "uppsikt_uptime_seconds",
                        "Hur länge programmet har varit igång",
                        ManagementFactory.getRuntimeMXBean().getUptime() / 1000));
        checks.known().forEach(each -> all.add(right(each)));
        return all;
    }

    private static Gauge right(Checked each) {
        return new Gauge(
                "uppsikt_check_right",
                "Om en driftkontroll är rätt (1) eller inte (0)",
                Map.of(
                        "check",
                        each.check().id(),
                        "necessary",
                        Boolean.toString(each.check().necessary())),
                each.right() ? 1 : 0);
    }
}
