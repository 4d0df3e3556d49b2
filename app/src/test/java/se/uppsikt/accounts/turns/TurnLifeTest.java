package se.uppsikt.accounts.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import se.uppsikt.Proves;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.AccountId;

/** A turn is planned, runs and ends by itself, and is withdrawn only before that (K5, K6). */
@Proves({"K5", "K6"})
class TurnLifeTest {
    private static final AccountId ACCOUNT = new AccountId(UUID.randomUUID());
    private static final ServiceAreaId HOST = new ServiceAreaId(UUID.randomUUID());

    @ParameterizedTest(name = "{0} to {1}")
    @MethodSource("pairs")
    void lifeHasTheseStepsAndNoOther(Turn.State from, Turn.State to) {
        String step = from + " " + to;
        assertThat(TurnRules.leads(from, to))
                .isEqualTo(
                        List.of(
                                        "PLANNED RUNNING",
                                        "RUNNING ENDED",
                                        "PLANNED WITHDRAWN",
                                        "RUNNING WITHDRAWN")
                                .contains(step));
    }

    static Stream<Arguments> pairs() {
        return Arrays.stream(Turn.State.values())
                .flatMap(
                        from ->
                                Arrays.stream(Turn.State.values())
                                        .map(to -> Arguments.of(from, to)));
    }

    @Test
    void timeAloneMovesATurnFromPlannedToEnded() {
        Turn turn = TurnRulesTest.turn(ACCOUNT, HOST, "2026-11-23T00:00", "2026-11-30T00:00");
        assertThat(turn.state(turn.from().minusNanos(1))).isEqualTo(Turn.State.PLANNED);
        assertThat(turn.state(turn.from())).isEqualTo(Turn.State.RUNNING);
        assertThat(turn.state(turn.until().minusNanos(1))).isEqualTo(Turn.State.RUNNING);
        assertThat(turn.state(turn.until())).isEqualTo(Turn.State.ENDED);
    }

    @ParameterizedTest
    @EnumSource
    void onlyWhatIsNotOverIsWithdrawn(Turn.State state) {
        Turn turn = TurnRulesTest.turn(ACCOUNT, HOST, "2026-11-23T00:00", "2026-11-30T00:00");
        Instant now =
                switch (state) {
                    case PLANNED -> turn.from().minusSeconds(1);
                    case RUNNING, WITHDRAWN -> turn.from();
                    case ENDED -> turn.until();
                };
        Turn asked = state == Turn.State.WITHDRAWN ? TurnRulesTest.withdrawn(turn, now) : turn;
        assertThat(TurnRules.withdrawing(asked, now).isEmpty())
                .isEqualTo(state == Turn.State.PLANNED || state == Turn.State.RUNNING);
        assertThat(TurnRules.receiving(asked, now).isEmpty())
                .isEqualTo(state == Turn.State.RUNNING);
    }
}
