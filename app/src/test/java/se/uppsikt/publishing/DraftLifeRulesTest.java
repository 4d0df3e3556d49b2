package se.uppsikt.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.DraftLifeRules.Cause;

/** The life of a draft, every state against every cause. */
class DraftLifeRulesTest {
    /** Written out by hand, so that an edge added by mistake is seen. */
    private static final Map<State, Map<Cause, State>> LIFE =
            Map.of(
                    State.WRITING,
                    Map.of(
                            Cause.WRITTEN, State.WRITING,
                            Cause.MOVED, State.WRITING,
                            Cause.SUBMITTED, State.SUBMITTED,
                            Cause.ORDERED, State.PLANNED,
                            Cause.THROWN, State.WRITING),
                    State.SUBMITTED,
                    Map.of(
                            Cause.MOVED, State.SUBMITTED,
                            Cause.SENT_BACK, State.WRITING,
                            Cause.ORDERED, State.PLANNED,
                            Cause.TAKEN_BACK, State.WRITING),
                    State.PLANNED,
                    Map.of(
                            Cause.MOVED, State.PLANNED,
                            Cause.TAKEN_BACK, State.WRITING,
                            Cause.SETTLED, State.OUT,
                            Cause.CAME_TO_NOTHING, State.WRITING),
                    State.OUT,
                    Map.of());

    @ParameterizedTest
    @EnumSource
    void everyEdgeStandsInTheTableAndNoOther(State from) {
        Map<Cause, State> leads = new HashMap<>();
        for (Cause cause : Cause.values()) {
            DraftLifeRules.LIFE.after(from, cause).ifPresent(to -> leads.put(cause, to));
        }
        assertThat(leads).isEqualTo(LIFE.get(from));
    }

    @Test
    void whatIsOutIsNeverWrittenOn() {
        for (Cause cause : Cause.values()) {
            assertThat(DraftLifeRules.LIFE.leads(State.OUT, cause)).as("%s", cause).isFalse();
        }
    }
}
