package se.uppsikt.access.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.access.signin.GuessRules.Wrong;

class GuessRulesTest {
    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    @ParameterizedTest(name = "{0} for the name and {1} in all from the address: wait {2} s")
    @CsvSource({
        "4, 4, 0",
        "5, 5, 15",
        "6, 6, 30",
        "7, 7, 60",
        "500, 500, 60",
        "0, 19, 0",
        "0, 20, 15",
        "1, 200, 60"
    })
    void guessingIsSlowedDownAndNobodyWaitsMoreThanAMinute(int named, int any, int seconds) {
        assertThat(GuessRules.wait(new Wrong(named, NOW), new Wrong(any, NOW), NOW))
                .isEqualTo(Duration.ofSeconds(seconds));
    }

    @Test
    void theWaitIsFromTheLatestGuess() {
        Wrong five = new Wrong(5, NOW.minusSeconds(9));
        assertThat(GuessRules.wait(five, five, NOW)).isEqualTo(Duration.ofSeconds(6));
        assertThat(GuessRules.wait(five, five, NOW.plusSeconds(6))).isZero();
        assertThat(GuessRules.wait(five, five, NOW.plusSeconds(600))).isZero();
    }

    @Test
    void whoHasNotGuessedWrongDoesNotWait() {
        Wrong none = new Wrong(0, null);
        assertThat(GuessRules.wait(none, none, NOW)).isZero();
    }
}
