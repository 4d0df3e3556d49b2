package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import se.uppsikt.platforms.PlatformTrouble;

/** Captions go over as Facebook takes them, and say what they said. */
class CaptionFileTest {
    private static CaptionFile of(String language, String words) {
        return CaptionFile.of(language, words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void subRipGoesAsItIsWithTheLocaleInItsName() {
        String words = "1\n00:00:00,000 --> 00:00:02,000\nHej å ä ö.\n";

        CaptionFile file = of("sv", words);

        assertThat(file.words()).isEqualTo(words);
        assertThat(file.part().name()).isEqualTo("undertexter.sv_SE.srt");
        assertThat(file.part().bytes()).isEqualTo(words.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void webVttIsWrittenAsSubRip() {
        CaptionFile file =
                of(
                        "sv-SE",
                        """
                        \uFEFFWEBVTT - isbanan

                        NOTE Vem som talar står inte med.

                        STYLE
                        ::cue { color: white }

                        först
                        00:01.500 --> 00:04.000 align:start
                        <v Anna>Vi öppnar isbanan</v>
                        <i>på lördag.</i>

                        01:00:05.000 --> 01:00:07.250
                        Välkommen!
                        """);

        assertThat(file.locale()).isEqualTo("sv_SE");
        assertThat(file.words())
                .isEqualTo(
                        """
                        1
                        00:00:01,500 --> 00:00:04,000
                        Vi öppnar isbanan
                        <i>på lördag.</i>

                        2
                        01:00:05,000 --> 01:00:07,250
                        Välkommen!
                        """);
    }

    @Test
    void languageThatFacebookDoesNotHaveIsRefused() {
        assertThatThrownBy(() -> of("fit", "1\n00:00:00,000 --> 00:00:01,000\nHei\n"))
                .isInstanceOfSatisfying(
                        PlatformTrouble.class,
                        trouble -> assertThat(trouble.words()).contains("språket (fit)"));
    }
}
