package se.uppsikt.base.checks;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The door of the checks: all are asked at once, and nobody waits longer than a page may take. */
@Service
public class Checks {
    private static final Duration PATIENCE = Duration.ofSeconds(8);
    private final List<Glance> glances;
    private final Duration patience;
    private final InstantSource time;

    @Autowired
    Checks(ObjectProvider<Check> checks, InstantSource time) {
        this(checks.stream().toList(), PATIENCE, time);
    }

    Checks(List<Check> checks, Duration patience, InstantSource time) {
        this.glances =
                checks.stream()
                        .sorted(Comparator.comparingInt(Check::place).thenComparing(Check::id))
                        .map(check -> new Glance(check, time))
                        .toList();
        this.patience = patience;
        this.time = time;
    }

    /** What a check found, and when. */
    public record Checked(Check check, Check.Found found, Instant at) {
        /** Whether nothing more is to be done about it. */
        public boolean right() {
            return found instanceof Check.Found.Right;
        }

        /** Whether nothing necessary is left to do about it. */
        public boolean done() {
            return right() || !check.necessary();
        }
    }

    /** Told every few minutes on every node: what was found of everything. */
    public record Looked(List<Checked> all) {
        public Looked {
            all = List.copyOf(all);
        }
    }

    /**
     * Everything looked at now, in the order of a first start.
     *
     * @throws IllegalStateException within a transaction, which would wait for the network
     */
    public List<Checked> look() {
        return look(Duration.ZERO);
    }

    /** The same, where what was found so lately does. */
    public List<Checked> look(Duration fresh) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("checks may ask the network, and none may do so here");
        }
        Instant since = time.instant().minus(fresh);
        List<CompletableFuture<Checked>> begun = new ArrayList<>();
        for (Glance each : glances) {
            Checked last = each.last();
            begun.add(
                    last != null && !fresh.isZero() && last.at().isAfter(since)
                            ? CompletableFuture.completedFuture(last)
                            : each.begin());
        }
        long end = System.nanoTime() + patience.toNanos();
        List<Checked> found = new ArrayList<>();
        for (int i = 0; i < glances.size(); i++) {
            found.add(glances.get(i).await(begun.get(i), end - System.nanoTime()));
        }
        return List.copyOf(found);
    }

    /** What is known without waiting; a check that has not been looked at yet is not among it. */
    public List<Checked> known() {
        return glances.stream().map(Glance::last).filter(Objects::nonNull).toList();
    }

    /** Whether all that is necessary is known to be right. */
    public boolean ready() {
        return glances.stream()
                .allMatch(
                        each -> {
                            Checked last = each.last();
                            return last == null ? !each.necessary() : last.done();
                        });
    }
}
