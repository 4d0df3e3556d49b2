package se.uppsikt.crisis;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.remembered.Remembered;

/** Whether a crisis goes on, and which there have been. */
@Service
public class Crises {
    private final CrisisRows rows;
    private final Remembered remembered;

    Crises(CrisisRows rows, Remembered remembered) {
        this.rows = rows;
        this.remembered = remembered;
    }

    /** The one that goes on. A page is answered from memory, as long as nothing has changed. */
    public Optional<Crisis> running() {
        return remembered.answer("crisis that goes on", rows::running);
    }

    /** Whether somebody decides what a crisis does. */
    public boolean leads(Employee who) {
        return CrisisRules.leads(who);
    }

    public Optional<Crisis> crisis(CrisisId id) {
        return rows.crisis(id);
    }

    /**
     * A time during which a crisis concerned the same accounts: what is from then is kept for ever
     * (C5).
     *
     * @param accounts empty for all
     * @param until null while it goes on
     */
    public record Period(
            CrisisId crisis,
            String what,
            Set<AccountId> accounts,
            Instant from,
            @Nullable Instant until,
            String startedBy) {
        public Period {
            accounts = Set.copyOf(accounts);
        }
    }

    /** When crises have concerned which accounts, from the beginning; the last first. */
    public List<Period> periods() {
        return rows.periods();
    }

    /** When this one has concerned which accounts. */
    public List<Period> periods(CrisisId id) {
        return periods().stream().filter(each -> each.crisis().equals(id)).toList();
    }

    /** Those that began last, first. */
    public List<Crisis> latest(int limit) {
        return rows.latest(limit);
    }
}
