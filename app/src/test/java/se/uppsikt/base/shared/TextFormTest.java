package se.uppsikt.base.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Names are made of this form, so it may never become another one. */
class TextFormTest {

    @Test
    void whiteSpaceIsWhatUnicodeSays() {
        for (int c = 0; c <= Character.MAX_VALUE; c++) {
            assertThat(TextForm.isWhiteSpace((char) c))
                    .as("U+%04X", c)
                    .isEqualTo(String.valueOf((char) c).matches("(?U)\\s"));
        }
    }

    @Test
    void theFormIsTheComposedOneWithSingleBlanks() {
        String signs = "ab åa\u030a\t\n\r \u00a0\u2003\u0085\u001c\u200b😀é";
        Random chance = new Random(4);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder text = new StringBuilder();
            for (int n = chance.nextInt(12); n > 0; n--) {
                text.append(signs.charAt(chance.nextInt(signs.length())));
            }
            assertThat(TextForm.asRead(text.toString()))
                    .isEqualTo(
                            Normalizer.normalize(text, Normalizer.Form.NFC)
                                    .replaceAll("(?U)\\s+", " ")
                                    .strip());
        }
    }
}
