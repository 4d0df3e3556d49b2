package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.PICTURE_TEXT;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.publishing.gate.Judged.Sound;

/** Each picture's lines are parted by a stroke. */
class PictureTextIsInThePostTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    JULMARKNAD!/Stortorget/12 december            ; Julmarknad på Stortorget den 12 december.
                    Kultur-/skolan bjuder in                      ; Kulturskolan bjuder in till konsert.
                    Kultur-/natten                                ; Vi firar kultur-natten!
                    Välkommen/till/biblioteket                    ; Välkomna på biblioteket
                    öppet hus lördag kl 10.30–15                  ; Öppet hus lördagen 10:30-15.00
                    Lör 10 okt 18.00                              ; Lördag 10 oktober kl. 18
                    24/12                                         ; Stängt 24 december.
                    24 dec                                        ; Stängt 24/12.
                    2026-12-24                                    ; Torsdag 24 december 2026.
                    019-21 10 00                                  ; Ring 019 21 10 00.
                    019-21 10 00                                  ; Ring +46 19-21 10 00.
                    (019) 21 10 00                                ; Ring 019211000.
                    Pris: 150 kr                                  ; Det kostar 150 kronor.
                    Fri entré för 3 barn                          ; Fri entré för tre barn.
                    1 000 nya träd                                ; Vi planterar 1000 nya träd.
                    orebro.se/jul                                 ; Läs mer: https://www.orebro.se/jul
                    www.orebro.se                                 ; Se orebro.se/jul/marknad.
                    Drottninggatan 12B                            ; Vi finns på Drottninggatan 12 B.
                    Oppet pä söndag                               ; Öppet på söndag
                    Biblioteket öpprar en ny avdelnlng            ; Biblioteket öppnar en ny avdelning.
                    Välkommen!ö /|/© — •                          ; Välkommen!
                    Ej mat                                        ; Inte mat
                    barnoch unga                                  ; För barn och unga
                    E-post                                        ; Skicka epost
                    #ÖrebroFörAlla                                ; Vi gillar #örebroföralla
                    𝗝𝘂𝗹𝗺𝗮𝗿𝗸𝗻𝗮𝗱                                    ; Julmarknad
                    Fo\u0308rskola                                ; Förskola
                    Års/krönika                                   ; Årskrönika
                    """)
    void theSameInOtherLettersIsTheSame(String lines, String text) {
        assertThat(About.post(text).pictureWith(lines.split("/(?=[^0-9j/|©])")).point(PICTURE_TEXT))
                .extracting(Point::sentence)
                .isEqualTo("Det som står i bilden står också i inlägget.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            textBlock =
                    """
                    Julmarknad lördag kl. 14.00    ; Julmarknad söndag kl. 14.00  ; lördag
                    Julmarknad kl. 14.00           ; Julmarknad kl. 15.00         ; 14.00
                    Julmarknad kl. 14.30           ; Julmarknad kl. 14            ; 14.30
                    12 december                    ; 13 december                  ; 12
                    12 november                    ; 12 december                  ; november
                    24/12                          ; Den 12/24                    ; 24/12
                    019-21 10 00                   ; Ring 019-21 10 01. 00 10 21  ; 019-21 10 00
                    019-21 10 00                   ; kl. 10 den 21:a, nummer 019  ; 019-21 10 00
                    Storgatan 7                    ; Vi ses på Stongatan 7        ; Storgatan
                    Storgatan 7                    ; Vi ses på Storgatan 17       ; 7
                    Storgatan 7A                   ; Vi ses på Storgatan 7B       ; 7A
                    orebro.se/jul                  ; Läs mer på orebro.se         ; orebro.se/jul
                    info@orebro.se                 ; Mejla info@orebro.com        ; info@orebro.se
                    Kostar 150 kr                  ; Kostar 15 kronor             ; 150
                    Inte för barn                  ; För barn                     ; Inte
                    juni                           ; juli                         ; juni
                    Badhuset stängt                ; Badhuset öppet               ; stängt
                    Gratis fika                    ; Välkommen!                   ; Gratis
                    Nöjesfält                      ; 🎡🎢                          ; Nöjesfält
                    9.00                           ; Biljetten kostar 900 kronor  ; 9.00
                    0706-12                        ; Född 0612                    ; 0706
                    """)
    void whatSaysSomethingElseIsNamed(String line, String text, String missing) {
        Point point = About.post(text).pictureWith(line).point(PICTURE_TEXT);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence())
                .startsWith("Skriv också i texten det som står i bilden. Där saknas ")
                .contains("”" + missing + "”");
        assertThat(point.about()).containsExactly(About.id(0));
    }

    @Test
    void whatNobodyHasReadIsAskedFor() {
        Point point = About.post("Hej!").pictureWith().unreadPicture().point(PICTURE_TEXT);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence())
                .isEqualTo("Säg om något står skrivet i bilden bild2.jpg, och skriv av det.");
        assertThat(point.about()).containsExactly(About.id(1));
    }

    @Test
    void aPictureWithoutWordsNeedsNone() {
        assertThat(About.post("").pictureWith().point(PICTURE_TEXT).sentence())
                .isEqualTo("Inget står skrivet i bilden.");
        assertThat(About.post("Hej!").film(Sound.NO_SPEECH, false).isAsked(PICTURE_TEXT)).isFalse();
    }

    @Test
    void everyAccountAndItsTitleIsComparedByItself() {
        About about =
                About.post("Julmarknad på Stortorget")
                        .on("Örebro kommun på YouTube", "Julmarknad", "Vi ses på Stortorget!")
                        .on("Örebro kommun på LinkedIn", "Jobba hos oss")
                        .on("Kulturskolan på Instagram", "Jobba hos oss");

        assertThat(about.pictureWith("Julmarknad", "Stortorget").point(PICTURE_TEXT).sentence())
                .isEqualTo(
                        "Skriv också i texten det som står i bilden. För Örebro kommun på LinkedIn"
                                + " och Kulturskolan på Instagram saknas ”Julmarknad”,"
                                + " ”Stortorget”.");
    }

    @Test
    void whatGoesOutNowhereSaysNothing() {
        Judged nowhere = About.nowhere().pictureWith("Julmarknad").judged();

        assertThat(Gate.points(nowhere))
                .filteredOn(each -> !each.met())
                .extracting(Point::check)
                .containsExactly(PICTURE_TEXT, Point.Check.SENDER);
    }

    @Test
    void manyMissingWordsAreCounted() {
        String words =
                "granar ljus musik korv hantverk dans sång kör tomte hästar glögg kakor kransar";

        assertThat(About.post("Hej!").pictureWith(words).point(PICTURE_TEXT).sentence())
                .endsWith("”glögg”, ”kakor” och 1 ord till.");
    }

    @Test
    void whatIsGoneAfterADayIsSaidInTheAltText() {
        String[] lines = {"Öppet hus", "kl. 18"};

        assertThat(About.story().pictureWith("Affisch: Öppet hus kl. 18", lines).judged())
                .satisfies(each -> assertThat(Gate.points(each)).allMatch(Point::met));
        assertThat(About.story().pictureWith("Affisch", lines).point(PICTURE_TEXT).sentence())
                .isEqualTo(
                        "Det som står i bilden ska också stå i alt-texten. Där saknas ”Öppet”, ”hus”,"
                                + " ”18”.");
    }

    @Test
    void aNullByteAndHalfASurrogateHarmNobody() {
        List<String> odd = List.of("\u0000", "\ud83c", "\udf84", "a\ud83c", "-", "- -", "+", "+46");

        assertThat(
                        About.post("+\ud83c 46")
                                .pictureWith(odd.toArray(String[]::new))
                                .point(PICTURE_TEXT))
                .isNotNull();
    }
}
