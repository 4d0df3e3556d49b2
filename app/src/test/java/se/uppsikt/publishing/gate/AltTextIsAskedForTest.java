package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.ALT_TEXT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.publishing.gate.Judged.Sound;

class AltTextIsAskedForTest {
    @Test
    void nothingIsAskedWhereThereIsNoPicture() {
        assertThat(About.post("Hej!").isAsked(ALT_TEXT)).isFalse();
        assertThat(About.post("Hej!").film(Sound.SPEECH, true).isAsked(ALT_TEXT)).isFalse();
    }

    @Test
    void aPictureWithAnAltTextOrWithoutMeaningIsInPlace() {
        assertThat(About.post("Hej!").picture("Barn på en gunga", false).point(ALT_TEXT).met())
                .isTrue();
        assertThat(About.post("Hej!").picture("", true).point(ALT_TEXT).met()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  \n", ".", "🎄🎄", "\u200b\u200d", "-", "̈̈̈"})
    void whatSaysNothingIsNoAltText(String alt) {
        Point point = About.post("Hej!").picture(alt, false).point(ALT_TEXT);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence()).startsWith("Bilden saknar alt-text.");
    }

    @Test
    void thePicturesThatLackItArePointedOut() {
        About about =
                About.post("Hej!")
                        .picture("Barn på en gunga", false)
                        .picture("", false)
                        .picture("", true);

        assertThat(about.point(ALT_TEXT).about()).containsExactly(About.id(1));
        assertThat(about.point(ALT_TEXT).sentence())
                .startsWith("Bilden bild2.jpg saknar alt-text.");
        assertThat(about.picture("", false).point(ALT_TEXT).sentence())
                .startsWith("2 bilder saknar alt-text.");
    }
}
