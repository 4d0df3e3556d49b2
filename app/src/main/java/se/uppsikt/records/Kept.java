package se.uppsikt.records;

import java.util.List;
import se.uppsikt.base.ledger.LedgerEntry;

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

    /** With these words of ours for its picture, where the platform has told of it without any. */
    public Kept described(String words) {
        return new Kept(
                contribution,
                versions.stream().map(each -> each.described(words)).toList(),
                ledger,
                registrations);
    }
}
