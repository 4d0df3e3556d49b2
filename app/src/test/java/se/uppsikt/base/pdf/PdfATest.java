package se.uppsikt.base.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.TimeZone;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document for keeping opens in a hundred years, for everybody, and holds all it was given. */
@Isolated("changes the time zone of the whole machine for a moment")
class PdfATest {
    private static final Instant AT = Instant.parse("2026-01-15T08:30:00Z");
    private static final String PAGE =
            """
            <!doctype html>
            <html lang="sv"><head><meta charset="utf-8"><title>Prov & försök</title>
            <style>h2 { font-family: Georgia, serif } em { font-style: italic }</style></head>
            <body><main><h1>Prov &amp; försök</h1><h2>Åtgärder</h2>
            <p>Den <b>fetstilta</b> och <em>lutande</em> texten, <code>kod</code>,
            <a href="https://www.example.org/a">adress</a>.</p>
            <ol><li>ett</li><li>två</li></ol>
            <table><caption>Siffror</caption><thead><tr><th scope="col">År</th><th scope="col">Antal</th></tr></thead>
            <tbody><tr><th scope="row">2025</th><td>12</td></tr></tbody></table>
            <p dir="auto">مرحبا بكم</p><p>שלום</p><p>Привет, 你好 🔪 😀 \u0001 a\u200db</p>
            <figure><img src="bild:foto" alt="En bänk"><figcaption>Bänken</figcaption></figure>
            <figure><img src="bild:klar" alt="Ett märke"></figure>
            </main></body></html>
            """;

    @Test
    void itIsPdfA2bAndAScreenReaderCanFollowIt() throws Exception {
        byte[] pdf = PdfA.of(PAGE, pictures(), AT);

        assertThat(PdfCheck.objections(pdf)).isEmpty();
        assertThat(PdfCheck.objectionsOfAScreenReader(pdf)).isEmpty();
    }

    @Test
    void whatNoTypefaceCanDrawIsSpelledOut() throws Exception {
        String text = PdfCheck.text(PdfA.of(PAGE, pictures(), AT));

        assertThat(text).contains("Prov & försök", "Привет", "[U+4F60]", "[U+1F52A HOCHO]");
        assertThat(text).contains("\uFFFD a").doesNotContain("#", "\u0001");
    }

    @Test
    void theSamePageAndTimeGiveTheSameBytesInEveryTimeZone() throws Exception {
        byte[] first = PdfA.of(PAGE, pictures(), AT);
        TimeZone before = TimeZone.getDefault();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));

            assertThat(PdfA.of(PAGE, pictures(), AT)).isEqualTo(first);
        } finally {
            TimeZone.setDefault(before);
        }
        assertThat(PdfA.of(PAGE, pictures(), AT.plusSeconds(1))).isNotEqualTo(first);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<img src='https://example.org/a.png' alt=''>",
                "<img src='file:///etc/hostname' alt=''>",
                "<img src='data:image/png;base64,AAAA' alt=''>",
                "<img src='bild:annan' alt=''>",
                "<p style='background-image: url(http://example.org/a.png)'>x</p>",
                "<style>@import url('http://example.org/a.css');</style>",
                "<style>@font-face { font-family: x; src: url('http://example.org/a.ttf') }</style>",
                "<link rel='stylesheet' href='a.css'>",
                "<iframe src='http://example.org/'></iframe>",
                "<object data='http://example.org/'></object>",
                "<script>1</script>",
                "<svg><image href='http://example.org/a.png'/></svg>"
            })
    void aPageThatAsksForAnythingOutsideItselfIsRefused(String asks) {
        String page = "<html lang=sv><title>x</title>" + asks + "<p>x</p></html>";

        assertThatThrownBy(() -> PdfA.of(page, AT)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPageWithoutTitleIsRefused() {
        assertThatThrownBy(() -> PdfA.of("<p>x</p>", AT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPictureThatCannotBeDrawnLeavesItsWords() throws Exception {
        byte[] whole = picture("png", BufferedImage.TYPE_INT_ARGB);
        for (byte[] broken :
                new byte[][] {
                    "ingen bild".getBytes(StandardCharsets.UTF_8),
                    Arrays.copyOf(whole, 40),
                    enormous(whole)
                }) {
            byte[] pdf =
                    PdfA.of(
                            "<html lang=sv><title>x</title><img src=bild:a alt='En gul bänk'>",
                            Map.of("a", broken),
                            AT);

            assertThat(PdfCheck.text(pdf)).contains("går inte att visa på papper", "En gul bänk");
            assertThat(PdfCheck.objections(pdf)).isEmpty();
        }
    }

    private static Map<String, byte[]> pictures() throws IOException {
        return Map.of(
                "foto",
                picture("jpg", BufferedImage.TYPE_INT_RGB),
                "klar",
                picture("png", BufferedImage.TYPE_INT_ARGB));
    }

    private static byte[] picture(String format, int type) throws IOException {
        BufferedImage image = new BufferedImage(2000, 500, type);
        for (int x = 0; x < 2000; x++) {
            image.setRGB(x, x % 500, 0xC0336699);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, format, out)).isTrue();
        return out.toByteArray();
    }

    /** A PNG whose header claims 60 000 × 60 000. */
    private static byte[] enormous(byte[] png) {
        byte[] bomb = png.clone();
        for (int at : new int[] {16, 20}) {
            bomb[at + 2] = (byte) (60_000 >> 8);
            bomb[at + 3] = (byte) 60_000;
        }
        return bomb;
    }
}
