package se.uppsikt.records.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.records.disclosure.Disclosure.State;
import se.uppsikt.records.disclosure.DisclosureLife.Cause;

/** Every state of a request against everything that may move it. */
class DisclosureLifeTest {
    private static final Map<State, Set<Cause>> LEADS =
            Map.of(
                    State.RECEIVED,
                    Set.of(Cause.TAKE_UP, Cause.WITHDRAW),
                    State.UNDER_WAY,
                    Set.of(
                            Cause.TAKE_UP,
                            Cause.DISCLOSE,
                            Cause.DISCLOSE_PARTLY,
                            Cause.REFUSE,
                            Cause.WITHDRAW),
                    State.DISCLOSED,
                    Set.of(Cause.TAKE_UP_AGAIN),
                    State.PARTLY_REFUSED,
                    Set.of(Cause.ASK_DECISION, Cause.APPEAL),
                    State.REFUSED,
                    Set.of(Cause.ASK_DECISION, Cause.APPEAL),
                    State.DECISION_ASKED,
                    Set.of(Cause.DISCLOSE, Cause.DISCLOSE_PARTLY, Cause.REFUSE, Cause.WITHDRAW),
                    State.APPEALED,
                    Set.of(Cause.TAKE_UP_AGAIN, Cause.UPHELD, Cause.WITHDRAW),
                    State.WITHDRAWN,
                    Set.of());

    @ParameterizedTest
    @EnumSource
    void eachStateLeadsWhereTheTableSaysAndNowhereElse(State from) {
        Set<Cause> leads = EnumSet.noneOf(Cause.class);
        for (Cause cause : Cause.values()) {
            if (DisclosureLife.TABLE.leads(from, cause)) {
                leads.add(cause);
            }
        }
        assertThat(leads).isEqualTo(LEADS.get(from));
    }

    @ParameterizedTest
    @EnumSource
    void noRefusalIsTheEndForWhoeverAsked(State state) {
        if (state.refused()) {
            assertThat(DisclosureLife.TABLE.leads(state, Cause.ASK_DECISION)).isTrue();
        }
    }
}
