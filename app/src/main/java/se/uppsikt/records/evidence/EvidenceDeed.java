package se.uppsikt.records.evidence;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** The evidence was read again, and this was found. */
public sealed interface EvidenceDeed extends Keepable {
    /** Every original, wording and medium was read again and is unchanged. */
    record EvidenceVerified(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            Evidence.Verified evidence,
            int unreachable)
            implements EvidenceDeed {
        public static final String EVENT = "evidence-verified";

        @Override
        public String event() {
            return EVENT;
        }

        @Override
        public String sentence() {
            return "Beviset kontrollerat: allt är kvar och oförändrat";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "whole", evidence.whole().hex(),
                    "originals", Integer.toString(evidence.originals()),
                    "versions", Integer.toString(evidence.versions()),
                    "media", Integer.toString(evidence.media()),
                    "mediaUnreachable", Integer.toString(unreachable));
        }
    }

    /** Something is missing or changed. */
    record EvidenceWanting(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            List<String> reasons)
            implements EvidenceDeed {
        public EvidenceWanting {
            reasons = List.copyOf(reasons);
        }

        @Override
        public String event() {
            return "evidence-wanting";
        }

        @Override
        public String sentence() {
            return "Beviset kontrollerat: något saknas eller är ändrat";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("reasons", String.join(" ", reasons));
        }
    }
}
