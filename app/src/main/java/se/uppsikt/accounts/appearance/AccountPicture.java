package se.uppsikt.accounts.appearance;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;

/**
 * One version of an account's profile or cover image (K4).
 *
 * @param number the version, from 1
 * @param description what the picture shows, for those who do not see it
 * @param sha256 of the bytes as they were handed in
 * @param judgement null until a person has looked for the coat of arms
 */
public record AccountPicture(
        Id id,
        AccountId account,
        Place place,
        int number,
        String description,
        String sha256,
        String putBy,
        Instant putAt,
        @Nullable Judgement judgement) {

    /** Names a version of a picture. */
    public record Id(UUID value) {}

    /** Where the platform shows it. */
    public enum Place {
        PROFILE("Profilbild"),
        COVER("Omslagsbild");

        private final String swedish;

        Place(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** Whether the municipality's coat of arms is in the picture. */
    public enum Coat {
        ABSENT("Kommunvapnet är inte med"),
        PRESENT("Kommunvapnet är med");

        private final String swedish;

        Coat(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** What a person saw. */
    public record Judgement(Coat coat, String by, Instant at) {}
}
