package se.uppsikt.moderation.suggestions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

/** M8: what is told of somebody else's health or support, and sexual insult. */
@Proves("M8")
class AnotherPersonIsSparedTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Min granne Lena på Storgatan har fått försörjningsstöd och går på Beroendecentrum",
                "Kalle i trean har adhd",
                "han är narkoman",
                "Min svägerska är inlagd på psyket",
                "Sara har skyddad identitet"
            })
    void whatIsToldOfSomebodyElseIsPointedAt(String text) {
        assertThat(rules(text)).containsExactly(SuggestionRule.HEALTH_OF_ANOTHER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Jag har adhd och får ingen hjälp",
                "Hur ansöker man om försörjningsstöd till sin mamma?",
                "Elever med adhd behöver mindre grupper",
                "Eva föreläser om cancer på biblioteket",
                "Beroendecentrum flyttar"
            })
    void whatSomebodyTellsOfThemselvesOrOfAllIsNot(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sug min kuk",
                "visa brösten",
                "s u g  k u k",
                "kn*lla dig",
                "jag är kåt på dig"
            })
    void aSexualInsultIsPointedAt(String text) {
        assertThat(rules(text)).contains(SuggestionRule.SEXUAL_INSULT);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bröstcancer är vanligt",
                "Slicka inte på stolpen",
                "Sätt på värmen",
                "Kåtan vid naturskolan",
                "Min häck är två meter hög"
            })
    void aHarmlessWordIsNot(String text) {
        assertThat(rules(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Någon hade skrivit ”jag ska döda dig” på väggen",
                "Han sa att han ska skjuta oss",
                "I filmen ska han mörda kungen"
            })
    void whatIsOnlyRepeatedIsNoThreat(String text) {
        assertThat(rules(text)).doesNotContain(SuggestionRule.THREAT);
    }

    private static List<SuggestionRule> rules(String text) {
        return SuggestionRules.find(text).stream().map(Suggestion::rule).distinct().toList();
    }
}
