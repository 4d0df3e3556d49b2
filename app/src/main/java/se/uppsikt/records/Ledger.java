package se.uppsikt.records;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.access.OnRecord;
import se.uppsikt.records.LedgerRows.Link;
import se.uppsikt.records.LedgerRows.Written;
import se.uppsikt.shared.Enforces;
import se.uppsikt.shared.Sha256;

/**
 * Writes every {@link OnRecord} down in the transaction of the deed, and lets the fact it states
 * become so. The entry is written at once; its place in the chain is taken as the last thing before
 * the commit, so that nobody waits for a lock while holding the chain's end.
 *
 * <p>What arrives is not written here: its row, its wordings and its original are the record of it,
 * and a second row for each comment would only cost time when thousands come at once.
 */
@Enforces(value = "H8", how = "Loggen är en kedja av fingeravtryck som databasen vägrar att ändra.")
@Component
class Ledger {
    static final Sha256 BEGINNING = new Sha256("0".repeat(64));

    private final LedgerRows rows;
    private final FactRows facts;

    Ledger(LedgerRows rows, FactRows facts) {
        this.rows = rows;
        this.facts = facts;
    }

    /** A deed without a transaction could be done and not recorded; it is refused. */
    @EventListener
    void keep(OnRecord deed) {
        write(List.of(deed));
        if (deed instanceof Keepable keepable) {
            becomes(keepable);
        }
    }

    private void becomes(Keepable deed) {
        Fact fact = deed.fact();
        if (fact != null) {
            facts.becomes(deed.contribution(), fact, Storable.time(deed.at()));
            write(facts.explained(deed.contribution(), fact, Storable.time(deed.at())));
        }
    }

    /** Writes what this module itself found; the facts are already so. */
    void write(List<? extends OnRecord> deeds) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException(
                    "a deed must be published in the transaction that does it");
        }
        if (!deeds.isEmpty()) {
            List<Written> entries = rows.add(deeds.stream().map(Deed::of).toList());
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

    static Sha256 chained(Sha256 before, Sha256 entry) {
        byte[] both = new byte[64];
        System.arraycopy(before.raw(), 0, both, 0, 32);
        System.arraycopy(entry.raw(), 0, both, 32, 32);
        return Sha256.of(both);
    }
}
