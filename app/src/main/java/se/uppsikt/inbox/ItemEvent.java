package se.uppsikt.inbox;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.inbox.assignment.Assignments;
import se.uppsikt.platforms.commands.CommandChanged;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.casesystems.Filings;
import se.uppsikt.records.evidence.EvidenceDeed;
import se.uppsikt.records.holds.DisposalHolds;
import se.uppsikt.records.holds.Preservation;
import se.uppsikt.records.readers.Readers;

/** What is done with an item of the inbox; each act is a record. */
sealed interface ItemEvent extends Keepable
        permits ItemEvent.ContributionSeen,
                ItemEvent.AnswerOrdered,
                ItemEvent.ReferralOrdered,
                ItemEvent.AnswerSent,
                ItemEvent.AnswerFailed,
                ItemEvent.ClosedWithoutAnswer,
                ItemEvent.ClosedByRemoval,
                ItemEvent.Reopened,
                ItemEvent.EditedAfterAnswer,
                ItemEvent.UrgencyJudged,
                ItemOnPlatformEvent {
    /** Who did it, when, with what and under which guideline. */
    record Circumstances(
            Actor actor,
            Instant at,
            AccountId account,
            ContributionId contribution,
            GuidelineVersion guideline) {}

    /** The deeds by which an item is closed without an answer. */
    Set<String> CLOSINGS = Set.of(ClosedByRemoval.EVENT, ClosedWithoutAnswer.EVENT);

    /** What tells nobody who comes second that somebody else was first: looks, and machines. */
    Set<String> QUIET =
            Stream.concat(
                            Stream.of(
                                    ContributionSeen.EVENT,
                                    CommandChanged.EVENT,
                                    EvidenceDeed.EvidenceVerified.EVENT,
                                    Readers.OPENED,
                                    DisposalHolds.PLACED,
                                    DisposalHolds.ENDED,
                                    Preservation.DECIDED,
                                    Preservation.TAKEN_BACK,
                                    Assignments.LAPSED),
                            Filings.EVENTS.stream())
                    .collect(Collectors.toUnmodifiableSet());

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

    @Override
    default Map<String, String> particulars() {
        return Map.of();
    }

    /** Somebody with the right has opened it. */
    record ContributionSeen(Circumstances of) implements ItemEvent {
        static final String EVENT = "contribution-seen";

        @Override
        public String event() {
            return EVENT;
        }

        @Override
        public String sentence() {
            return "Öppnades för första gången av någon som får svara";
        }

        @Override
        public Fact fact() {
            return new Fact.Seen();
        }
    }

    /** An answer is on its way; its wording is kept when the platform has it. */
    record AnswerOrdered(Circumstances of, Map<String, String> particulars) implements ItemEvent {
        @Override
        public String event() {
            return "answer-ordered";
        }

        @Override
        public String sentence() {
            return "Ett svar lämnades för att skickas";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.UNDER_WAY);
        }
    }

    /** A ready text that refers is on its way. */
    record ReferralOrdered(Circumstances of, Map<String, String> particulars) implements ItemEvent {
        @Override
        public String event() {
            return "referral-ordered";
        }

        @Override
        public String sentence() {
            return "En hänvisning lämnades för att skickas";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.UNDER_WAY);
        }
    }

    /** The answer has arrived. */
    record AnswerSent(Circumstances of, boolean referral) implements ItemEvent {
        @Override
        public String event() {
            return "answer-sent";
        }

        @Override
        public String sentence() {
            return referral ? "Hänvisningen är skickad" : "Svaret är skickat";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(referral ? Answering.REFERRED : Answering.ANSWERED);
        }
    }

    /** The answer will not arrive; it waits for an answer again. */
    record AnswerFailed(Circumstances of, Map<String, String> particulars) implements ItemEvent {
        @Override
        public String event() {
            return "answer-failed";
        }

        @Override
        public String sentence() {
            return "Svaret gick inte att skicka; det väntar på svar igen";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.NEW);
        }
    }

    /** Nothing will be answered, for a reason. */
    record ClosedWithoutAnswer(Circumstances of, Map<String, String> particulars)
            implements ItemEvent {
        static final String EVENT = "item-closed-without-answer";

        @Override
        public String event() {
            return EVENT;
        }

        @Override
        public String sentence() {
            return "Avslutad utan svar";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.CLOSED_UNANSWERED);
        }
    }

    /** It is gone from the platform and can be answered there no more. */
    record ClosedByRemoval(Circumstances of, CloseReason reason) implements ItemEvent {
        static final String EVENT = "item-closed-by-removal";

        @Override
        public String event() {
            return EVENT;
        }

        @Override
        public String sentence() {
            return "Väntar inte längre på svar: " + reason.swedish().toLowerCase(Locale.ROOT);
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("skäl", reason.swedish());
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.CLOSED_UNANSWERED);
        }
    }

    /** It is to be answered after all, or once more. */
    record Reopened(Circumstances of) implements ItemEvent {
        @Override
        public String event() {
            return "item-reopened";
        }

        @Override
        public String sentence() {
            return "Öppnad igen för att besvaras";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.NEW);
        }
    }

    /** What we had answered or closed now says something else; it is to be looked at again. */
    record EditedAfterAnswer(Circumstances of, Map<String, String> particulars)
            implements ItemEvent {
        @Override
        public String event() {
            return "edited-after-answer";
        }

        @Override
        public String sentence() {
            return "Ändrad av den som skrev, efter svaret; väntar på svar igen";
        }

        @Override
        public Fact fact() {
            return new Fact.AnsweringBecame(Answering.NEW);
        }
    }

    /** It is going on now and is due within the hours of the guideline; or it is not. */
    record UrgencyJudged(Circumstances of, boolean urgent, Instant due) implements ItemEvent {
        @Override
        public String event() {
            return "urgency-judged";
        }

        @Override
        public String sentence() {
            return urgent ? "Bedömd som akut" : "Bedömd som inte akut";
        }

        @Override
        public Map<String, String> particulars() {
            return Map.of("due", due.toString());
        }

        @Override
        public @Nullable Fact fact() {
            return null;
        }
    }
}
