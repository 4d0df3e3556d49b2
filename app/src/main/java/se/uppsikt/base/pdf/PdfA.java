package se.uppsikt.base.pdf;

import com.openhtmltopdf.bidi.support.ICUBidiReorderer;
import com.openhtmltopdf.bidi.support.ICUBidiSplitter;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.TextDirection;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdfwriter.compress.CompressParameters;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;

/**
 * A page as a document for keeping: PDF/A-2b (ISO 19005-2), the form the National Archives accept,
 * tagged so that a screen reader can follow it, with its typefaces inside.
 *
 * <p>Hand in an HTML page with {@code <title>} and {@code <html lang>}; headings, lists, tables and
 * alternative texts become the tags of the PDF. A style of its own in {@code <style>} is heeded
 * (CSS 2.1 and {@code @page}); without one it is a plain, readable A4 page with numbered pages.
 * Pictures are handed in by name and shown by {@code <img src="bild:namn" alt="…">}; one that
 * cannot be drawn leaves its alternative text. A character that no typeface here can draw stands as
 * its code and name, so nothing vanishes silently.
 *
 * <p>Nothing is ever fetched: a page that asks for anything outside itself is refused. The same
 * page, pictures and time give the same bytes.
 */
public final class PdfA {
    private static final byte[] COLOURS = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private static final String PRODUCER = "Uppsikt";

    static {
        // It would write the page's own words in the log.
        XRLog.setLoggingEnabled(false);
    }

    private PdfA() {}

    /**
     * @param at when the document was made, as it shall say itself
     * @throws IllegalArgumentException when the page has no title or asks for something outside
     *     itself
     */
    public static byte[] of(String html, Instant at) {
        return of(html, Map.of(), at);
    }

    /**
     * @param pictures JPEG, PNG, GIF, BMP or WebP, by name
     * @param at when the document was made, as it shall say itself
     * @throws IllegalArgumentException when the page has no title or asks for something outside
     *     itself
     */
    public static byte[] of(String html, Map<String, byte[]> pictures, Instant at) {
        PdfHtml sheet = PdfHtml.of(html, pictures);
        PdfAttachment enclosed = new PdfAttachment(sheet.pictures());
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder(sheet, enclosed).buildPdfRenderer();
                PDDocument document = renderer.createPDFKeepOpen()) {
            enclosed.refuse();
            new PdfMetadata(
                            sheet.title(),
                            sheet.language(),
                            PRODUCER,
                            at.truncatedTo(ChronoUnit.SECONDS))
                    .on(document);
            document.save(out, CompressParameters.NO_COMPRESSION);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /**
     * The pages as pictures (PNG), for those who look before they open.
     *
     * @param dpi dots per inch: 96 is what a screen shows
     */
    public static List<byte[]> pictures(byte[] pdf, int dpi) {
        List<byte[]> pictures = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFRenderer renderer = new PDFRenderer(document);
            for (int page = 0; page < document.getNumberOfPages(); page++) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                ImageIO.write(renderer.renderImageWithDPI(page, dpi), "png", out);
                pictures.add(out.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return pictures;
    }

    /** How many pages it has. */
    public static int pages(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static PdfRendererBuilder builder(PdfHtml sheet, PdfAttachment enclosed) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_B);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.withProducer(PRODUCER);
        builder.useUnicodeBidiSplitter(new ICUBidiSplitter.ICUBidiSplitterFactory());
        builder.useUnicodeBidiReorderer(new ICUBidiReorderer());
        builder.defaultTextDirection(TextDirection.LTR);
        builder.useUriResolver(enclosed::resolve);
        builder.useProtocolsStreamImplementation(enclosed::open, PdfAttachment.SCHEME);
        builder.useExternalResourceAccessControl(
                enclosed::allows, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                enclosed::allows, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        PdfTypefaces.in(builder);
        builder.withW3cDocument(sheet.document(), null);
        return builder;
    }
}
