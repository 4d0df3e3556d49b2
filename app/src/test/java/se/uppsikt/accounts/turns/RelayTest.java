package se.uppsikt.accounts.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.AccountId;

/** Nothing that waits falls between two hosts (K5). */
class RelayTest {
    private static final ServiceArea OWNER = TurnRulesTest.area("Ägaren");
    private static final ServiceArea LIBRARY = TurnRulesTest.area("Biblioteket");
    private static final ServiceArea SCHOOL = TurnRulesTest.area("Skolan");
    private static final Instant MONDAY = TurnRulesTest.swedish("2026-12-28T00:00");
    private static final Relay RELAY =
            new Relay(
                    OWNER,
                    List.of(
                            leg(SCHOOL, "2027-01-04T00:00", "2027-01-11T00:00"),
                            leg(LIBRARY, "2026-12-28T00:00", "2027-01-04T00:00"),
                            leg(LIBRARY, "2027-01-18T00:00", "2027-01-25T00:00")));

    @Test
    void everyMomentHasOneWhoAnswers() {
        assertThat(RELAY.answers(MONDAY.minusNanos(1))).isEqualTo(OWNER);
        assertThat(RELAY.answers(MONDAY)).isEqualTo(LIBRARY);
        assertThat(RELAY.answers(MONDAY.plus(Duration.ofDays(7)).minusNanos(1))).isEqualTo(LIBRARY);
        assertThat(RELAY.answers(MONDAY.plus(Duration.ofDays(7)))).isEqualTo(SCHOOL);
        assertThat(RELAY.answers(MONDAY.plus(Duration.ofDays(14)))).isEqualTo(OWNER);
        assertThat(RELAY.answers(MONDAY.plus(Duration.ofDays(21)))).isEqualTo(LIBRARY);
    }

    @Test
    void nextChangeIsTheEndOfTheWeekOrTheStartOfTheNextTurn() {
        assertThat(RELAY.changes(MONDAY)).isEqualTo(MONDAY.plus(Duration.ofDays(7)));
        assertThat(RELAY.changes(MONDAY.plus(Duration.ofDays(15))))
                .isEqualTo(MONDAY.plus(Duration.ofDays(21)));
        assertThat(RELAY.changes(MONDAY.plus(Duration.ofDays(30)))).isNull();
    }

    @Test
    void whoAnsweredBeforeIsKnown() {
        assertThat(RELAY.before(MONDAY.minusSeconds(1))).isNull();
        assertThat(RELAY.before(MONDAY)).isEqualTo(OWNER);
        assertThat(RELAY.before(MONDAY.plus(Duration.ofDays(8)))).isEqualTo(LIBRARY);
        assertThat(RELAY.before(MONDAY.plus(Duration.ofDays(15)))).isEqualTo(SCHOOL);
    }

    @Test
    void fromTheMomentAWeekIsWithdrawnTheOwnerAnswers() {
        Instant wednesday = MONDAY.plus(Duration.ofDays(2));
        Turn week = leg(LIBRARY, "2026-12-28T00:00", "2027-01-04T00:00").turn();
        Relay relay =
                new Relay(
                        OWNER,
                        List.of(new Relay.Leg(TurnRulesTest.withdrawn(week, wednesday), LIBRARY)));
        assertThat(relay.answers(wednesday.minusNanos(1))).isEqualTo(LIBRARY);
        assertThat(relay.answers(wednesday)).isEqualTo(OWNER);
        assertThat(relay.before(wednesday)).isEqualTo(LIBRARY);
    }

    private static Relay.Leg leg(ServiceArea host, String from, String until) {
        return new Relay.Leg(
                TurnRulesTest.turn(new AccountId(UUID.randomUUID()), host.id(), from, until), host);
    }
}
