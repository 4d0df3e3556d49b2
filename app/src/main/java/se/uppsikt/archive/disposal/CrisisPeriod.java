package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * A time whose contributions are kept for ever (C5): entered by an archivist, or that of a crisis
 * as it was decided.
 *
 * @param accounts those whose contributions it is about; empty for all
 * @param to the last day; null while it goes on, and then nothing at all is disposed of
 * @param decided whether it is a crisis that was decided, and ends where that is decided
 */
@Swedish("krisperiod")
public record CrisisPeriod(
        UUID id,
        Set<AccountId> accounts,
        LocalDate from,
        @Nullable LocalDate to,
        String what,
        String enteredBy,
        boolean decided) {
    public CrisisPeriod {
        accounts = Set.copyOf(accounts);
    }

    public boolean goesOn() {
        return to == null;
    }

    /** Whether something of that account and day is of it; both its days are whole. */
    boolean holds(AccountId account, LocalDate day) {
        return (accounts.isEmpty() || accounts.contains(account))
                && !day.isBefore(from)
                && (to == null || !day.isAfter(to));
    }

    /** Which accounts, as a list says it; empty for all. */
    public String reach() {
        return switch (accounts.size()) {
            case 0 -> "";
            case 1 -> "ett konto";
            default -> accounts.size() + " konton";
        };
    }
}
