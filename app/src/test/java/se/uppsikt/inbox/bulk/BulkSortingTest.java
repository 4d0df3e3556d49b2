package se.uppsikt.inbox.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.Proves;
import se.uppsikt.access.PersonId;
import se.uppsikt.inbox.bulk.BulkLifeRules.Cause;
import se.uppsikt.inbox.bulk.BulkSorting.Progress;
import se.uppsikt.inbox.bulk.BulkSorting.State;
import se.uppsikt.inbox.views.Narrowing;
import se.uppsikt.records.register.Triage;

/** S12: what is told of how far it has come is true also where nobody has counted to the end. */
@Proves("S12")
class BulkSortingTest {
    @Test
    void farthestNobodyCounts() {
        assertThat(order(12_400, false, 0, State.RUNNING).named())
                .isEqualTo("Sorteringen av 12\u00a0400");
        assertThat(order(50_000, true, 0, State.RUNNING).named())
                .isEqualTo("Sorteringen av fler än 50\u00a0000");
    }

    @Test
    void theBarIsFullWhenItIsOverAndNeverMoreThanFull() {
        assertThat(order(300, false, 100, State.RUNNING).gone()).isEqualTo(100);
        assertThat(order(300, false, 100, State.RUNNING).remaining()).isEqualTo(200);
        assertThat(order(300, true, 700, State.RUNNING).gone()).isEqualTo(300);
        assertThat(order(300, false, 100, State.FINISHED).gone()).isEqualTo(300);
        assertThat(order(300, false, 100, State.FINISHED).remaining()).isZero();
    }

    /** Whatever stands still can go on, and what is over stays so. */
    @Test
    void onlyWhatStandsStillGoesOn() {
        Map<State, Boolean> resumed = new EnumMap<>(State.class);
        for (State state : State.values()) {
            resumed.put(state, BulkLifeRules.LIFE.leads(state, Cause.RESUMED));
        }
        assertThat(resumed)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(
                                State.RUNNING, false,
                                State.STOPPED, true,
                                State.BROKEN, true,
                                State.FINISHED, false));
        assertThat(BulkLifeRules.LIFE.steps()).noneMatch(step -> step.from() == State.FINISHED);
    }

    private static BulkSorting order(int counted, boolean more, int walked, State state) {
        return new BulkSorting(
                new BulkId(UUID.randomUUID()),
                new PersonId(UUID.randomUUID()),
                Triage.FEEDBACK,
                new Chosen("forfallna", null, null, Narrowing.NONE),
                false,
                Set.of(),
                Instant.EPOCH,
                new Listed.Count(counted, more),
                state,
                new Progress(null, walked, 0, Map.of(), false));
    }
}
