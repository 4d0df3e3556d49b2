package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;

/** How much waits on accounts, as mere numbers; the inbox tells. */
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
     */
    record Figures(List<Warned> warned, long late) {
        public boolean any() {
            return late > 0 || warned.stream().anyMatch(each -> each.many() > 0);
        }
    }

    /** Such as three that half of the time has gone of. */
    record Warned(int percent, long many) {}

    /**
     * On which of these something waits for an answer that may be read, and how many; an empty
     * queue is not there.
     */
    Map<AccountId, Long> waiting(Clearance shown);

    /** How far what waits has come, on each of these (S3). */
    Map<AccountId, Figures> figures(Collection<AccountId> accounts);

    /** How many that wait became late within a time, where any did; its end is not within it. */
    Map<AccountId, Long> becameLate(Collection<AccountId> accounts, Instant from, Instant until);

    /** How many of these wait and were late before a time, where any did. */
    Map<AccountId, Long> lateAmong(Collection<UUID> contributions, Instant before);
}
