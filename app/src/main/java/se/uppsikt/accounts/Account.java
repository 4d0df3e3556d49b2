package se.uppsikt.accounts;

import java.net.URI;
import java.time.Instant;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Swedish;

/**
 * An account of the municipality.
 *
 * @param platformId the platform's own id of the page or channel; webhooks and calls name it. Empty
 *     until the account is there
 * @param handle short unique name, ASCII, such as {@code facebook-orebrokommun}; used in URLs,
 *     packages and the command line
 * @param name the account's display name, such as {@code Örebro kommun}
 * @param owner the service area that answers for it
 * @param committee the authority whose record its contributions become
 * @param mark two to four letters or digits that no other account has, by which lists tell it;
 *     empty until the register has given it one
 * @param relay whether a new service area hosts it every week (K5)
 */
@Swedish("konto")
public record Account(
        AccountId id,
        Kind kind,
        Platform platform,
        String platformId,
        String handle,
        String name,
        URI address,
        ServiceAreaId owner,
        CommitteeId committee,
        Status status,
        String mark,
        boolean relay) {

    /** Official, central or of a service area, as the guideline divides them. */
    public enum Kind {
        OFFICIAL("Officiellt konto", "Hela kommunens konton"),
        CENTRAL("Centralt konto", "Centrala konton"),
        SERVICE_AREA("Verksamhetskonto", "Verksamheternas konton");

        private final String swedish;
        private final String several;

        Kind(String swedish, String several) {
            this.swedish = swedish;
            this.several = several;
        }

        public String swedish() {
            return swedish;
        }

        /** The heading above several of them. */
        public String several() {
            return several;
        }
    }

    /** The account's life (K1). */
    public enum Status {
        DRAFT("Utkast"),
        SUBMITTED("Inskickat"),
        APPROVED("Godkänt"),
        ACTIVE("Aktivt"),
        DORMANT("Vilande"),
        CLOSED("Avslutat");

        private final String swedish;

        Status(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        /** Whether citizens meet the account on its platform, busy or at rest. */
        public boolean open() {
            return this == ACTIVE || this == DORMANT;
        }
    }

    /** Such as {@code Örebro kommun på Facebook}. */
    public String shown() {
        return name + " på " + platform.shown();
    }

    /**
     * A step in an account's life.
     *
     * @param actor as colleagues name who did it
     */
    public record StatusChange(Status to, String actor, Instant at) {}

    /**
     * An edge of an account's life cycle.
     *
     * @param act the words on its button
     */
    public record Step(Status from, Status to, String act) {}
}
