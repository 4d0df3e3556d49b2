package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.base.shared.StartProblem;

class FaultsInPlainWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"Disken är full.", "Uppsikt kör redan."})
    void faultAtStartIsToldInPlainWordsHoweverDeepItLies(String words) {
        RuntimeException wrapped =
                new IllegalStateException("outer", new StartProblem(words, null));
        assertThat(App.inPlainWords(wrapped)).isEqualTo("Uppsikt kan inte starta. " + words);
    }
}
