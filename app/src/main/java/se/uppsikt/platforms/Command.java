package se.uppsikt.platforms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/**
 * Something to be done on a platform, and how it went.
 *
 * @param text the wording of an answer; null for other deeds
 * @param problem the last trouble; null when there was none
 * @param result the platform's key of what was made, such as our answer; null otherwise
 * @param orderedBy how the actor is named
 */
public record Command(
        CommandId id,
        AccountId account,
        ContributionId about,
        Deed deed,
        @Nullable String text,
        State state,
        @Nullable PlatformProblem problem,
        Instant orderedAt,
        String orderedBy,
        @Nullable Instant settledAt,
        @Nullable PlatformKey result) {

    /** What is to be done. */
    public enum Deed {
        ANSWER("Svar"),
        PRIVATE_ANSWER("Enskilt svar"),
        HIDE("Dölj"),
        UNHIDE("Visa igen"),
        REMOVE("Ta bort"),
        BLOCK("Blockera den som skrev"),
        UNBLOCK("Häv blockeringen"),
        CLOSE_COMMENTS("Stäng kommentarerna"),
        OPEN_COMMENTS("Öppna kommentarerna"),
        LIKE("Gilla"),
        UNLIKE("Ta tillbaka gillandet");

        private final String swedish;

        Deed(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether doing it twice is another thing than doing it once: people read both. */
        public boolean answers() {
            return matter() == Matter.ANSWERS;
        }

        /** Whether whoever orders it has some seconds to undo it in: it is said to somebody. */
        public boolean waits() {
            return answers() || this == LIKE;
        }

        /** What it changes: of all deeds that change the same the last one counts. */
        public Matter matter() {
            return switch (this) {
                case ANSWER, PRIVATE_ANSWER -> Matter.ANSWERS;
                case HIDE, UNHIDE -> Matter.VISIBILITY;
                case REMOVE -> Matter.PRESENCE;
                case BLOCK, UNBLOCK -> Matter.AUTHOR;
                case CLOSE_COMMENTS, OPEN_COMMENTS -> Matter.THREAD;
                case LIKE, UNLIKE -> Matter.LIKING;
            };
        }
    }

    /** What a deed changes on the platform. */
    public enum Matter {
        ANSWERS,
        VISIBILITY,
        PRESENCE,
        /** Whether whoever wrote may write on the account. */
        AUTHOR,
        /** Whether anybody may comment on a post. */
        THREAD,
        /** Whether the account likes it. */
        LIKING
    }

    /** How far it has come. */
    public enum State {
        WAITING("Väntar på att skickas"),
        UNDER_WAY("Skickas nu"),
        RETRYING("Försöker igen"),
        BEING_LOOKED_UP("Utfallet slås upp"),
        UNCERTAIN("Osäkert om svaret kom fram"),
        BY_HAND("Behöver göras för hand"),
        DONE("Gjort"),
        FAILED("Gick inte"),
        /** Taken back by whoever ordered it, before anything was tried. */
        UNDONE("Ångrat, skickades aldrig");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether nothing more is to come of it. */
        public boolean settled() {
            return this == DONE || this == FAILED || this == UNDONE;
        }
    }

    public boolean settled() {
        return state.settled();
    }
}
