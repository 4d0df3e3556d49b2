package se.uppsikt.records;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.records.Arrival.Print;

/** The journal of originals: bytes first, interpretation after. */
@Component
class Journal {
    private final JournalWriter writer;
    private final JournalRows rows;
    private final InstantSource time;

    Journal(JournalWriter writer, JournalRows rows, InstantSource time) {
        this.writer = writer;
        this.rows = rows;
        this.time = time;
    }

    CompletableFuture<OriginalId> append(Original original) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "the journal commits by itself and must not be waited for in a transaction");
        }
        return writer.append(Arrival.of(original));
    }

    List<StoredOriginal> keep(List<Original> originals) {
        List<Arrival> arrivals = originals.stream().map(Arrival::of).toList();
        Map<Print, OriginalId> ids = rows.appendInterpreted(arrivals, time.instant());
        return arrivals.stream()
                .map(
                        arrival ->
                                new StoredOriginal(
                                        Objects.requireNonNull(ids.get(arrival.print())),
                                        arrival.original(),
                                        arrival.print().hash()))
                .toList();
    }

    List<StoredOriginal> uninterpreted(String source, int limit) {
        return rows.uninterpreted(source, limit);
    }

    void interpreted(Collection<OriginalId> originals) {
        rows.interpreted(originals, time.instant());
    }

    void uninterpretable(OriginalId original, String reason) {
        rows.uninterpretable(original, reason);
    }

    int tryAgain(String source) {
        return rows.tryAgain(source);
    }

    Set<OriginalId> withheld(Collection<OriginalId> ids) {
        return rows.withheld(ids);
    }

    Map<OriginalId, StoredOriginal> originals(Collection<OriginalId> ids) {
        Set<OriginalId> wanted = new HashSet<>(ids);
        Map<OriginalId, StoredOriginal> found = LinkedHashMap.newLinkedHashMap(wanted.size());
        rows.originals(wanted).forEach(stored -> found.put(stored.id(), stored));
        return found;
    }
}
