package se.uppsikt.records;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.ledger.LedgerEntry;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A contribution with all that is kept about it: wordings in order, deeds in order, entries in the
 * register.
 */
public record Kept(
        Contribution contribution,
        List<Version> versions,
        List<LedgerEntry> ledger,
        List<Registration> registrations) {
    /** The word by which the log tells that what it said is gone. */
    public static final String DESTROYED = "content-destroyed";

    public Kept {
        versions = List.copyOf(versions);
        ledger = List.copyOf(ledger);
        registrations = List.copyOf(registrations);
    }

    /**
     * What is told in place of what it said, when it is disposed of (H5): since when, and under
     * which disposal; null when it is not.
     */
    public @Nullable String disposed() {
        if (!contribution.disposed()) {
            return null;
        }
        return ledger.stream()
                .filter(entry -> entry.event().equals(DESTROYED))
                .findFirst()
                .map(
                        entry ->
                                "Gallrad "
                                        + SwedishTime.exact(entry.at())
                                        + " enligt beslut "
                                        + entry.particulars().get("disposal"))
                .orElse("Gallrad");
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
