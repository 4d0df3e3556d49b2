package se.uppsikt.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** How long answers took is told as no more exact than it is counted (U1). */
class AnswerTimeRulesTest {
    @Test
    void thePercentileIsTheUpperEndOfTheStretchItLiesIn() {
        Map<Integer, Long> ten = Map.of(15, 4L, 60, 5L, 4_320, 1L);
        assertThat(AnswerTimeRules.percentile(ten, 50)).isEqualTo(60);
        assertThat(AnswerTimeRules.percentile(ten, 40)).isEqualTo(15);
        assertThat(AnswerTimeRules.percentile(ten, 90)).isEqualTo(60);
        assertThat(AnswerTimeRules.percentile(ten, 91)).isEqualTo(4_320);
        assertThat(AnswerTimeRules.percentile(Map.of(15, 1L), 90)).isEqualTo(15);
    }

    @Test
    void ofNoAnswersThereIsNone() {
        assertThat(AnswerTimeRules.percentile(Map.of(), 50)).isNull();
        assertThat(AnswerTimeRules.words(null)).isEqualTo("okänt");
    }

    @Test
    void itIsToldInWords() {
        assertThat(AnswerTimeRules.words(15)).isEqualTo("högst 15 minuter");
        assertThat(AnswerTimeRules.words(60)).isEqualTo("högst 1 timme");
        assertThat(AnswerTimeRules.words(720)).isEqualTo("högst 12 timmar");
        assertThat(AnswerTimeRules.words(1_440)).isEqualTo("högst 1 dygn");
        assertThat(AnswerTimeRules.words(4_320)).isEqualTo("högst 3 dygn");
        assertThat(AnswerTimeRules.words(AnswerTimeRules.LONGER)).isEqualTo("över 28 dygn");
    }
}
