package se.uppsikt.records.register;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.Registration;

/** What the office has decided about what is kept. */
sealed interface RecordDecision extends Keepable {
    /** The particular that has the fingerprint of the entry. */
    String PRINT = "fingeravtryck";

    /** Whether it is to be registered has been decided (H2). */
    record RegistrationDecided(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            Facts.RegistrationState decision,
            String motive)
            implements RecordDecision {
        @Override
        public String event() {
            return "registration-decided";
        }

        @Override
        public String sentence() {
            return "Registrering bedömd: " + decision.swedish();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("decision", decision.name(), "motive", motive);
        }

        @Override
        public Fact fact() {
            return new Fact.RegistrationBecame(decision);
        }
    }

    /**
     * Whoever answers has taken it for something (S12).
     *
     * @param decision what follows for the registration; null when it stays as it is
     */
    record Triaged(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            Triage kind,
            String caseNumber,
            Facts.@Nullable RegistrationState decision)
            implements RecordDecision {
        @Override
        public String event() {
            return "document-triaged";
        }

        @Override
        public String sentence() {
            return "Sorterad: " + kind.swedish();
        }

        @Override
        public Map<String, String> particulars() {
            return caseNumber.isEmpty()
                    ? Map.of("kind", kind.name())
                    : Map.of("kind", kind.name(), "case", caseNumber);
        }

        @Override
        public @Nullable Fact fact() {
            return decision == null ? null : new Fact.RegistrationBecame(decision);
        }
    }

    /**
     * It is not taken for that any more: the question is open again.
     *
     * @param decision what becomes of the registration; null when it stays as it is
     */
    record TriageWithdrawn(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            Triage kind,
            Facts.@Nullable RegistrationState decision)
            implements RecordDecision {
        @Override
        public String event() {
            return "document-triage-withdrawn";
        }

        @Override
        public String sentence() {
            return "Sorteringen togs tillbaka: " + kind.swedish();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("kind", kind.name());
        }

        @Override
        public @Nullable Fact fact() {
            return decision == null ? null : new Fact.RegistrationBecame(decision);
        }
    }

    /** It has an entry in the register. */
    record Registered(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            Registration entry)
            implements RecordDecision {
        @Override
        public String event() {
            return "contribution-registered";
        }

        @Override
        public ContributionId contribution() {
            return entry.contribution();
        }

        @Override
        public String sentence() {
            return "Diarieförd som " + entry.number().shown();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "number",
                    entry.number().shown(),
                    PRINT,
                    entry.print(
                                    entry.counterpart(),
                                    entry.view() != Registration.PublicView.SUBJECT_AND_NAME)
                            .hex(),
                    "visar",
                    entry.view().name());
        }

        @Override
        public Fact fact() {
            return new Fact.RegistrationBecame(Facts.RegistrationState.REGISTERED);
        }
    }

    /** Its entry has a new wording under the same number (OSL 5 kap. 2 §). */
    record EntryCorrected(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            Registration before,
            Registration.Entry entry,
            String motive)
            implements RecordDecision {
        @Override
        public String event() {
            return "register-entry-corrected";
        }

        @Override
        public ContributionId contribution() {
            return before.contribution();
        }

        @Override
        public String sentence() {
            return "Raden i diariet rättad: " + before.number().shown();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of(
                    "löd", written(before.subject(), before.counterpart()),
                    "lyder", written(entry.subject(), entry.counterpart()),
                    "visar", entry.view().name(),
                    "skäl", motive);
        }

        @Override
        public Fact fact() {
            return new Fact.EntryCorrected();
        }

        private static String written(String subject, @Nullable String counterpart) {
            return counterpart == null ? subject : subject + " (" + counterpart + ")";
        }
    }

    /** What the open register shows of its entry has been decided (OSL 5 kap. 2 §). */
    record PublicViewDecided(
            Actor actor,
            Instant at,
            AccountId account,
            GuidelineVersion guideline,
            Registration entry,
            Registration.PublicView view)
            implements RecordDecision {
        @Override
        public String event() {
            return "register-entry-public-view-decided";
        }

        @Override
        public ContributionId contribution() {
            return entry.contribution();
        }

        @Override
        public String sentence() {
            return "Det offentliga diariet visar för " + entry.number().shown() + ": " + shown();
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("visade", entry.view().name(), "visar", view.name());
        }

        private String shown() {
            return switch (view) {
                case NUMBER_AND_DATE -> "bara nummer och datum";
                case SUBJECT -> "nummer, datum och vad det rör";
                case SUBJECT_AND_NAME -> "allt, med namn";
            };
        }
    }

    /** Marked as perhaps protected by secrecy, or the mark taken away. */
    record SecrecyMarked(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline,
            boolean secret,
            String provision,
            String motive)
            implements RecordDecision {
        @Override
        public String event() {
            return "secrecy-marked";
        }

        @Override
        public String sentence() {
            return secret
                    ? "Märkt: kan innehålla uppgifter som omfattas av sekretess"
                    : "Sekretessmärkningen borttagen";
        }

        @Override
        public Map<String, String> particulars() {
            return provision.isEmpty()
                    ? Map.of("motive", motive)
                    : Map.of("motive", motive, "provision", provision);
        }

        @Override
        public Fact fact() {
            return new Fact.SecrecyBecame(secret);
        }
    }

    /** What was noted of secrecy, and what the open register shows. */
    @Override
    default List<Vouched> vouches() {
        return List.of(new Vouched(Vouched.DOCUMENT, contribution().value()));
    }

    @Override
    AccountId account();

    @Override
    ContributionId contribution();

    @Override
    @Nullable GuidelineVersion guideline();
}
