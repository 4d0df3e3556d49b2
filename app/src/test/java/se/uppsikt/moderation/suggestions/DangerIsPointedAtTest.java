package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

/**
 * S11: what may cost somebody's life, or hurts a child, is pointed at by rules anybody can read.
 */
@Proves("M8")
class DangerIsPointedAtTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Det brinner i förskolan just nu",
                "det brinner i förskolan Kotten just nu!!",
                "i natt gör jag slut på allt",
                "Jag ska ta livet av mig",
                "DET BR1NNER i skolan",
                "d e t  b r i n n e r  nu",
                "det br🔥inner i källaren",
                "det b\u200brinner i källaren",
                "det brіnnеr i källaren",
                "vill inte leva langre",
                "en man med kniv på torget nu",
                "han andas inte",
                "hon har tänkt på själv mord länge"
            })
    void whatMayCostALifeIsPointedAtHoweverItIsWritten(String text) {
        assertThat(rules(text)).contains(SuggestionRule.DANGER_TO_LIFE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "min kusin slår sina barn",
                "min kusin slar sina barn varje dag",
                "pappa slår mig",
                "barnen får ingen mat hemma",
                "en gubbe tafsar på småflickorna i badhuset",
                "de ska gifta bort min klasskompis"
            })
    void aChildThatIsHurtIsPointedAt(String text) {
        assertThat(rules(text)).contains(SuggestionRule.CHILD_AT_RISK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nu brinner det i knutarna",
                "Jag dör av skratt",
                "När är brandövningen på skolan?",
                "Om det skulle brinna, var är utgången?",
                "Det brann i containern förra veckan",
                "Jag tar livet med ro",
                "Vi slår ett slag för simskolan",
                "Skjutfältet hörs ända hit",
                "Döda vinkeln i korsningen",
                "Min son slår rekord i höjdhopp",
                "Man får aldrig slå barn",
                "Hur förebygger skolan självmord bland unga?"
            })
    void aFigureOfSpeechAndAQuestionAreNoDanger(String text) {
        assertThat(rules(text)).noneMatch(SuggestionRule::danger);
    }

    @Test
    void onlyDangerToLifeAndAChildAtRiskComeBeforeEverything() {
        assertThat(Arrays.stream(SuggestionRule.values()).filter(SuggestionRule::danger))
                .containsExactlyInAnyOrder(
                        SuggestionRule.DANGER_TO_LIFE, SuggestionRule.CHILD_AT_RISK);
    }

    private static List<SuggestionRule> rules(String text) {
        return SuggestionRules.find(text).stream().map(Suggestion::rule).distinct().toList();
    }
}
