package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** What people say of danger to life, on the life of what was written (S11). */
sealed interface DangerDeed extends Keepable {
    /** Who said it of what, when and under which guideline. */
    record Circumstances(
            Employee actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline) {}

    Circumstances of();

    @Override
    default Employee actor() {
        return of().actor();
    }

    @Override
    default Instant at() {
        return of().at();
    }

    @Override
    default AccountId account() {
        return of().account();
    }

    @Override
    default ContributionId contribution() {
        return of().contribution();
    }

    @Override
    default GuidelineVersion guideline() {
        return of().guideline();
    }

    /** Somebody may die or a child be hurt. */
    record Judged(Circumstances of) implements DangerDeed {
        @Override
        public String event() {
            return "danger-judged";
        }

        @Override
        public String sentence() {
            return "Bedömd som fara för liv";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of();
        }
    }

    /** Somebody has done what is to be done, or found that nothing is. */
    record Settled(Circumstances of, DangerOutcome outcome, String why) implements DangerDeed {
        static final String EVENT = "danger-settled";

        @Override
        public String event() {
            return EVENT;
        }

        @Override
        public String sentence() {
            return outcome.onRecord();
        }

        @Override
        public Map<String, String> particulars() {
            return why.isEmpty()
                    ? Map.of("gjort", outcome.swedish())
                    : Map.of("gjort", outcome.swedish(), "ord", why);
        }
    }
}
