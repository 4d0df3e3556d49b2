package se.uppsikt.inbox.supervision;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.base.shared.SwedishTime;

/**
 * A line of the roster: somebody who is alarmed.
 *
 * @param account for this account; null for all of a unit's
 * @param unit for all accounts of this unit; null for one account
 * @param mail empty where there is none
 * @param phone as {@code +46701234567}; empty where there is none
 * @param until when the duty ends; null for whoever answers until further notice
 */
@Swedish("jour")
public record Duty(
        DutyId id,
        Task task,
        @Nullable AccountId account,
        @Nullable ServiceAreaId unit,
        String name,
        String mail,
        String phone,
        Instant from,
        @Nullable Instant until) {
    /** What somebody is alarmed as. */
    public enum Task {
        DUTY("Jour"),
        OWNER("Kontoansvarig");

        private final String swedish;

        Task(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    boolean runs(Instant now) {
        return !now.isBefore(from) && (until == null || now.isBefore(until));
    }

    /** Whether it is for this account, which this unit answers for now. */
    boolean covers(Account asked, ServiceAreaId answers) {
        return unit == null ? asked.id().equals(account) : unit.equals(answers);
    }

    /** Such as {@code 28 nov. 08.00 – 29 nov. 08.00}. */
    public String period() {
        return until == null
                ? "tills vidare"
                : SwedishTime.brief(from) + " – " + SwedishTime.brief(until);
    }
}
