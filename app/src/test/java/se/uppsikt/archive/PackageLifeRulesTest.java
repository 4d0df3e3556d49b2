package se.uppsikt.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.archive.PackageLifeRules.Cause;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.base.shared.TransitionsCheck;

/**
 * Every state against every cause, written out by hand so that an edge added by mistake is seen.
 */
@Proves("A6")
class PackageLifeRulesTest {
    private static final Map<State, Map<Cause, State>> EXPECTED =
            Map.of(
                    State.ORDERED,
                            Map.of(Cause.BEGUN, State.PACKING, Cause.WITHDRAWN, State.STOPPED),
                    State.PACKING,
                            Map.of(
                                    Cause.BEGUN, State.PACKING,
                                    Cause.STOPPED, State.STOPPED,
                                    Cause.BROKEN, State.FAILED,
                                    Cause.BUILT, State.READY),
                    State.STOPPED, Map.of(Cause.ORDERED_AGAIN, State.ORDERED),
                    State.FAILED, Map.of(Cause.ORDERED_AGAIN, State.ORDERED),
                    State.READY, Map.of(Cause.RECEIPT_NOTED, State.ARCHIVED));

    @ParameterizedTest
    @EnumSource
    void everyEdgeOfAStateIsWrittenHere(State state) {
        TransitionsCheck.assertOnly(
                PackageLifeRules.LIFE,
                state,
                Cause.values(),
                EXPECTED.getOrDefault(state, Map.of()));
    }

    @Test
    void eachCauseLeadsToOneState() {
        for (Cause cause : Cause.values()) {
            assertThat(PackageLifeRules.LIFE.targets(cause)).as(cause.name()).hasSize(1);
        }
    }
}
