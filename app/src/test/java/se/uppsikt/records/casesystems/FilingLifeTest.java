package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import se.uppsikt.Proves;
import se.uppsikt.base.shared.TransitionsCheck;
import se.uppsikt.records.casesystems.Filing.State;
import se.uppsikt.records.casesystems.FilingLife.Cause;

/** H4: every state of what is handed over against everything that may move it. */
@Proves("H4")
class FilingLifeTest {
    private static final Map<State, Map<Cause, State>> LEADS =
            Map.of(
                    State.PREPARED,
                    Map.of(
                            Cause.SEND, State.SENT,
                            Cause.NUMBER, State.CONFIRMED,
                            Cause.REFUSE, State.REFUSED,
                            Cause.FAIL, State.STOPPED,
                            Cause.STOP, State.STOPPED,
                            Cause.AMEND, State.PREPARED),
                    State.SENT,
                    Map.of(
                            Cause.NUMBER, State.CONFIRMED,
                            Cause.LATE, State.UNCONFIRMED,
                            Cause.REFUSE, State.REFUSED,
                            Cause.STOP, State.STOPPED,
                            Cause.AGAIN, State.PREPARED,
                            Cause.AMEND, State.PREPARED),
                    State.UNCONFIRMED,
                    Map.of(
                            Cause.NUMBER, State.CONFIRMED,
                            Cause.REFUSE, State.REFUSED,
                            Cause.STOP, State.STOPPED,
                            Cause.AGAIN, State.PREPARED,
                            Cause.AMEND, State.PREPARED),
                    State.REFUSED,
                    Map.of(
                            Cause.NUMBER, State.CONFIRMED,
                            Cause.STOP, State.STOPPED,
                            Cause.AGAIN, State.PREPARED,
                            Cause.AMEND, State.PREPARED),
                    State.STOPPED,
                    Map.of(
                            Cause.NUMBER, State.CONFIRMED,
                            Cause.STOP, State.STOPPED,
                            Cause.AGAIN, State.PREPARED),
                    State.CONFIRMED,
                    Map.of(Cause.RENUMBER, State.CONFIRMED, Cause.AMEND, State.PREPARED));

    @ParameterizedTest
    @EnumSource
    void eachStateLeadsWhereTheTableSaysAndNowhereElse(State from) {
        Map<Cause, State> written = new EnumMap<>(Cause.class);
        written.putAll(LEADS.getOrDefault(from, Map.of()));
        TransitionsCheck.assertOnly(FilingLife.TABLE, from, Cause.values(), written);
    }

    @Test
    void whateverHappensANumberCanStillBeGivenUntilThereIsOne() {
        for (State state : State.values()) {
            assertThat(FilingLife.TABLE.leads(state, Cause.NUMBER))
                    .as("%s", state)
                    .isEqualTo(state != State.CONFIRMED);
        }
    }
}
