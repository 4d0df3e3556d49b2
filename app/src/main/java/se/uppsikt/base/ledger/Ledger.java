package se.uppsikt.base.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import se.uppsikt.base.ledger.VouchedRows.Printed;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;

/**
 * Writes every {@link OnRecord} down in the transaction of the deed, with a digest of its own and
 * nothing that others wait for: its place in the chain is given by the {@link Sealer} when it has
 * been committed.
 *
 * <p>What arrives is not written here: its row, its wordings and its original are the record of it,
 * and a second row for each comment would only cost time when thousands come at once.
 */
@Enforces(value = "H8", how = "Loggen är en kedja av fingeravtryck som databasen vägrar att ändra.")
@Component
public class Ledger {
    public static final Sha256 BEGINNING = new Sha256("0".repeat(64));

    private final LedgerRows rows;
    private final VouchedRows vouched;

    Ledger(LedgerRows rows, VouchedRows vouched) {
        this.rows = rows;
        this.vouched = vouched;
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
            List<List<Printed>> prints = vouched.prints(deeds);
            List<LedgerEvent> events = new ArrayList<>(deeds.size());
            for (int i = 0; i < deeds.size(); i++) {
                events.add(LedgerEvent.of(deeds.get(i), VouchedRows.lines(prints.get(i))));
            }
            vouched.add(rows.add(events), prints);
        }
    }

    public static Sha256 chained(Sha256 before, Sha256 entry) {
        byte[] both = new byte[64];
        System.arraycopy(before.raw(), 0, both, 0, 32);
        System.arraycopy(entry.raw(), 0, both, 32, 32);
        return Sha256.of(both);
    }
}
