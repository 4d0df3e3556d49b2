package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;

/**
 * How much waits on accounts and is owed there, as mere numbers; the inbox tells, also of what
 * those it asks know. All accounts are asked about at once.
 */
public interface WaitingFigures {
    /** Nobody counts further on one account. */
    int COUNTED = 500;

    /** Such as {@code 12} or {@code fler än 500}. */
    static String shown(long counted) {
        return counted > COUNTED ? "fler än " + COUNTED : Long.toString(counted);
    }

    /**
     * What waits on an account.
     *
     * @param warned how many have come that far and are not late, by per cent of their time
     * @param owed how many of each, where there are any
     */
    record Figures(List<Warned> warned, Map<Owed, Long> owed) {
        public Figures {
            warned = List.copyOf(warned);
            owed = Map.copyOf(owed);
        }

        public boolean any() {
            return !owed.isEmpty() || warned.stream().anyMatch(each -> each.many() > 0);
        }
    }

    /** Such as three that half of the time has gone of. */
    record Warned(int percent, long many) {}

    /**
     * On which of these something waits for an answer that may be read, and how many; an empty
     * queue is not there.
     */
    Map<AccountId, Long> waiting(Clearance shown);

    /**
     * How far what waits has come, and what is owed, on each of these (S3). Whoever answers for it
     * is told of all of it: a number tells nothing of whom or what.
     */
    Map<AccountId, Figures> figures(Collection<AccountId> accounts);

    /** How many came to be owed within a time and are, where any are; its end is not within it. */
    Map<AccountId, Map<Owed, Long>> becameOwed(
            Collection<AccountId> accounts, Instant from, Instant until);

    /**
     * How many of these wait and were late before the time of their account, where any did; those
     * of no such account are not counted.
     */
    Map<AccountId, Long> lateAmong(Collection<UUID> contributions, Map<AccountId, Instant> before);
}
