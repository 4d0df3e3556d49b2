package se.uppsikt.records;

import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.records.register.Registration;
import java.util.List;

/**
 * A contribution with all that is kept about it: wordings in order, deeds in order, entries in the
 * register.
 */
public record Kept(
        Contribution contribution,
        List<Version> versions,
        List<LedgerEntry> ledger,
        List<Registration> registrations) {
    public Kept {
        versions = List.copyOf(versions);
        ledger = List.copyOf(ledger);
        registrations = List.copyOf(registrations);
    }
}
