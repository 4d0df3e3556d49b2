package se.uppsikt.archive.sip;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.TemplateException;
import gg.jte.TemplateOutput;
import gg.jte.output.WriterOutput;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
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
    record Sheet(OutputStream out, Writer writer, TemplateOutput inner) {
        void put(String template, Map<String, Object> values) {
            HtmlPages.render(template, values, inner);
        }

        /** A template around a body that is written as it comes. */
        void put(String template, Body body) {
            Content content = within -> HtmlPages.write(body, new Sheet(out, writer, within));
            put(template, Map.of("content", content));
        }

        /** Lines that were rendered earlier and have waited on disk. */
        void put(Rendered lines) throws IOException {
            writer.flush();
            lines.copyTo(out);
        }
    }

    /** Renders a whole template. */
    static void render(OutputStream out, String template, Map<String, Object> values)
            throws IOException {
        Writer writer = writer(out);
        render(template, values, new HtmlCharacters(new WriterOutput(writer)));
        writer.flush();
    }

    /** Renders a template around a body that is written as it comes. */
    static void render(OutputStream out, String template, Map<String, Object> values, Body body)
            throws IOException {
        Writer writer = writer(out);
        Map<String, Object> all = new HashMap<>(values);
        Content content = inner -> write(body, new Sheet(out, writer, inner));
        all.put("content", content);
        render(template, all, new HtmlCharacters(new WriterOutput(writer)));
        writer.flush();
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

    private static Writer writer(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    }
}
