package se.uppsikt.inbox.bulk;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;

/** The lists of the room above, and the sorting of one in them. */
public interface Listed {
    /**
     * A part of a list.
     *
     * @param toSort those of it that are to be sorted
     * @param left how many are left alone, and why
     * @param walked how many it held
     * @param next where the next begins; null when this is the last
     */
    record Portion(List<One> toSort, Map<Left, Integer> left, int walked, @Nullable String next) {
        public Portion {
            toSort = List.copyOf(toSort);
            left = Map.copyOf(left);
        }
    }

    /**
     * One that is to be sorted.
     *
     * @param version as it was read; when it is another by then, it is left
     */
    record One(ContributionId id, int version) {}

    /**
     * How many, as far as anybody counts.
     *
     * @param more whether there are more than that
     */
    record Count(int number, boolean more) {}

    /**
     * Whether the list can be sorted as a whole: it shows less than everything, and what waits or
     * was searched for.
     */
    boolean mayBeSorted(Chosen list);

    /** What the view of a list is called; null when it is all that waits. */
    @Nullable String view(Chosen list);

    /** How many the list holds on these accounts, before the filter has gone through them. */
    Count count(Employee me, Chosen list, Set<AccountId> accounts, Instant at);

    /**
     * The next part of what was ordered, on these accounts. What came after the order is not in it;
     * of what stays as it is it tells why.
     */
    Portion portion(Employee me, BulkSorting order, Set<AccountId> accounts, int wanted);

    /**
     * Sorts one as by hand, in the caller's transaction.
     *
     * @param once the key; sorted twice under the same one it is sorted once
     * @throws Refused when a rule says no, or the person may not; nothing is done
     * @throws NotFound when it does not exist for this person; nothing is done
     */
    void sort(Employee me, One one, Triage kind, String once);
}
