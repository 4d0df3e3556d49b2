package se.uppsikt.base.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import se.uppsikt.base.media.Images;

/**
 * A page made ready for paper: read as a browser reads it, in the house's plain style, with only
 * pictures that can be drawn and only characters that the typefaces have.
 *
 * @param pictures by their whole address in the page
 */
record PdfHtml(
        org.w3c.dom.Document document,
        String title,
        String language,
        Map<String, byte[]> pictures) {
    private static final String FOREIGN =
            "script, iframe, frame, object, embed, link, base, audio, video, source, svg, math, form";
    private static final Pattern FETCHING =
            Pattern.compile("@(import|font-face)", Pattern.CASE_INSENSITIVE);
    private static final int LONGEST = 1600;
    private static final String SUBSTITUTE = "(Bilden går inte att visa på papper.)";

    static PdfHtml of(String html, Map<String, byte[]> handedIn) {
        Document page = Jsoup.parse(html);
        if (page.title().isBlank()) {
            throw new IllegalArgumentException("a document for keeping needs a title");
        }
        Element foreign = page.selectFirst(FOREIGN);
        if (foreign != null) {
            throw new IllegalArgumentException(
                    "a document for keeping may not hold <" + foreign.normalName() + ">");
        }
        if (page.select("style").stream().anyMatch(each -> FETCHING.matcher(each.data()).find())) {
            throw new IllegalArgumentException("a style for keeping may not fetch another");
        }
        Map<String, byte[]> pictures = pictures(page, handedIn);
        NodeTraversor.traverse((node, depth) -> spell(node), page);
        page.head().prependElement("style").appendChild(new DataNode(style()));
        String language = page.getElementsByTag("html").attr("lang");
        return new PdfHtml(
                W3CDom.convert(page), page.title(), language.isEmpty() ? "sv" : language, pictures);
    }

    private static Map<String, byte[]> pictures(Document page, Map<String, byte[]> handedIn) {
        Map<String, byte[]> drawable = new HashMap<>();
        for (Element img : page.select("img")) {
            String address = img.attr("src");
            byte[] bytes = handedIn.get(address.replaceFirst("^" + PdfAttachment.SCHEME + ":", ""));
            if (!address.startsWith(PdfAttachment.SCHEME + ":") || bytes == null) {
                throw new IllegalArgumentException("a picture in the page was not handed in");
            }
            Optional<byte[]> picture =
                    drawable.containsKey(address)
                            ? Optional.of(drawable.get(address))
                            : Images.onPaper(new ByteArrayInputStream(bytes), LONGEST);
            if (picture.isPresent()) {
                drawable.put(address, picture.get());
            } else {
                img.replaceWith(new TextNode((SUBSTITUTE + " " + img.attr("alt")).strip()));
            }
        }
        return drawable;
    }

    private static void spell(Node node) {
        if (node instanceof TextNode text) {
            text.text(PdfSpelling.drawable(text.getWholeText()));
        } else if (node instanceof Element element && element.hasAttr("alt")) {
            element.attr("alt", PdfSpelling.drawable(element.attr("alt")));
        }
    }

    private static String style() {
        try (InputStream style = PdfHtml.class.getResourceAsStream("/pdf/sheet.css")) {
            if (style == null) {
                throw new IllegalStateException("style of documents missing from the program");
            }
            return new String(style.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
