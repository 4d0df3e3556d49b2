package se.uppsikt.archive.sip;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import se.uppsikt.base.shared.HtmlCharacters;

/** Pages of a package: escaped by the template engine and written piece by piece as a stream. */
final class HtmlPages {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    private HtmlPages() {}

    /** What a page holds between its head and its foot. */
    @FunctionalInterface
    interface Body {
        void write(Sheet sheet) throws IOException;
    }

    /** What was rendered earlier. */
    @FunctionalInterface
    interface Rendered {
        void copyTo(OutputStream page) throws IOException;
    }

    /** A page being written. */
    record Sheet(OutputStream out, TemplateOutput inner) {
        void put(String template, Map<String, Object> values) {
            HtmlPages.render(template, values, inner);
        }

        /** A template around a body that is written as it comes. */
        void put(String template, Body body) {
            Content content = within -> HtmlPages.write(body, new Sheet(out, within));
            put(template, Map.of("content", content));
        }

        /** Lines that were rendered earlier and have waited on disk. */
        void put(Rendered lines) throws IOException {
            lines.copyTo(out);
        }
    }

    /** Renders a whole template. */
    static void render(OutputStream out, String template, Map<String, Object> values)
            throws IOException {
        OutputStream page = new BufferedOutputStream(out);
        render(template, values, new HtmlCharacters(new Encoded(page)));
        page.flush();
    }

    /** Renders a template around a body that is written as it comes. */
    static void render(OutputStream out, String template, Map<String, Object> values, Body body)
            throws IOException {
        OutputStream page = new BufferedOutputStream(out);
        Map<String, Object> all = new HashMap<>(values);
        Content content = inner -> write(body, new Sheet(page, inner));
        all.put("content", content);
        render(template, all, new HtmlCharacters(new Encoded(page)));
        page.flush();
    }

    /** A stop or a full disk is what it is, not a fault of the template it happened in. */
    private static void render(String template, Map<String, Object> values, TemplateOutput out) {
        try {
            ENGINE.render("archive/sip/likeness/" + template + ".jte", values, out);
        } catch (TemplateException e) {
            Throwable cause = e;
            while (cause instanceof TemplateException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause instanceof RuntimeException known ? known : e;
        }
    }

    private static void write(Body body, Sheet sheet) {
        try {
            body.write(sheet);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each piece as it comes, in UTF-8. */
    private record Encoded(OutputStream out) implements TemplateOutput {
        @Override
        public void writeContent(String text) {
            writeBinaryContent(text.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void writeContent(String text, int from, int to) {
            writeContent(text.substring(from, to));
        }

        @Override
        public void writeBinaryContent(byte[] bytes) {
            try {
                out.write(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
