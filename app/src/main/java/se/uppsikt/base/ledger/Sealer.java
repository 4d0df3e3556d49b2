package se.uppsikt.base.ledger;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.ledger.ChainRows.Link;
import se.uppsikt.base.ledger.ChainRows.Written;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Sha256;

/**
 * Chains what has been committed, one at a time in the whole house and in portions: deeds never
 * wait for each other, and none waits for this. The order of the chain is the order in which
 * entries were found committed; one that commits late gets a later place, and there is no gap.
 */
@Enforces(value = "H8", how = "Loggens rader kedjas några sekunder efter att de har skrivits.")
@Component
public class Sealer {
    private static final int PORTION = 2000;

    private final ChainRows rows;
    private final TransactionTemplate transaction;

    Sealer(ChainRows rows, TransactionTemplate transaction) {
        this.rows = rows;
        this.transaction = transaction;
    }

    /** A place of the chain, and the hash over everything until there. */
    public record End(long place, Sha256 hash) {}

    /**
     * Until nothing that was committed when this began is left. Whoever needs the chain to be whole
     * calls this first; never inside a transaction, which would keep the chain's end from others.
     */
    public void chain() {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("the chain is made in transactions of its own");
        }
        boolean more = true;
        while (more) {
            more = Boolean.TRUE.equals(transaction.execute(_ -> portion()));
        }
    }

    /** Where the chain ends; place 0 when nothing has been chained. */
    public End end() {
        Link end = rows.end();
        return new End(end.place(), end.hash());
    }

    /** Whether the chain still goes through a place as it once ended there. */
    public boolean goesThrough(End end) {
        return end.place() == 0
                || rows.at(end.place()).filter(link -> link.hash().equals(end.hash())).isPresent();
    }

    private boolean portion() {
        Link end = rows.lockEnd();
        List<Written> entries = rows.unchained(PORTION);
        List<Link> links = new ArrayList<>(entries.size());
        for (Written entry : entries) {
            end = end.next(entry.digest());
            links.add(end);
        }
        if (!entries.isEmpty()) {
            rows.link(links, entries);
        }
        return entries.size() == PORTION;
    }
}
