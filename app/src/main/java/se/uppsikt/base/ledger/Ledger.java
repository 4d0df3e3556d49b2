package se.uppsikt.base.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.ledger.LedgerRows.Link;
import se.uppsikt.base.ledger.LedgerRows.Written;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;

/**
 * Writes every {@link OnRecord} down in the transaction of the deed. The entry is written at once;
 * its place in the chain is taken as the last thing before the commit, so that nobody waits for a
 * lock while holding the chain's end.
 *
 * <p>What arrives is not written here: its row, its wordings and its original are the record of it,
 * and a second row for each comment would only cost time when thousands come at once.
 */
@Enforces(value = "H8", how = "Loggen är en kedja av fingeravtryck som databasen vägrar att ändra.")
@Component
public class Ledger {
    public static final Sha256 BEGINNING = new Sha256("0".repeat(64));

    private final LedgerRows rows;

    Ledger(LedgerRows rows) {
        this.rows = rows;
    }

    /**
     * A deed without a transaction could be done and not recorded; it is refused, before anybody
     * else who listens acts on it.
     */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void keep(OnRecord deed) {
        write(List.of(deed));
    }

    /** As one by one. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void keep(DeedsOnRecord done) {
        write(done.deeds());
    }

    /** Writes what was found many at a time, by whoever has made it so already. */
    public void write(List<? extends OnRecord> deeds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a deed must be published in the transaction that does it");
        }
        if (!deeds.isEmpty()) {
            List<Written> entries = rows.add(deeds.stream().map(LedgerEvent::of).toList());
            pending().addAll(entries);
        }
    }

    private List<Written> pending() {
        for (TransactionSynchronization present :
                TransactionSynchronizationManager.getSynchronizations()) {
            if (present instanceof Chaining chaining && chaining.ledger() == this) {
                return chaining.entries;
            }
        }
        Chaining chaining = new Chaining();
        TransactionSynchronizationManager.registerSynchronization(chaining);
        return chaining.entries;
    }

    private final class Chaining implements TransactionSynchronization {
        private final List<Written> entries = new ArrayList<>();

        Ledger ledger() {
            return Ledger.this;
        }

        /** After all others that do something before the commit. */
        @Override
        public int getOrder() {
            return LOWEST_PRECEDENCE;
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            Link end = rows.lockEnd().orElse(new Link(0, BEGINNING));
            List<Link> links = new ArrayList<>(entries.size());
            for (Written entry : entries) {
                end = new Link(end.place() + 1, chained(end.hash(), entry.digest()));
                links.add(end);
            }
            rows.link(links, entries);
        }
    }

    public static Sha256 chained(Sha256 before, Sha256 entry) {
        byte[] both = new byte[64];
        System.arraycopy(before.raw(), 0, both, 0, 32);
        System.arraycopy(entry.raw(), 0, both, 32, 32);
        return Sha256.of(both);
    }
}
