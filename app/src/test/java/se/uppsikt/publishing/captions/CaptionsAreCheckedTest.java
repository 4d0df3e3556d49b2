package se.uppsikt.publishing.captions;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** P2: captions are read however a program has written them, and each fault is told by its line. */
class CaptionsAreCheckedTest {
    private static final String RIGHT =
            """
            1
            00:00:01,000 --> 00:00:04,000
            Välkommen till spåret.

            2
            00:00:05,000 --> 00:01:09,500
            Är det öppet i dag?
            Ja, från åtta.

            """;

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void theLettersAreTheSameHoweverTheyAreWritten(String charset) {
        String text = CaptionText.of(RIGHT.getBytes(Charset.forName(charset)));

        assertThat(text).isEqualTo(RIGHT);
        assertThat(CaptionReading.of(text).subRip()).isEqualTo(RIGHT);
    }

    @Test
    void aMarkOfOrderIsNoLetter() {
        byte[] marked = ("\uFEFF" + RIGHT).getBytes(StandardCharsets.UTF_8);

        assertThat(CaptionText.of(marked)).isEqualTo(RIGHT);
        assertThat(CaptionText.of(new byte[0])).isEmpty();
        assertThat(CaptionText.of(new byte[] {'a'})).isEqualTo("a");
    }

    @Test
    void whatAPlayerOfWebVttUnderstandsIsWrittenAsSubRip() {
        String web =
                """
                WEBVTT - Spåret
                Kind: captions

                STYLE
                ::cue { color: yellow }

                NOTE rättad av Anna

                inledning
                00:01.000 --> 00:04.000 align:start line:0
                <v Anna>Välkommen till <i>spåret</i>.

                00:00:05.000 --> 00:01:09.5
                <c.gul>Är det</c> öppet i dag?
                <00:00:07.000>Ja, från åtta.
                """;

        assertThat(CaptionReading.of(web.replace("\n", "\r\n")).subRip()).isEqualTo(RIGHT);
        assertThat(CaptionReading.of("WEBVTT\n\n00:01.000 --> 00:02.000\na &lt; b &amp; c").cues())
                .singleElement()
                .satisfies(cue -> assertThat(cue.said()).containsExactly("a < b & c"));
    }

    @Test
    void whereSomebodyHasLeftNoBlankLineTheNextBeginsAnyhow() {
        String tight =
                """
                1
                00:00:01,000 --> 00:00:02,000
                Ett
                2
                00:00:03,000 --> 00:00:04,000
                2 av 3
                """;

        assertThat(CaptionReading.of(tight).cues())
                .extracting(Cue::said)
                .containsExactly(List.of("Ett"), List.of("2 av 3"));
    }

    @Test
    void whatIsRightHasNoFaults() {
        assertThat(faults(RIGHT, Duration.ofSeconds(70))).isEmpty();
        assertThat(faults(RIGHT, null)).isEmpty();
        assertThat(faults(RIGHT, Duration.ofSeconds(69))).as("counted a little shorter").isEmpty();
    }

    @Test
    void eachFaultIsToldWithItsLine() {
        String wrong =
                """
                1
                00:00:05,000 --> 00:00:04,000
                Slutar före

                2
                00:00:05,500 --> 00:00:07,000

                3
                00:00:06,000 --> 00:00:08,000
                Börjar för tidigt

                4
                00:00:02,000 --> 00:00:03,000
                Fel ordning

                5
                00:00:75,000 --> 00:00:80,000
                Inga sådana sekunder

                6
                Utan tider

                7
                00:00:20,000 --> 00:02:00,000
                För lång
                """;

        assertThat(faults(wrong, Duration.ofSeconds(60)))
                .containsExactly(
                        "Rad 2: undertexten slutar innan den har börjat.",
                        "Rad 6: det står ingen text under tiderna.",
                        "Rad 9: undertexten börjar innan den på rad 6 har slutat.",
                        "Rad 13: undertexten börjar före den på rad 9; de står i fel ordning.",
                        "Rad 17: tiderna går inte att läsa. De skrivs som 00:00:01,000 -->"
                                + " 00:00:04,000.",
                        "Rad 21: här skulle tiderna stå, som 00:00:01,000 --> 00:00:04,000.",
                        "Rad 24: undertexten slutar 2:00, men filmen är 1:00 lång.");
    }

    @Test
    void whatIsNoCaptionsIsToldSo() {
        assertThat(faults("", null)).singleElement().asString().contains("har inga undertexter");
        assertThat(faults("WEBVTT\n", null))
                .singleElement()
                .asString()
                .contains("har inga undertexter");
        assertThat(faults("En roman.\nMed rader.", null)).isNotEmpty();
    }

    private static List<String> faults(String text, @Nullable Duration film) {
        return CaptionReading.of(text).wrong(film);
    }
}
