package se.uppsikt.platforms.meta;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class MojibakeTest {

    @ParameterizedTest
    @ValueSource(strings = {"Åsa i Ängelholm är öm", "fest 🎉", "Łódź", "עברית", "tumme\u00a0upp"})
    void textWrittenByteByByteIsReadAsItWasMeant(String meant) {
        String facebook = new String(meant.getBytes(UTF_8), ISO_8859_1);

        assertThat(Mojibake.repair(facebook)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "redan rätt: åäö",
                "Ã ensamt",
                "blandat 🎉 Ã¥",
                "avbrutet Ã",
                "nul \u0000 kvar",
                "\ud83d ensam halva"
            })
    void textThatIsNotWrittenByteByByteIsLeftAsItIs(String right) {
        assertThat(Mojibake.repair(right)).isEqualTo(right);
    }

    @Test
    void overlongAndSurrogateBytesAreNotTakenForText() {
        assertThat(Mojibake.repair("\u00c0\u00af")).isEqualTo("\u00c0\u00af");
        assertThat(Mojibake.repair("\u00ed\u00a0\u0080")).isEqualTo("\u00ed\u00a0\u0080");
    }

    @Test
    void keysAndValuesAreRepairedAndCountedEachOnce() {
        JsonNode node =
                JsonMapper.shared()
                        .readTree(
                                """
                                {"\\u00c3\\u00a5r": ["\\u00c3\\u00b6", "o", 7, null],
                                 "rätt": {"text": "r\\u00c3\\u00a4tt"}}""");
        Mojibake mojibake = new Mojibake();

        JsonNode repaired = mojibake.repair(node);

        assertThat(repaired)
                .isEqualTo(
                        JsonMapper.shared()
                                .readTree(
                                        """
                                        {"år": ["ö", "o", 7, null], "rätt": {"text": "rätt"}}"""));
        assertThat(mojibake.repaired()).isEqualTo(3);
    }
}
