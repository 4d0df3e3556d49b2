package se.uppsikt.base.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated lines after RFC 4180. A cell that a spreadsheet would take for a formula gets an
 * apostrophe in front, so that no citizen's comment is executed on an archivist's computer; the
 * exact text is in the ActivityStreams files.
 */
public final class Csv {
    private static final String FORMULA = "=+-@\t\r";

    private final OutputStream out;

    public Csv(OutputStream out) {
        this.out = out;
    }

    public void line(@Nullable Object... cells) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : ",").append(cell(cells[i]));
        }
        out.write(line.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof String && !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0) {
            text = "'" + text;
        }
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }
}
