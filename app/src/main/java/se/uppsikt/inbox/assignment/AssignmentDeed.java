package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.Map;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Keepable;

/** What is done with a hand-over, on the life of what was handed over (S7). */
record AssignmentDeed(
        Word word, Actor actor, Instant at, Assignment assignment, GuidelineVersion guideline)
        implements Keepable {
    /** Which deed it was. */
    enum Word {
        HANDED_OVER("item-handed-over", "Lämnad över till %s"),
        RECEIVED("handed-over-received", "Mottagen hos %s"),
        SUGGESTED("handed-over-answer-suggested", "Svarsförslag lämnat av %s"),
        GIVEN_BACK("handed-over-given-back", "Lämnad tillbaka från %s"),
        TAKEN_BACK("handed-over-taken-back", "Tagen tillbaka från %s"),
        LAPSED("handed-over-lapsed", "Återlämnad: ingen hos %s tog emot"),
        CLOSED_TO_THEM("handed-over-closed", "Återlämnad: %s får inte längre läsa det");

        private final String event;
        private final String sentence;

        Word(String event, String sentence) {
            this.event = event;
            this.sentence = sentence;
        }

        String event() {
            return event;
        }
    }

    @Override
    public AccountId account() {
        return assignment.account();
    }

    @Override
    public ContributionId contribution() {
        return assignment.contribution();
    }

    @Override
    public String event() {
        return word.event;
    }

    @Override
    public String sentence() {
        return word.sentence.formatted(assignment.to().name());
    }

    /** What was said with it is for those it was said to, and stands with the hand-over alone. */
    @Override
    public Map<String, String> particulars() {
        return Map.of("överlämning", assignment.id().value().toString());
    }
}
