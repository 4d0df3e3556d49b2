package se.uppsikt.records.journal;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import javax.sql.DataSource;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.journal.Arrival.Print;

/**
 * The journal of originals: bytes first, interpretation after.
 *
 * <p>Two writers share the work by fingerprint, so that one gathers and writes while the other
 * waits for the disk, and the same bytes never meet themselves in two transactions. What comes
 * within the same few milliseconds may therefore change places, as it does on its way from the
 * platform.
 *
 * <p>It starts before and stops after everything that calls it: Spring stops phases from the
 * highest down, and the doors have the highest.
 */
@Component
public class Journal implements SmartLifecycle, DisposableBean {
    private static final int PHASE = 0;
    private static final OriginalId BEFORE_ALL = new OriginalId(0);

    private final JournalWriter even;
    private final JournalWriter odd;
    private final JournalRows rows;

    Journal(DataSource dataSource, JournalRows rows) {
        this.even = new JournalWriter(dataSource);
        this.odd = new JournalWriter(dataSource);
        this.rows = rows;
    }

    @Override
    public void start() {
        even.start();
        odd.start();
    }

    /** Takes no more, writes what waits, and is done. */
    @Override
    public void stop() {
        even.stop();
        odd.stop();
    }

    /** Also when the start fails after deliveries have begun to come. */
    @Override
    public void destroy() {
        stop();
    }

    @Override
    public boolean isRunning() {
        return even.isRunning() && odd.isRunning();
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    /**
     * Appends an original with group commit. The future completes when it is durable; the same
     * bytes from the same source are kept once and give the same id. Never call inside a
     * transaction.
     */
    public CompletableFuture<OriginalId> append(Original original) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "the journal commits by itself and must not be waited for in a transaction");
        }
        Arrival arrival = Arrival.of(original);
        return (arrival.print().hash().isEven() ? even : odd).append(arrival);
    }

    public List<StoredOriginal> keep(List<Original> originals) {
        List<Arrival> arrivals = originals.stream().map(Arrival::of).toList();
        Map<Print, OriginalId> ids = rows.appendInterpreted(arrivals);
        return arrivals.stream()
                .map(
                        arrival ->
                                new StoredOriginal(
                                        Objects.requireNonNull(ids.get(arrival.print())),
                                        arrival.original(),
                                        arrival.print().hash()))
                .toList();
    }

    /** What has become of what came from a source with just these bytes. */
    public Fate fate(String source, Sha256 bytes) {
        return rows.fate(source, bytes);
    }

    /** How far something has come. */
    public enum Fate {
        NOT_HERE,
        WAITS,
        READ
    }

    public List<StoredOriginal> uninterpreted(String source, int limit) {
        return uninterpreted(source, BEFORE_ALL, limit);
    }

    /** Those that came after this one. */
    public List<StoredOriginal> uninterpreted(String source, OriginalId after, int limit) {
        return rows.uninterpreted(source, after, limit);
    }

    public void interpreted(Collection<OriginalId> originals) {
        rows.interpreted(originals);
    }

    public void uninterpretable(OriginalId original, String reason) {
        rows.uninterpretable(original, reason);
    }

    public int tryAgain(Collection<OriginalId> originals) {
        return rows.tryAgain(originals);
    }

    public Set<OriginalId> withheld(Collection<OriginalId> ids) {
        return rows.withheld(ids);
    }

    public Map<OriginalId, StoredOriginal> originals(Collection<OriginalId> ids) {
        Set<OriginalId> wanted = new HashSet<>(ids);
        Map<OriginalId, StoredOriginal> found = LinkedHashMap.newLinkedHashMap(wanted.size());
        rows.originals(wanted).forEach(stored -> found.put(stored.id(), stored));
        return found;
    }
}
