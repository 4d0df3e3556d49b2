package se.uppsikt.archive.eark;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML one element after another, so that a METS file of a million lines needs no more memory
 * than its longest line. Characters that XML 1.0 forbids (NUL, lone surrogates) become U+FFFD: a
 * citizen may write them, and a receiving archive must still be able to open the file.
 */
public final class Xml {
    private static final char REPLACEMENT = '\uFFFD';

    private final Writer out;
    private final Deque<String> open = new ArrayDeque<>();

    private Xml(Writer out) {
        this.out = out;
    }

    public static Xml to(OutputStream out) {
        return new Xml(new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8)));
    }

    public Xml declaration() throws IOException {
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        return this;
    }

    /** Opens an element; attributes come in pairs of name and value. */
    public Xml open(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.write(">\n");
        open.push(element);
        return this;
    }

    Xml empty(String element, String... attributes) throws IOException {
        start(element, attributes);
        out.write("/>\n");
        return this;
    }

    public Xml text(String element, String text, String... attributes) throws IOException {
        start(element, attributes);
        out.write('>');
        escape(text, false);
        out.write("</" + element + ">\n");
        return this;
    }

    public Xml close() throws IOException {
        out.write("</" + open.pop() + ">\n");
        return this;
    }

    public void flush() throws IOException {
        out.flush();
    }

    private void start(String element, String... attributes) throws IOException {
        out.write('<');
        out.write(element);
        for (int i = 0; i < attributes.length; i += 2) {
            out.write(' ');
            out.write(attributes[i]);
            out.write("=\"");
            escape(attributes[i + 1], true);
            out.write('"');
        }
    }

    /** Plain stretches go out whole; only what needs it is looked at twice. */
    private void escape(String text, boolean attribute) throws IOException {
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isPlain(c)) {
                continue;
            }
            out.write(text, plain, i - plain);
            if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                out.write(text, i++, 2);
            } else {
                escape(c, attribute);
            }
            plain = i + 1;
        }
        out.write(text, plain, text.length() - plain);
    }

    private static boolean isPlain(char c) {
        return c >= ' ' && c < '\uD800' && c != '&' && c != '<' && c != '>' && c != '"';
    }

    private void escape(char c, boolean attribute) throws IOException {
        switch (c) {
            case '&' -> out.write("&amp;");
            case '<' -> out.write("&lt;");
            case '>' -> out.write("&gt;");
            case '"' -> out.write(attribute ? "&quot;" : "\"");
            case '\r' -> out.write("&#13;");
            case '\n', '\t' -> out.write(attribute ? "&#" + (int) c + ";" : String.valueOf(c));
            default -> out.write(allowed(c) ? c : REPLACEMENT);
        }
    }

    private static boolean allowed(char c) {
        return c >= ' ' && !Character.isSurrogate(c) && c < '\uFFFE';
    }
}
