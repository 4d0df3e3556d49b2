package se.uppsikt.platforms.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.TransitionsCheck;
import se.uppsikt.platforms.imports.Import.State;
import se.uppsikt.platforms.imports.ImportLifeRules.Cause;

/**
 * Every state against every cause, written out by hand so that an edge added by mistake is seen.
 */
@Proves("A5")
class ImportLifeRulesTest {
    private static final Map<State, Map<Cause, State>> EXPECTED =
            Map.of(
                    State.WAITING,
                            Map.of(Cause.BEGUN, State.RUNNING, Cause.STOP_WANTED, State.STOPPED),
                    State.RUNNING,
                            Map.of(
                                    Cause.BEGUN, State.RUNNING,
                                    Cause.STOP_WANTED, State.STOPPING,
                                    Cause.READ_WHOLE, State.DONE,
                                    Cause.READ_IN_PART, State.INCOMPLETE,
                                    Cause.UNUSABLE, State.REFUSED,
                                    Cause.BROKEN, State.FAILED),
                    State.STOPPING,
                            Map.of(
                                    Cause.STOPPED, State.STOPPED,
                                    Cause.READ_WHOLE, State.DONE,
                                    Cause.READ_IN_PART, State.INCOMPLETE,
                                    Cause.UNUSABLE, State.REFUSED,
                                    Cause.BROKEN, State.FAILED),
                    State.STOPPED, Map.of(Cause.RESUMED, State.WAITING),
                    State.FAILED, Map.of(Cause.RESUMED, State.WAITING));

    @ParameterizedTest
    @EnumSource
    void everyEdgeOfAStateIsWrittenHere(State state) {
        TransitionsCheck.assertOnly(
                ImportLifeRules.LIFE,
                state,
                Cause.values(),
                EXPECTED.getOrDefault(state, Map.of()));
    }

    @Test
    void onlyWhatWasReadWholeEndsAsDone() {
        assertThat(ImportLifeRules.LIFE.steps())
                .filteredOn(step -> step.to() == State.DONE)
                .allMatch(step -> step.cause() == Cause.READ_WHOLE);
    }
}
