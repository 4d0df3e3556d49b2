package se.uppsikt.publishing.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadabilityIsMeasuredTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Hej! Hur mår du? Bra.                                              | 3
                    Vi ses kl. 10.30 på torget. Kom!                                   | 2
                    Ta med t.ex. vatten, bl.a. för barnen. Hej då.                     | 2
                    Läs mer på orebro.se/jul. Välkommen!                               | 2
                    Öppet 12.00–14.30 den 3.12 2026. Fri entré.                        | 2
                    Vi finns på Storgatan 3. Kom hit.                                  | 2
                    Följ #ÖrebroKommun. Tack!                                          | 2
                    Kl. Tolv slår klockan. Då äter vi.                                 | 2
                    Ring oss: 019-21 10 00 … Vi svarar.                                | 2
                    Se www.orebro.se!                                                  | 1
                    """)
    void sentencesEndWhereAReaderEndsThem(String text, int sentences) {
        assertThat(new Prose(text).sentences()).hasSize(sentences);
    }

    @Test
    void aLineEndsWhatIsSaidOnIt() {
        assertThat(new Prose("Julmarknad\n\n- granar\n- ljus\nVi ses").sentences()).hasSize(4);
    }

    /** 30 words, 5 sentences, 5 of more than six letters: 6 + 16.7. */
    @Test
    void theIndexIsWordsASentenceAndLongWordsInTheHundred() {
        String text =
                "Vi har en kommun här. Kommunen har en nämnd som vet. Kommunerna är fler än vi tror."
                        + " Kommunala bolag är också kommunens egna. Kommunalrådet är en av oss alla här.";

        assertThat(new Prose(text).words()).hasSize(30);
        assertThat(Language.lix(text)).hasValue(23);
    }

    @Test
    void linksHashtagsAndNamesAreNotRead() {
        String text = "Vi ses i parken på lördag. Ta med en filt och kom dit. ".repeat(3);

        assertThat(
                        Language.lix(
                                text
                                        + "https://www.orebro.se/kommunikationsavdelningen"
                                        + " #KommunikationsAvdelningen @kommunikationsavdelningen"))
                .isEqualTo(Language.lix(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "🎄", "Kommunikationsavdelningen informerar.", "\n\n", "#", "1 2 3"})
    void aShortTextHasNoIndex(String text) {
        assertThat(Language.lix(text)).isEmpty();
        assertThat(Advised.rules(text)).doesNotContain(Rule.HEAVY);
    }

    @Test
    void aHeavyTextIsToldSo() {
        String heavy =
                "Kommunstyrelsens arbetsutskott beslutade vid sammanträdet att uppdra åt"
                        + " samhällsbyggnadsförvaltningen att genomföra erforderliga utredningar avseende"
                        + " trafiksituationen kring Universitetsgatan inklusive konsekvensbeskrivningar för"
                        + " kollektivtrafiken och oskyddade trafikanter samt återrapportera resultatet.";

        assertThat(Advised.sentences(Rule.HEAVY, heavy))
                .singleElement()
                .asString()
                .startsWith("Texten är tung att läsa: LIX är ")
                .contains("högst 40");
        assertThat(Advised.sentences(Rule.LONG_SENTENCE, heavy))
                .singleElement()
                .asString()
                .startsWith("Meningen har ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "På lördag öppnar vi den nya lekplatsen i Vivalla! Kom och lek med oss mellan kl. 10 och"
                        + " 14. Vi bjuder på korv och saft. Ta gärna med en filt. Vi ses!",
                "Nu är isbanan på Stortorget öppen. Ta med egna skridskor eller låna av oss. Det kostar"
                        + " inget. Banan är öppen varje dag till den 1 mars. Välkommen ut på isen!",
                "Snön faller och plogbilarna är ute. De stora vägarna plogas först. Har du ställt bilen på"
                        + " gatan? Flytta den gärna, så kommer vi fram. Tack för hjälpen!"
            })
    void whatIsEasyIsLeftInPeace(String text) {
        assertThat(Advised.rules(text)).isEmpty();
    }
}
