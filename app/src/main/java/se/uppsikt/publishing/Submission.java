package se.uppsikt.publishing;

import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.publishing.Draft.Hand;
import se.uppsikt.publishing.gate.Point.Check;

/**
 * Once that somebody asked for a draft to go out.
 *
 * @param content what it was then, as a person reads it
 * @param decision null while nobody has decided
 * @param words what whoever decided has said; empty for nothing
 */
public record Submission(
        int number,
        String content,
        Hand by,
        @Nullable Decision decision,
        @Nullable Hand decided,
        String words) {

    /** What came of asking. */
    public enum Decision {
        /** Nobody has to approve. */
        UNASKED("Behövde inget godkännande"),
        APPROVED("Godkändes"),
        SENT_BACK("Skickades tillbaka");

        private final String swedish;

        Decision(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * How often something that the gate asks for was let past in a month.
     *
     * @param area whose the drafts are
     */
    public record LetPast(YearMonth month, Check check, ServiceAreaId area, int number) {}

    /** One of those: what was missing, and why it went on all the same. */
    public record Overridden(
            DraftId draft, ServiceAreaId area, Check check, String reason, Hand by) {}
}
