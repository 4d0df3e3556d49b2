package se.uppsikt.moderation.blocks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.GuidelineVersion;
import se.uppsikt.records.ContributionId;

/**
 * A decision that one person may not write on an account for a time (M7).
 *
 * @param about by which the platform is asked; the same for all decisions about one person
 * @param reasons what the person wrote that was taken away
 * @param earlier how many other measures stood against the same person when it was decided
 * @param replaces the decision that this one goes on after; null when it is the first
 * @param second null while nobody else has said anything, or need
 * @param ended null while it lasts
 */
@Swedish("blockering")
public record Block(
        BlockId id,
        AccountId account,
        Person person,
        ContributionId about,
        List<ContributionId> reasons,
        int earlier,
        Why why,
        Told told,
        Instant until,
        @Nullable BlockId replaces,
        State state,
        Decided decided,
        @Nullable Word second,
        @Nullable Word ended) {
    public Block {
        reasons = List.copyOf(reasons);
    }

    /** Who may not write, as the platform tells and the records keep it. */
    public record Person(String platformId, @Nullable String name) {
        public String shown() {
            return name == null || name.isBlank() ? "Okänd person" : name;
        }
    }

    /**
     * Why, as it was under the guideline of the decision.
     *
     * @param motive why hiding and removing is not enough
     * @param despite why it is proportionate though little was taken away before; null when it was
     *     not asked
     */
    public record Why(
            String ground,
            String groundName,
            String legalBasis,
            boolean secondPerson,
            GuidelineVersion guideline,
            String motive,
            @Nullable String despite) {}

    /**
     * How the person learns of it, and where the person is to turn meanwhile.
     *
     * @param notice the ready text; null where the police are to be left to their work
     */
    public record Told(String otherWay, Way way, @Nullable String notice) {}

    /** How the person learns of it. */
    public enum Way {
        MESSAGE("I ett svar eller meddelande, innan det görs på plattformen"),
        LETTER("I brev, e-post eller samtal"),
        NOT_REACHED("Vi kan inte nå personen; den som frågar får veta det");

        private final String swedish;

        Way(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** How far it has come. */
    public enum State {
        PROPOSED("Väntar på en annan person"),
        DECLINED("Blev inte av"),
        IN_FORCE("Gäller"),
        ENDED("Har upphört");

        private final String swedish;

        State(String swedish) {
            this.swedish = swedish;
        }

        public String swedish() {
            return swedish;
        }
    }

    /** Who decided, or proposed it where another person must agree. */
    public record Decided(PersonId by, String label, Instant at) {}

    /** What somebody said about it later. */
    public record Word(String label, String motive, Instant at) {}

    /** The last day it holds, in Swedish time. */
    public String lastDay() {
        return SwedishTime.date(SwedishTime.day(until.minusSeconds(1)));
    }

    boolean runs() {
        return state == State.IN_FORCE;
    }
}
