package se.uppsikt.accounts.applications;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.policy.GuidelineVersion;

/**
 * The application for an account and its plan, which lives on with the account: an editor's leaving
 * opens it again (K2, K3).
 *
 * @param version grows with every change; a form made before the last one is refused
 * @param changedBy as colleagues name who did it
 */
@Swedish("ansökan")
public record Application(
        AccountId account,
        State state,
        int version,
        Plan plan,
        String changedBy,
        Instant changedAt) {

    /** How far it has come. */
    public enum State {
        DRAFT("Utkast"),
        SUBMITTED("Inskickad"),
        RETURNED("Återsänd"),
        APPROVED("Godkänd"),
        REOPENED("Behöver ses över"),
        WITHDRAWN("Återkallad");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * A step in its life, with the plan as it was kept beside it.
     *
     * @param reasons why it was returned, point by point
     * @param guideline the version of the guideline that it was taken under
     */
    public record Step(
            State to,
            Map<ChecklistPoint, String> reasons,
            String actor,
            Instant at,
            GuidelineVersion guideline) {}

    /** What was written there, or nothing. */
    public String answer(ChecklistPoint point) {
        return plan.answer(point);
    }

    /** The same with what somebody has typed and not been able to save. */
    Application with(Plan typed) {
        return new Application(account, state, version, typed, changedBy, changedAt);
    }
}
