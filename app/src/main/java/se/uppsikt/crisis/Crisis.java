package se.uppsikt.crisis;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * Something that ordinary days do not hold.
 *
 * @param what what it is, in the words of whoever started it
 * @param accounts which accounts it concerns, or concerned when it ended; empty for all
 * @param exempt where things are published all the same
 * @param version one more for each change of what it concerns
 * @param ending null while it goes on
 */
@Swedish("krisläge")
public record Crisis(
        CrisisId id,
        String what,
        Set<AccountId> accounts,
        Exempt exempt,
        Instant from,
        String startedBy,
        int version,
        @Nullable Ending ending) {
    public Crisis {
        accounts = Set.copyOf(accounts);
    }

    /** How it ended. */
    public record Ending(Instant at, String by, String reason) {}

    /**
     * Where things are published all the same.
     *
     * @param everywhere whether that is everywhere, whatever the accounts
     */
    public record Exempt(boolean everywhere, Set<AccountId> accounts) {
        public static final Exempt NOWHERE = new Exempt(false, Set.of());

        public Exempt {
            accounts = Set.copyOf(accounts);
        }
    }

    public boolean goesOn() {
        return ending == null;
    }

    public @Nullable Instant until() {
        return ending == null ? null : ending.at();
    }

    /** Whether it is the whole municipality's. */
    public boolean everywhere() {
        return accounts.isEmpty();
    }

    public boolean concerns(AccountId account) {
        return everywhere() || accounts.contains(account);
    }

    /** Whether what is planned on the account waits for a person. */
    public boolean stops(AccountId account) {
        return goesOn()
                && concerns(account)
                && !exempt.everywhere()
                && !exempt.accounts().contains(account);
    }
}
