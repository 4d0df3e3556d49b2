package se.uppsikt.publishing.takedowns;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.platforms.publications.PublicationId;

/**
 * An own post that must go.
 *
 * @param reason in words, where a person has said so; empty otherwise
 * @param madeBy how the actor is named
 * @param closed null while it is open
 */
@Swedish("nedtagning")
public record Retraction(
        RetractionId id,
        PublicationId publication,
        AccountId account,
        Cause cause,
        String reason,
        String madeBy,
        Instant madeAt,
        Instant dueAt,
        @Nullable Closed closed) {

    /** Why it must go. */
    public enum Cause {
        WITHDRAWN("Någon som syns har återkallat sitt godkännande"),
        ENDED("Den rättsliga grunden för någon som syns har slutat gälla"),
        BY_HAND("Någon har bestämt det");

        private final String swedish;

        Cause(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** What came of it. */
    public enum Outcome {
        REMOVED("Borttaget på plattformen"),
        DONE_BY_HAND("Borttaget för hand"),
        GONE("Finns inte längre på plattformen"),
        NEVER_OUT("Publicerades aldrig"),
        DISMISSED("Får stå kvar");

        private final String swedish;

        Outcome(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /**
     * @param words how it was seen that it is gone, or why it may stay; empty when no person says
     */
    public record Closed(Outcome outcome, Instant at, String by, String words) {}

    public boolean open() {
        return closed == null;
    }
}
