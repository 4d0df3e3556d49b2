package se.uppsikt.records;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.GuidelineVersion;

/** Deeds and people of the tests. */
public final class Deeds {
    public static final Employee ANNA =
            new Employee(
                    new PersonId(UUID.randomUUID()),
                    "Anna",
                    "Berg",
                    "registrator",
                    new ServiceAreaId(UUID.randomUUID()),
                    Set.of());

    private Deeds() {}

    /** Something that another module did. */
    record SomethingDone(
            @Nullable ContributionId contribution,
            @Nullable Fact fact,
            Instant at,
            Map<String, String> particulars)
            implements Keepable {
        SomethingDone(ContributionId contribution, Fact fact, int secondsLater) {
            this(
                    contribution,
                    fact,
                    Office.NOON.plusSeconds(secondsLater),
                    Map.of("b", "2", "a", "1\0"));
        }

        @Override
        public String event() {
            return "something-done";
        }

        @Override
        public Actor actor() {
            return ANNA;
        }

        @Override
        public @Nullable AccountId account() {
            return null;
        }

        @Override
        public GuidelineVersion guideline() {
            return new GuidelineVersion(1);
        }

        @Override
        public String sentence() {
            return "Något gjordes";
        }
    }
}
