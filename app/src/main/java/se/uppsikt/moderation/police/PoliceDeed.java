package se.uppsikt.moderation.police;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Keepable;

/** What is done towards the police, as the log remembers it (M4). */
sealed interface PoliceDeed extends Keepable {
    /** Who did what about whom, when and under which guideline. */
    record Circumstances(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline) {}

    Circumstances of();

    @Override
    default Actor actor() {
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

    /** A person has reported it to the police. */
    record Reported(Circumstances of, String ground, String reference) implements PoliceDeed {
        @Override
        public String event() {
            return "police-report-made";
        }

        @Override
        public String sentence() {
            return "Polisanmälan gjordes";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("ground", ground, "reference", reference);
        }
    }

    /** Somebody took out the document for the police, and which one. */
    record DocumentTakenOut(Circumstances of, String ground, Sha256 pdf) implements PoliceDeed {
        @Override
        public String event() {
            return "police-document-taken-out";
        }

        @Override
        public String sentence() {
            return "Underlag för polisanmälan togs fram";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("ground", ground, "sha256", pdf.hex());
        }
    }

    /** What people have said about showing again what is shown to nobody. */
    enum Word {
        PROPOSED("withholding-reversal-proposed", "Det föreslogs att innehållet ska visas igen"),
        AGREED(
                "withholding-reversed",
                "Innehållet visas igen, efter polisens eller åklagarens beslut"),
        DECLINED("withholding-reversal-declined", "Förslaget att visa innehållet igen avslogs");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }
    }

    /** A word about showing it again; the second person's makes it so. */
    record ReversalJudged(Circumstances of, Word word, String reference, String motive)
            implements PoliceDeed {
        @Override
        public String event() {
            return word.event;
        }

        @Override
        public String sentence() {
            return word.sentence;
        }

        @Override
        public @Nullable Fact fact() {
            return word == Word.AGREED ? new Fact.ShownAgain() : null;
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("reference", reference, "motive", motive);
        }
    }
}
