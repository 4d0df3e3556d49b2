package se.uppsikt.insight;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.RuleBook;

/**
 * The internal-control report (U2): what an auditor asks, answered from what the house knows at one
 * moment.
 *
 * @param open how many accounts citizens meet now
 * @param people who may do what, by family name
 * @param unanswered open accounts where nobody in Uppsikt may answer
 */
@Swedish("internkontroll")
public record ControlReport(
        Instant at,
        Guideline guideline,
        int open,
        List<Trusted> people,
        List<Account> unanswered,
        List<Unarchived> unarchived,
        Rules rules) {

    /**
     * Somebody who has rights.
     *
     * @param area the service area's name
     */
    public record Trusted(String name, String area, List<Held> roles, List<Reach> reach) {}

    /**
     * A role.
     *
     * @param since null when it was given before that was noted
     */
    public record Held(String role, @Nullable Instant since) {}

    /**
     * What the person may do on some accounts, as they are named to people.
     *
     * @param deeds such as {@code läsa, svara}
     * @param accounts such as {@code alla 6 konton}
     */
    public record Reach(String deeds, String accounts) {}

    /**
     * An account with content from years that the archive has not received.
     *
     * @param years such as {@code 2024, 2025}
     */
    public record Unarchived(Account account, String years) {}

    /**
     * The rules of the guideline, each in one place.
     *
     * @param broken something breaks it now
     * @param kept asked for now and found kept
     * @param unmeasured the program enforces it, and nobody counts how it is kept
     * @param peopleOnly nothing in the program enforces it
     */
    public record Rules(
            List<RuleBook.Entry> broken,
            List<RuleBook.Entry> kept,
            List<RuleBook.Entry> unmeasured,
            List<RuleBook.Entry> peopleOnly) {}
}
