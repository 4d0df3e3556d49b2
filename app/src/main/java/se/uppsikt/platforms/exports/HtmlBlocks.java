package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Range;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import se.uppsikt.platforms.exports.HtmlFile.Block;
import se.uppsikt.platforms.imports.Export.Link;
import se.uppsikt.platforms.imports.Export.Media;

/** The blocks of a page, told by the names that Meta's platforms give their parts. */
record HtmlBlocks(String page, List<Element> blocks) {
    private static final String BLOCK = "._a6-g";
    private static final String HEADING = "._a6-h";
    private static final String SAID = "._2pin";
    private static final String TIME = "._a72d";

    /** Those that lie in no other. */
    static HtmlBlocks of(String page) {
        Document read = Jsoup.parse(page, "", Parser.htmlParser().setTrackPosition(true));
        List<Element> blocks =
                read.select(BLOCK).stream()
                        .filter(each -> each.parents().stream().noneMatch(above -> above.is(BLOCK)))
                        .toList();
        return new HtmlBlocks(page, blocks);
    }

    /** As the page has it; where it was never ended, as it was understood. */
    byte[] original(int index) {
        Element block = blocks.get(index);
        Range begins = block.sourceRange();
        Range ends = block.endSourceRange();
        boolean whole =
                begins.isTracked()
                        && ends.isTracked()
                        && !ends.isImplicit()
                        && ends.endPos() <= page.length()
                        && begins.startPos() < ends.endPos();
        String text = whole ? page.substring(begins.startPos(), ends.endPos()) : block.outerHtml();
        return text.getBytes(UTF_8);
    }

    Block read(int index) {
        Element block = blocks.get(index);
        return read(block);
    }

    private static Block read(Element block) {
        List<String> said =
                block.select(SAID).stream()
                        .filter(each -> each.select(SAID).size() == 1)
                        .map(HtmlBlocks::words)
                        .filter(text -> !text.isEmpty() && HtmlTimes.at(text).isEmpty())
                        .distinct()
                        .collect(Collectors.toCollection(ArrayList::new));
        List<Link> links = links(block);
        said.removeIf(text -> links.stream().anyMatch(link -> link.url().equals(text)));
        Element heading = block.selectFirst(HEADING);
        return new Block(
                heading == null ? "" : words(heading),
                String.join("\n\n", said),
                media(block),
                links,
                at(block));
    }

    private static long at(Element block) {
        return block.select(TIME).stream()
                .map(each -> HtmlTimes.at(each.text()))
                .flatMap(Optional::stream)
                .reduce((_, last) -> last)
                .orElse(0L);
    }

    /** With its lines as people saw them. */
    private static String words(Element element) {
        Element copy = element.clone();
        copy.select("br").forEach(line -> line.replaceWith(new TextNode("\n")));
        return copy.wholeText().strip();
    }

    private static List<Media> media(Element block) {
        return block.select("img[src], video[src], video source[src], a[href]").stream()
                .map(each -> each.hasAttr("src") ? each.attr("src") : each.attr("href"))
                .filter(uri -> !uri.isBlank() && !uri.contains(":") && !uri.startsWith("#"))
                .map(uri -> uri.replaceFirst("^(?:\\.\\./)+", ""))
                .distinct()
                .map(uri -> new Media(uri, ""))
                .toList();
    }

    /** Those to the platform's own page of the export lead nowhere. */
    private static List<Link> links(Element block) {
        return block.select(SAID + " a[href]").stream()
                .filter(each -> each.attr("href").matches("https?://.*"))
                .filter(each -> !each.attr("href").contains("facebook.com/dyi/"))
                .map(each -> new Link(each.text(), each.attr("href")))
                .distinct()
                .toList();
    }
}
