package se.uppsikt.base.pdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * The typefaces of documents for keeping: DejaVu, whose licence lets anybody embed it, with Latin,
 * Greek, Cyrillic, Arabic and Hebrew letters.
 */
final class PdfTypefaces {
    static final String SANS = "DejaVu Sans";
    private static final String MONO = "DejaVu Sans Mono";
    private static final String FOLDER = "/typefaces/";
    private static final Face PLAIN = new Face("DejaVuSans.ttf", SANS, 400, FontStyle.NORMAL);
    private static final List<Face> FACES =
            List.of(
                    PLAIN,
                    new Face("DejaVuSans-Bold.ttf", SANS, 700, FontStyle.NORMAL),
                    new Face("DejaVuSans-Oblique.ttf", SANS, 400, FontStyle.ITALIC),
                    new Face("DejaVuSans-BoldOblique.ttf", SANS, 700, FontStyle.ITALIC),
                    new Face("DejaVuSansMono.ttf", MONO, 400, FontStyle.NORMAL));

    private PdfTypefaces() {}

    private record Face(String file, String family, int weight, FontStyle style) {
        InputStream open() {
            InputStream font = PdfTypefaces.class.getResourceAsStream(FOLDER + file);
            if (font == null) {
                throw new IllegalStateException("typeface missing from the program: " + file);
            }
            return font;
        }
    }

    /** Every family a page may name, and the plain face for all others and for rare letters. */
    static void in(PdfRendererBuilder builder) {
        Set<FSFontUseCase> everywhere =
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.FALLBACK_PRE);
        for (Face face : FACES) {
            builder.useFont(
                    face::open,
                    face.family(),
                    face.weight(),
                    face.style(),
                    true,
                    face.family().equals(SANS) ? everywhere : EnumSet.of(FSFontUseCase.DOCUMENT));
        }
    }

    static boolean draws(int character) {
        return Letters.PLAIN_FACE.getGlyphId(character) != 0;
    }

    /** Read when the first document is made and kept: the table of one typeface. */
    private static final class Letters {
        static final CmapLookup PLAIN_FACE = read();

        private Letters() {}

        private static CmapLookup read() {
            try (InputStream in = PLAIN.open();
                    TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(in))) {
                return font.getUnicodeCmapLookup();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
