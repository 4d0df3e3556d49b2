package se.uppsikt.platforms.meta;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the platform gives back in another dress is still the same words; other words are not. */
class SameWordsTest {
    private static final String SENT =
            "Hej Åsa & Örjan! Badet \"Gustavsvik\" öppnar kl. 10 ❤️ 👩‍👩‍👧. Läs mer på"
                    + " https://www.orebro.se/bad?a=1&b=2.\n/Maria, kommunvägledare, Örebro kommun";

    static List<String> dresses() {
        return List.of(
                SENT,
                "  " + SENT + " \n",
                SENT.replace("\n", "\r\n"),
                SENT.replace("\n", " "),
                SENT.replace("\n", "<br />"),
                SENT.replace(" ", "\u00A0"),
                SENT.replace(" ", "  "),
                SENT + "\u200B\uFEFF",
                Normalizer.normalize(SENT, Form.NFD),
                Normalizer.normalize(SENT, Form.NFKD),
                SENT.replace("\uFE0F", ""),
                SENT.replace("❤️", "❤︎"),
                SENT.replace("&", "&amp;").replace("\"", "&quot;"),
                SENT.replace("Å", "&Aring;").replace("ö", "&#246;").replace("ä", "&#xE4;"),
                SENT.replace("&", "&amp;amp;"),
                SENT.replace("\"Gustavsvik\"", "”Gustavsvik”"),
                SENT.replace("https://www.orebro.se/bad?a=1&b=2", "https://fb.me/3xYz"),
                SENT.replace("https://www.orebro.se/bad?a=1&b=2", "orebro.se/bad"),
                SENT.replace("https://www.orebro.se/bad?a=1&b=2", "www.orebro.se/bad…"));
    }

    @ParameterizedTest
    @MethodSource("dresses")
    void theSameWordsInAnotherDressAreTheSame(String shown) {
        assertThat(SameWords.same(SENT, shown)).isTrue();
        assertThat(SameWords.same(shown, SENT)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Hej",
                "Hej Åsa & Örjan! Badet \"Gustavsvik\" öppnar kl. 11 ❤️ 👩‍👩‍👧. Läs mer på"
                        + " https://www.orebro.se/bad?a=1&b=2.\n/Maria, kommunvägledare, Örebro kommun",
                "Hej Asa & Orjan! Badet \"Gustavsvik\" öppnar kl. 10 ❤️ 👩‍👩‍👧. Läs mer på"
                        + " https://www.orebro.se/bad?a=1&b=2.\n/Maria, kommunvägledare, Örebro kommun"
            })
    void otherWordsAreOther(String shown) {
        assertThat(SameWords.same(SENT, shown)).isFalse();
    }

    @Test
    void nothingIsNotTheSameAsNothing() {
        assertThat(SameWords.same("", "")).isFalse();
        assertThat(SameWords.same(" \n", "\u200B")).isFalse();
    }

    @Test
    void halfACharacterAndSignsOfNoUseHarmNothing() {
        assertThat(SameWords.same("a\uD83D", "a\uD83D")).isTrue();
        assertThat(SameWords.same("&;&#;&#99999999;", "&;&#;&#99999999;")).isTrue();
    }
}
