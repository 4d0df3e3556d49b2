package se.uppsikt.platforms.commands;

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
import se.uppsikt.platforms.Command.State;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;

/** The life of a command, and above all: what never leads to its being sent again (S9). */
@Proves("S9")
class CommandLifeRulesTest {
    /** Written out by hand, state by state, so that an edge added by mistake is seen. */
    private static final Map<State, Map<Cause, State>> LIFE =
            Map.of(
                    State.WAITING,
                    Map.of(
                            Cause.TAKEN, State.UNDER_WAY,
                            Cause.PUT_OFF, State.RETRYING,
                            Cause.REFUSED, State.BY_HAND,
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.GONE, State.FAILED,
                            Cause.WITHHELD, State.UNDONE,
                            Cause.UNDONE, State.UNDONE),
                    State.UNDER_WAY,
                    Map.of(
                            Cause.LOOKED_AT, State.BEING_LOOKED_UP,
                            Cause.PUT_OFF, State.RETRYING,
                            Cause.DOUBTED, State.BEING_LOOKED_UP,
                            Cause.LOST, State.BEING_LOOKED_UP,
                            Cause.REFUSED, State.BY_HAND,
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.GONE, State.FAILED),
                    State.RETRYING,
                    Map.of(
                            Cause.WITHHELD, State.UNDONE,
                            Cause.TAKEN, State.UNDER_WAY,
                            Cause.PUT_OFF, State.RETRYING,
                            Cause.MENDED, State.RETRYING,
                            Cause.REFUSED, State.BY_HAND,
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.GONE, State.FAILED),
                    State.BEING_LOOKED_UP,
                    Map.of(
                            Cause.LOOKED_AT, State.BEING_LOOKED_UP,
                            Cause.PUT_OFF, State.RETRYING,
                            Cause.DOUBTED, State.BEING_LOOKED_UP,
                            Cause.LOST, State.BEING_LOOKED_UP,
                            Cause.MENDED, State.BEING_LOOKED_UP,
                            Cause.NOT_FOUND, State.UNCERTAIN,
                            Cause.REFUSED, State.BY_HAND,
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.GONE, State.FAILED),
                    State.UNCERTAIN,
                    Map.of(
                            Cause.LOOKED_AT, State.UNCERTAIN,
                            Cause.NOT_FOUND, State.UNCERTAIN,
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.FOUND, State.DONE,
                            Cause.SENT_AGAIN, State.WAITING,
                            Cause.GIVEN_UP, State.FAILED),
                    State.BY_HAND,
                    Map.of(
                            Cause.CARRIED_OUT, State.DONE,
                            Cause.DONE_BY_HAND, State.DONE,
                            Cause.GIVEN_UP, State.FAILED),
                    State.DONE,
                    Map.of(),
                    State.FAILED,
                    Map.of(Cause.DONE_BY_HAND, State.DONE),
                    State.UNDONE,
                    Map.of());

    @ParameterizedTest
    @EnumSource
    void everyStateAndCauseLeadsWhereTheTableSaysAndNowhereElse(State state) {
        TransitionsCheck.assertOnly(
                CommandLifeRules.LIFE,
                state,
                Cause.values(),
                Objects.requireNonNull(LIFE.get(state)));
    }

    @Test
    void noEdgeStandsTwice() {
        assertThat(CommandLifeRules.LIFE.steps()).doesNotHaveDuplicates();
        assertThat(CommandLifeRules.LIFE.steps())
                .extracting(step -> List.of(step.from(), step.cause()))
                .doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsReachedAndEveryOpenOneHasAWayOut(State state) {
        assertThat(reached(State.WAITING)).contains(state);
        if (!state.settled()) {
            assertThat(reached(state)).contains(State.DONE, State.FAILED);
        }
    }

    /** No cause but a person's leads from where the outcome is left uncertain to a new sending. */
    @Test
    void whatIsUncertainIsSentAgainByAPersonOnly() {
        assertThat(CommandLifeRules.LIFE.steps())
                .filteredOn(step -> step.from() == State.UNCERTAIN)
                .filteredOn(step -> reached(step.to()).contains(State.UNDER_WAY))
                .filteredOn(step -> step.to() != State.UNCERTAIN)
                .extracting(Transitions.Step::cause)
                .containsExactly(Cause.SENT_AGAIN);
    }

    private static Set<State> reached(State start) {
        Set<State> seen = new HashSet<>(Set.of(start));
        List<State> ahead = new ArrayList<>(List.of(start));
        while (!ahead.isEmpty()) {
            State here = ahead.removeFirst();
            CommandLifeRules.LIFE.steps().stream()
                    .filter(step -> step.from() == here)
                    .map(Transitions.Step::to)
                    .filter(seen::add)
                    .forEach(ahead::add);
        }
        return seen;
    }
}
