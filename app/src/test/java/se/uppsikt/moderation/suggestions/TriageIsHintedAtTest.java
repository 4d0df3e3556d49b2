package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

/** M8: what a text may be to whoever answers: a request, an appeal, part of a case, a thank-you. */
@Proves("M8")
class TriageIsHintedAtTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jag begär ut alla mejl om rondellen, jag vill vara anonym | RECORDS_REQUEST",
                "vill ta del av handlingar | RECORDS_REQUEST",
                "enligt offentlighetsprincipen | RECORDS_REQUEST",
                "begar ut protokollet | RECORDS_REQUEST",
                "Jag överklagar beslutet | APPEAL",
                "overklagar min avgift | APPEAL",
                "Detta är ett överklagande | APPEAL",
                "BN 2026-123 | CASE",
                "KS 2026:00012 | CASE",
                "ärende 123456 | CASE",
                "dnr 455/2026 | CASE",
                "Tack, bra jobbat! | THANKS",
                "❤️❤️ | THANKS"
            })
    void aTextHintsAtWhatItIs(String text, SuggestionRule.Triage triage) {
        assertThat(hints(text)).containsExactly(triage);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Tack, men när kommer plogen?",
                "Tack för ingenting",
                "Bra, fast ni kunde ha sagt det förr",
                "Hur överklagar man?",
                "Grannen har överklagat",
                "Läsåret 2026/2027",
                "SFS 2025:400",
                "den 2026-11-22",
                "Jag begär bara lite respekt",
                "Ta del av höstens program"
            })
    void whatOnlyLooksLikeItHintsAtNothing(String text) {
        assertThat(hints(text)).isEmpty();
    }

    @Test
    void anAppealMayNameItsCaseAndBothAreHintedAt() {
        assertThat(hints("Jag överklagar beslut BN 2026-123"))
                .containsExactly(SuggestionRule.Triage.APPEAL, SuggestionRule.Triage.CASE);
    }

    @Test
    void whatIsKeptOfARuleIsItsOwnWordAndEveryRuleCanBeReadInSwedish() {
        Set<String> ids =
                Arrays.stream(SuggestionRule.values())
                        .map(SuggestionRule::id)
                        .collect(Collectors.toSet());
        assertThat(ids)
                .hasSize(SuggestionRule.values().length)
                .allMatch(id -> id.matches("M8-[a-z]+"));
        assertThat(SuggestionRule.values())
                .allMatch(rule -> rule.reads().endsWith(".") && !rule.swedish().isBlank());
    }

    private static List<SuggestionRule.Triage> hints(String text) {
        Set<SuggestionRule.Triage> hints = EnumSet.noneOf(SuggestionRule.Triage.class);
        for (Suggestion suggestion : SuggestionRules.find(text)) {
            SuggestionRule.Triage triage = suggestion.rule().triage();
            if (triage != null) {
                hints.add(triage);
            }
        }
        return List.copyOf(hints);
    }
}
