package se.uppsikt.base.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as lines of text after RFC 4180, written as it comes. A cell that a spreadsheet would
 * take for a formula gets an apostrophe in front, so that no citizen's comment is executed on an
 * official's computer.
 */
public final class Csv {

    /** Whom the table is for. */
    public enum Form {
        /**
         * Swedish spreadsheets part cells by semicolon, take a file for UTF-8 only by its byte
         * order mark; some strip blanks, or take wide signs for narrow, before they look for a
         * formula.
         */
        SPREADSHEET(
                ';',
                "\uFEFF",
                "[\\s\\p{Cf}\\p{Cc}]*+[=+\\-@\uFF1D\uFF0B\uFF0D\uFF20].*|[\\t\\r\\n].*"),

        /**
         * The package's form, which may never change: a package built again has the same bytes. Its
         * guard therefore sees the first sign alone, as the description of the formats has said
         * since the first package; the exact words are in the ActivityStreams files.
         */
        ARCHIVE(',', "", "[=+\\-@\\t\\r].*");

        private final char separator;
        private final String beginning;
        private final Pattern formula;

        Form(char separator, String beginning, String formula) {
            this.separator = separator;
            this.beginning = beginning;
            this.formula =
                    Pattern.compile(formula, Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);
        }
    }

    private final Form form;
    private final OutputStream out;

    public Csv(Form form, OutputStream out) throws IOException {
        this.form = form;
        this.out = out;
        write(form.beginning);
    }

    /** What is no text – a number, a time, an id – is nobody's words and needs no guard. */
    public void line(@Nullable Object... cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (i > 0) {
                line.append(form.separator);
            }
            line.append(cell(cells[i]));
        }
        write(line.append("\r\n").toString());
    }

    private String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        boolean formula = value instanceof String && form.formula.matcher(text).matches();
        return '"' + (formula ? "'" : "") + text.replace("\"", "\"\"") + '"';
    }

    /** Half of a surrogate pair is no character and would otherwise become a question mark. */
    private void write(String text) throws IOException {
        out.write(StorableText.text(text).getBytes(StandardCharsets.UTF_8));
    }
}
