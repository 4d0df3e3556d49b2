package se.uppsikt.base.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** H1: whoever searches for one form of a word expects the others. */
class InflectionRulesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "kommentar kommentaren kommentarer kommentarerna kommentars",
                "skola skolan skolor skolorna skolans",
                "bibliotek biblioteket biblioteken",
                "hot hotet hoten",
                "barn barnet barnen barnens",
                "väg vägen vägar vägarna",
                "fråga frågan frågor frågorna",
                "avgift avgiften avgifter avgifterna",
                "parkering parkeringen parkeringar parkeringarna",
                "lärare läraren lärarna lärarens",
                "pojke pojken pojkar pojkarna",
                "möte mötet möten mötena",
                "sko skon skor skorna",
                "regel regeln regler reglerna",
                "nyckel nyckeln nycklar nycklarna",
                "vinter vintern vintrar vintrarna",
                "fönster fönstret fönstren",
                "museum museet museer museerna",
                "program programmet programmen",
                "vän vännen vänner vännerna",
                "bok boken böcker böckerna",
                "förstad förstaden förstäder",
                "ledamot ledamoten ledamöter",
                "trasig trasigt trasiga",
                "region regionen regioner regionerna"
            })
    void everyFormOfAWordLeadsToEveryOther(String paradigm) {
        List<String> forms = List.of(paradigm.split(" "));
        assertThat(forms).allSatisfy(f -> assertThat(InflectionRules.forms(f)).containsAll(forms));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"hot hotell", "barn bar", "val valp", "park parkering", "skola skolning"})
    void anotherWordIsAnotherWord(String two) {
        String[] words = two.split(" ");
        assertThat(InflectionRules.forms(words[0])).doesNotContain(words[1]);
        assertThat(InflectionRules.forms(words[1])).doesNotContain(words[0]);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "s", "ö", "ab", "1748", "😀", "kommunfullmäktigesammanträdets"})
    void anyWordHasFormsAndItselfIsOneAndTheyAreFew(String word) {
        assertThat(InflectionRules.forms(word)).contains(word).hasSizeLessThan(300);
    }
}
