package se.uppsikt.platforms.publications;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.records.PlatformKey;

/**
 * Something that we say on an account, and how it went.
 *
 * @param due when it is to go out
 * @param problem the last trouble; null when there was none
 * @param words what the trouble was, in Swedish; null when there was none
 * @param orderedBy how the actor is named
 * @param result the platform's key of what was made; null before it is known
 * @param address where it is to be read; null where the platform does not say
 */
@Swedish("publicering")
public record Publication(
        PublicationId id,
        AccountId account,
        Post post,
        State state,
        Instant due,
        @Nullable PlatformProblem problem,
        @Nullable String words,
        Instant orderedAt,
        String orderedBy,
        @Nullable Instant settledAt,
        @Nullable PlatformKey result,
        @Nullable URI address) {

    /** Where it stands, or how far it has come. */
    public Whereabouts where() {
        return new Whereabouts(
                id, account, state, settledAt == null ? due : settledAt, result, address);
    }

    /** How far it has come. */
    public enum State {
        WAITING("Väntar på sin tid"),
        /** Pictures and films are sent over; nobody sees anything of it yet. */
        BEING_PREPARED("Förbereds hos plattformen"),
        /** The one call that people see something of is made. */
        UNDER_WAY("Publiceras nu"),
        RETRYING("Försöker igen"),
        BEING_LOOKED_UP("Utfallet slås upp"),
        UNCERTAIN("Osäkert om det publicerades"),
        /** Its time has passed, and nothing goes out late by itself. */
        OVERDUE("Tiden har gått; någon behöver bestämma"),
        BY_HAND("Behöver publiceras för hand"),
        PUBLISHED("Publicerat"),
        GIVEN_UP("Publiceras inte"),
        WITHDRAWN("Taget tillbaka, publicerades aldrig");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether nothing more is to come of it. */
        public boolean settled() {
            return this == PUBLISHED || this == GIVEN_UP || this == WITHDRAWN;
        }
    }
}
