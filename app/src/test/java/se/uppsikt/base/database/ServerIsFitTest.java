package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.checks.Check.Found;

/** A server that may lose or leak what it is given is told, and so is a clock that goes wrong. */
class ServerIsFitTest {
    private static final Instant NOW = Instant.parse("2026-11-30T08:00:00Z");

    @Test
    void aServerThatIsDurableEncryptedAndNotOpenIsRight() {
        assertThat(server(18, false, true, true, false)).isInstanceOf(Found.Right.class);
        assertThat(server(18, false, true, false, true)).isInstanceOf(Found.Right.class);
    }

    @Test
    void whatMayLoseOrLeakIsWrong() {
        assertThat(server(17, false, true, true, false)).isInstanceOf(Found.Wrong.class);
        assertThat(server(18, true, true, true, false).words()).contains("superuser");
        assertThat(server(18, false, false, true, false).words()).contains("tappa");
        assertThat(server(18, false, true, false, false).words()).contains("krypteras inte");
    }

    @Test
    void theOneThatComesAlongIsToldForWhatItIs() {
        assertThat(new Server("18.6", 18, false, true, false, true).found(true).words())
                .contains("följer med");
    }

    @Test
    void clocksThatDifferAreToldWithHowMuch() {
        assertThat(ClockCheck.found(NOW, NOW.plusMillis(900), NOW.plusMillis(20)))
                .isInstanceOf(Found.Right.class);
        assertThat(ClockCheck.found(NOW, NOW.plusSeconds(40), NOW.plusMillis(20)))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.words()).contains("39 sekunder före"));
        assertThat(ClockCheck.found(NOW, NOW.minusSeconds(300), NOW.plusMillis(20)).words())
                .contains("5 minuter efter");
    }

    @Test
    void anAnswerThatWasLongOnItsWayTellsNothing() {
        assertThat(ClockCheck.found(NOW, NOW.plusSeconds(40), NOW.plusSeconds(3)))
                .isInstanceOf(Found.Untold.class);
    }

    private static Found server(
            int major, boolean superuser, boolean durable, boolean encrypted, boolean here) {
        return new Server(major + ".1", major, superuser, durable, encrypted, here).found(false);
    }
}
