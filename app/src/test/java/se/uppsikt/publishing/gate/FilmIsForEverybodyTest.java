package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.CAPTIONS;
import static se.uppsikt.publishing.gate.Point.Check.FILM_CONTENT;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.publishing.gate.Judged.Sound;

class FilmIsForEverybodyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    UNASKED  ; false ; false ; Säg om någon talar i filmen.
                    UNASKED  ; true  ; false ; Säg om någon talar i filmen.
                    SPEECH   ; false ; false ; Någon talar i filmen, men undertexter saknas.
                    SPEECH   ; true  ; true  ; Det som sägs i filmen har undertexter.
                    NO_SPEECH; false ; true  ; Ingen talar i filmen, så undertexter behövs inte.
                    """)
    void whatIsSaidCanBeRead(Sound sound, boolean captions, boolean met, String sentence) {
        Point point = About.post("Se filmen").film(sound, captions).point(CAPTIONS);

        assertThat(point.met()).isEqualTo(met);
        assertThat(point.sentence()).startsWith(sentence);
        assertThat(point.about().isEmpty()).isEqualTo(met);
    }

    @Test
    void picturesNeedNeither() {
        About about = About.post("Hej!").picture("Ett torg", false);

        assertThat(about.isAsked(CAPTIONS)).isFalse();
        assertThat(about.isAsked(FILM_CONTENT)).isFalse();
    }

    @Test
    void thatTheTextTellsTheSameIsSaidByAPerson() {
        About about = About.post("Så sorterar du din jul.").film(Sound.NO_SPEECH, false);

        assertThat(about.point(FILM_CONTENT).met()).isFalse();
        assertThat(about.filmTold().point(FILM_CONTENT).met()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"''", "🎬", "'   '"})
    void aTextThatSaysNothingTellsNothingWhateverIsSaid(String text) {
        About about =
                About.post("Så sorterar du din jul.")
                        .on("Örebro kommun på LinkedIn", text)
                        .film(Sound.NO_SPEECH, false)
                        .filmTold();

        assertThat(about.point(FILM_CONTENT).met()).isFalse();
        assertThat(about.point(FILM_CONTENT).sentence())
                .startsWith("Texten är tom på Örebro kommun på LinkedIn.");
    }

    @Test
    void whatIsGoneAfterADayHasNoText() {
        assertThat(About.story().film(Sound.NO_SPEECH, false).filmTold().point(FILM_CONTENT).met())
                .isTrue();
    }
}
