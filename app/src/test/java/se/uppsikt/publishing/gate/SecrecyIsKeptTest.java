package se.uppsikt.publishing.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static se.uppsikt.publishing.gate.Point.Check.PICTURE_TEXT;
import static se.uppsikt.publishing.gate.Point.Check.SECRECY;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;

@Proves("P4")
class SecrecyIsKeptTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "🎄✨",
                "Julmarknad på Stortorget lördag 12 december kl. 10–16. Välkommen!",
                "Ring Servicecenter på 019-21 10 00, vardagar kl. 7.30–16.30.",
                "Ring oss på +46 19 21 10 00 eller 019 211000.",
                "Fritidsgården Kupan når du på 019-21 37 45.",
                "Frågor? servicecenter@orebro.se eller anna.andersson@orebro.se.",
                "Biljetter: info@orebrolansmuseum.se, Engelbrektsgatan 3, 702 12 Örebro.",
                "Vid fara: ring 112. Sjukvårdsrådgivningen har nummer 1177, polisen 114 14.",
                "Boka vaccination på 0771-11 77 00 eller läs mer på 1177.se.",
                "Naturvårdsverket: 010-698 10 00.",
                "Lisa är undersköterska på Trädgårdarna sedan 20 år. Vill du jobba med oss?",
                "I dag är det Världsautismdagen. Läs om vårt stöd till familjer.",
                "Bullerplank byggs längs E18 vid Adolfsberg. Dnr 2026-0412.",
                "Vi söker fler kontaktfamiljer. Kan du öppna ditt hem för ett barn?",
                "Plogbilarna är ute. Håll avstånd – föraren har döda vinklar!",
                "Tack till alla 8507 som röstade! OCR-nummer står på räkningen.",
                "Öppet hus på Karolinska skolan 14 januari kl. 17.00–19.30 för blivande elever.",
                "Halloween på biblioteket: dödskul för barn 6–9 år. Ta med en kniv till pumpan!",
                "Barnkonventionen säger att inget barn får bli slaget. Vet du att ett barn far illa?"
                        + " Ring socialjouren: 019-21 10 00.",
                "Den svarta svanen i Svartån är tillbaka, och den gula tornfalken."
            })
    void whatAMunicipalityUsuallySaysIsLeftInPeace(String text) {
        assertThat(About.post(text).point(SECRECY).sentence()).startsWith("Reglerna hittar inga");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    Eleven 850709-9805 vann första pris.            | Ett personnummer står i texten.
                    Eleven 8507-\u200b09 9805 vann.                  | Ett
                    Ring Kalle på 070-123 45 67 om ni hittar katten. | Ett telefonnummer som kan vara privat
                    Ring Kalle på +46 70 123 45 67.                  | Ett telefonnummer som kan vara privat
                    Ring oss på 08-123 456 78 hemma.                 | Ett telefonnummer som kan vara privat
                    Anmäl dig till kalle.karlsson@gmail.com senast…  | En e-postadress som kan vara privat
                    kalle.karlsson(at)hotmail.com                    | En e-postadress som kan vara privat
                    Kalle är alkoholist och bor på behandlingshem.   | Något som kan gälla en persons hälsa
                    Vi ska slå ihjäl dig din jävel                   | Ord ur listan över hot
                    Politikerna är idioter hela bunten               | Kränkande ord
                    """)
    void whatIsNotToGoOutIsPointedAt(String text, String sentence) {
        Point point = About.post(text).point(SECRECY);

        assertThat(point.met()).isFalse();
        assertThat(point.sentence()).startsWith(sentence);
    }

    @Test
    void noSentenceRepeatsWhatItFound() {
        About about =
                About.post("Eleven vann. Ring 070-123 45 67, kalle@gmail.com.")
                        .pictureWith("Diplom till 850709-9805", "för vackert arbete");

        assertThat(Gate.points(about.judged()))
                .extracting(Point::sentence)
                .noneMatch(each -> each.contains("9805"))
                .noneMatch(each -> each.contains("123 45"))
                .noneMatch(each -> each.contains("gmail"));
        assertThat(about.point(PICTURE_TEXT).sentence()).contains("”Diplom”");
    }

    @Test
    void picturesTitlesAndAltTextsAreLookedAtToo() {
        Point point =
                About.post("Hej!")
                        .on("Örebro kommun på YouTube", "Ring 070-123 45 67", "Hej!")
                        .pictureWith("Anmälan till 070-123 45 67")
                        .picture("Kalle, 850709-9805", false)
                        .point(SECRECY);

        assertThat(point.sentence())
                .contains("rubriken på Örebro kommun på YouTube och bilden bild1.jpg")
                .contains("Ett personnummer står i alt-texten till bild2.jpg. Ta bort det.");
        assertThat(point.about()).containsExactly(About.id(0), About.id(1));
    }

    @Test
    void anotherLetterLikeNumberIsNotTheMunicipalitys() {
        assertThat(About.post("Ring 019-12 34 56").point(SECRECY).met()).isFalse();
        assertThat(About.post("kalle@orebro.se.bluff.nu").point(SECRECY).met()).isFalse();
        assertThat(About.post("rektor@skola.orebro.se").point(SECRECY).met()).isTrue();
    }
}
