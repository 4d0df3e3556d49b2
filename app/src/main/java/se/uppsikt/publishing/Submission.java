package se.uppsikt.publishing;

import org.jspecify.annotations.Nullable;
import se.uppsikt.publishing.Draft.Hand;

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
}
