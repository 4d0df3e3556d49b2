package se.uppsikt.archive.sip;

import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/** A page as plain text, for whoever has nothing but the bytes in a hundred years. */
final class PlainText {
    private static final Set<String> LINES =
            Set.of("h1", "h2", "h3", "p", "li", "dt", "dd", "tr", "caption");
    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    private final StringBuilder text = new StringBuilder();

    private PlainText() {}

    static String of(String html) {
        PlainText plain = new PlainText();
        NodeTraversor.traverse(plain.new Reading(), Jsoup.parse(html).body());
        return plain.text.toString().strip() + "\n";
    }

    private final class Reading implements NodeVisitor {
        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode words && !words.isBlank()) {
                text.append(words.text());
            } else if (node instanceof Element element && LINES.contains(element.normalName())) {
                begin(element.normalName());
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                end(element);
            }
        }

        private void begin(String name) {
            text.setLength(text.toString().stripTrailing().length());
            text.append(HEADINGS.contains(name) || name.equals("caption") ? "\n\n" : "\n");
            text.append(name.equals("li") ? "- " : name.equals("dd") ? "  " : "");
        }

        private void end(Element element) {
            String name = element.normalName();
            if ((name.equals("th") || name.equals("td")) && element.nextElementSibling() != null) {
                text.append("; ");
            } else if (HEADINGS.contains(name) || name.equals("p")) {
                text.append("\n\n");
            }
        }
    }
}
