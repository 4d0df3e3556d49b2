package se.uppsikt.publishing.contests;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.publishing.DraftId;

/**
 * A draft that is a contest.
 *
 * @param told when somebody said that the winners have been told; null for not yet
 * @param thrown when somebody said that the winners' addresses and the like are thrown
 */
@Swedish("tävling")
public record Contest(
        DraftId draft,
        int version,
        Terms terms,
        Access access,
        @Nullable Mark told,
        @Nullable Mark thrown) {

    /**
     * What whoever takes part is to know; as far as it is filled in.
     *
     * @param area which unit arranges it
     * @param organiser who answers questions about it
     * @param closes the last moment to take part
     * @param toldBy by which day winners are told
     * @param age the lowest age; 0 for none
     * @param free whether it costs nothing to take part
     * @param read whether somebody has read the platforms' terms
     */
    public record Terms(
            @Nullable ServiceAreaId area,
            @Nullable PersonId organiser,
            String prize,
            @Nullable Choosing choosing,
            @Nullable Instant closes,
            @Nullable LocalDate toldBy,
            String toldHow,
            String who,
            int age,
            String link,
            boolean free,
            boolean read) {
        public boolean over(Instant now) {
            return closes != null && !now.isBefore(closes);
        }
    }

    /**
     * Who sees the entries without reading the account.
     *
     * @param until the last day
     */
    public record Access(
            Set<PersonId> people, @Nullable LocalDate from, @Nullable LocalDate until) {
        static final Access NOBODY = new Access(Set.of(), null, null);

        public Access {
            people = Set.copyOf(people);
        }

        /** Denied, unless all of it says otherwise. */
        boolean gives(PersonId person, LocalDate today) {
            return people.contains(person)
                    && from != null
                    && until != null
                    && !today.isBefore(from)
                    && !today.isAfter(until);
        }

        public boolean ended(LocalDate today) {
            return people.isEmpty() || until == null || today.isAfter(until);
        }
    }

    /** Who said so, and when. */
    public record Mark(String by, Instant at) {}

    /** How winners are chosen. */
    public enum Choosing {
        JURY("En jury väljer"),
        DRAW("Vinnaren lottas");

        private final String swedish;

        Choosing(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }

        static Optional<Choosing> of(String name) {
            return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
        }
    }
}
