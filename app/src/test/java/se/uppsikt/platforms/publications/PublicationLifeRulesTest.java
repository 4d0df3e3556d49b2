package se.uppsikt.platforms.publications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.Transitions;
import se.uppsikt.base.shared.TransitionsCheck;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;

/** The life of a publication, and above all: what never leads to its going out again (S9). */
@Proves("S9")
class PublicationLifeRulesTest {
    /** Written out by hand, state by state, so that an edge added by mistake is seen. */
    private static final Map<State, Map<Cause, State>> LIFE =
            Map.ofEntries(
                    Map.entry(
                            State.WAITING,
                            Map.of(
                                    Cause.TAKEN, State.BEING_PREPARED,
                                    Cause.PUT_OFF, State.RETRYING,
                                    Cause.LATE, State.OVERDUE,
                                    Cause.REFUSED, State.BY_HAND,
                                    Cause.WITHDRAWN, State.WITHDRAWN)),
                    Map.entry(
                            State.BEING_PREPARED,
                            Map.of(
                                    Cause.TAKEN, State.BEING_PREPARED,
                                    Cause.RELEASED, State.UNDER_WAY,
                                    Cause.PUT_OFF, State.RETRYING,
                                    Cause.LEFT, State.RETRYING,
                                    Cause.LATE, State.OVERDUE,
                                    Cause.REFUSED, State.BY_HAND,
                                    Cause.WITHDRAWN, State.WITHDRAWN)),
                    Map.entry(
                            State.UNDER_WAY,
                            Map.of(
                                    Cause.PUT_OFF, State.RETRYING,
                                    Cause.DOUBTED, State.BEING_LOOKED_UP,
                                    Cause.LOST, State.BEING_LOOKED_UP,
                                    Cause.REFUSED, State.BY_HAND,
                                    Cause.APPEARED, State.PUBLISHED)),
                    Map.entry(
                            State.RETRYING,
                            Map.of(
                                    Cause.TAKEN, State.BEING_PREPARED,
                                    Cause.PUT_OFF, State.RETRYING,
                                    Cause.MENDED, State.RETRYING,
                                    Cause.LATE, State.OVERDUE,
                                    Cause.REFUSED, State.BY_HAND,
                                    Cause.APPEARED, State.PUBLISHED,
                                    Cause.WITHDRAWN, State.WITHDRAWN)),
                    Map.entry(
                            State.BEING_LOOKED_UP,
                            Map.of(
                                    Cause.DOUBTED, State.BEING_LOOKED_UP,
                                    Cause.LOST, State.BEING_LOOKED_UP,
                                    Cause.LOOKED_AT, State.BEING_LOOKED_UP,
                                    Cause.ABSENT, State.RETRYING,
                                    Cause.NOT_FOUND, State.UNCERTAIN,
                                    Cause.MENDED, State.BEING_LOOKED_UP,
                                    Cause.REFUSED, State.BY_HAND,
                                    Cause.APPEARED, State.PUBLISHED)),
                    Map.entry(
                            State.UNCERTAIN,
                            Map.of(
                                    Cause.LOOKED_AT, State.UNCERTAIN,
                                    Cause.ABSENT, State.RETRYING,
                                    Cause.NOT_FOUND, State.UNCERTAIN,
                                    Cause.APPEARED, State.PUBLISHED,
                                    Cause.FOUND, State.PUBLISHED,
                                    Cause.SENT_AGAIN, State.WAITING,
                                    Cause.GIVEN_UP, State.GIVEN_UP)),
                    Map.entry(
                            State.OVERDUE,
                            Map.of(
                                    Cause.APPEARED, State.PUBLISHED,
                                    Cause.SENT_AGAIN, State.WAITING,
                                    Cause.GIVEN_UP, State.GIVEN_UP,
                                    Cause.WITHDRAWN, State.WITHDRAWN)),
                    Map.entry(
                            State.BY_HAND,
                            Map.of(
                                    Cause.APPEARED, State.PUBLISHED,
                                    Cause.DONE_BY_HAND, State.PUBLISHED,
                                    Cause.GIVEN_UP, State.GIVEN_UP)),
                    Map.entry(State.PUBLISHED, Map.of()),
                    Map.entry(State.GIVEN_UP, Map.of()),
                    Map.entry(State.WITHDRAWN, Map.of()));

    @ParameterizedTest
    @EnumSource
    void everyStateAndCauseLeadsWhereTheTableSaysAndNowhereElse(State state) {
        TransitionsCheck.assertOnly(
                PublicationLifeRules.LIFE,
                state,
                Cause.values(),
                Objects.requireNonNull(LIFE.get(state)));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedAndEveryOpenOneHasAWayOut(State state) {
        assertThat(reached(State.WAITING)).contains(state);
        if (!state.settled()) {
            assertThat(reached(state)).contains(State.PUBLISHED, State.GIVEN_UP);
        }
    }

    /** The one call is made only after it has been prepared and released. */
    @Test
    void nothingGoesOutButByBeingReleased() {
        assertThat(PublicationLifeRules.LIFE.steps())
                .filteredOn(step -> step.to() == State.UNDER_WAY)
                .extracting(Transitions.Step::cause)
                .containsExactly(Cause.RELEASED);
    }

    /** What may have appeared goes out again when it is shown to be absent, or a person says so. */
    @Test
    void whatMayHaveAppearedGoesOutAgainOnlyWhenItIsShownNotToHave() {
        assertThat(PublicationLifeRules.LIFE.steps())
                .filteredOn(
                        step ->
                                step.from() == State.UNCERTAIN
                                        || step.from() == State.BEING_LOOKED_UP)
                .filteredOn(step -> step.to() == State.RETRYING || step.to() == State.WAITING)
                .extracting(Transitions.Step::cause)
                .containsExactlyInAnyOrder(Cause.ABSENT, Cause.ABSENT, Cause.SENT_AGAIN);
    }

    @Test
    void whatIsLateGoesOutOnlyWhenAPersonSaysSo() {
        assertThat(PublicationLifeRules.LIFE.steps())
                .filteredOn(step -> step.from() == State.OVERDUE)
                .filteredOn(step -> !step.to().settled())
                .extracting(Transitions.Step::cause)
                .containsExactly(Cause.SENT_AGAIN);
    }

    private static Set<State> reached(State start) {
        Set<State> seen = new HashSet<>(Set.of(start));
        List<State> ahead = new ArrayList<>(List.of(start));
        while (!ahead.isEmpty()) {
            State here = ahead.removeFirst();
            PublicationLifeRules.LIFE.steps().stream()
                    .filter(step -> step.from() == here)
                    .map(Transitions.Step::to)
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        return seen;
    }
}
