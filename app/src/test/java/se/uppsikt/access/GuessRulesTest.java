package se.uppsikt.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuessRulesTest {
    @ParameterizedTest(name = "{0} for the username, {1} from the address: locked {2}")
    @CsvSource({"4, 4, false", "5, 0, true", "0, 19, false", "0, 20, true"})
    void guessingIsBorneUpToALimit(int username, int address, boolean locked) {
        assertThat(GuessRules.locked(new GuessRules.Wrong(username, address))).isEqualTo(locked);
    }
}
