package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.Reason;

/**
 * The rows of a table of text, each with the bytes it has in the file. A row ends where a line does
 * outside quotation marks, which count only where a cell begins; it is found in the bytes, so that
 * memory holds one row at a time, whatever the table holds.
 *
 * <p>A spreadsheet that has saved the table anew may part its cells by semicolons and write it in
 * the letters of Windows.
 */
final class CsvRows implements TableFile.Rows {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> SEPARATORS = List.of(',', ';', '\t');
    private static final byte[] LINE = {'\r', '\n'};

    private final InputStream in;
    private int pushedBack = -1;
    private boolean begun;

    /** What parts the cells; unknown in the first row. */
    private char separator;

    CsvRows(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    @Override
    public TableFile.@Nullable Row next() throws IOException {
        if (!begun) {
            begun = true;
            passMark();
        }
        while (true) {
            Line line = line();
            if (line == null) {
                return null;
            }
            byte[] bytes = line.bytes();
            if (bytes == null) {
                return new TableFile.Row(null, List.of());
            }
            String text = text(bytes);
            if (!text.isBlank()) {
                separator = parting(text);
                return new TableFile.Row(bytes, cells(text));
            }
        }
    }

    private void passMark() throws IOException {
        in.mark(3);
        byte[] first = in.readNBytes(3);
        boolean mark =
                first.length == 3
                        && (first[0] & 0xFF) == 0xEF
                        && (first[1] & 0xFF) == 0xBB
                        && (first[2] & 0xFF) == 0xBF;
        if (!mark) {
            in.reset();
        }
    }

    /** A line of the table; its bytes are null when they are more than anything real. */
    @SuppressWarnings("ArrayRecordComponent") // Lives only while one row is read.
    private record Line(byte @Nullable [] bytes) {}

    private @Nullable Line line() throws IOException {
        int b = read();
        if (b < 0) {
            return null;
        }
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        Quoting quoting = new Quoting();
        for (; b >= 0 && !(quoting.outside() && (b == '\n' || b == '\r')); b = read()) {
            quoting.pass(b);
            if (row.size() <= ElementRecorder.LONGEST_ELEMENT) {
                row.write(b);
            }
        }
        if (b < 0 && !quoting.outside()) {
            throw new Stopped(Reason.BROKEN_JSON); // cut within a cell
        }
        if (b == '\r') {
            int next = read();
            pushedBack = next == '\n' ? -1 : next;
        }
        return new Line(row.size() > ElementRecorder.LONGEST_ELEMENT ? null : row.toByteArray());
    }

    private int read() throws IOException {
        int b = pushedBack >= 0 ? pushedBack : in.read();
        pushedBack = -1;
        return b;
    }

    /** Whether what is read stands between quotation marks. */
    private final class Quoting {
        private boolean cellBegins = true;
        private boolean quoted;
        private boolean mayHaveEnded;

        boolean outside() {
            return !quoted || mayHaveEnded;
        }

        void pass(int b) {
            if (quoted) {
                if (b == '"') {
                    mayHaveEnded = !mayHaveEnded;
                } else if (mayHaveEnded) {
                    quoted = false;
                    mayHaveEnded = false;
                }
            } else if (b == '"' && cellBegins) {
                quoted = true;
                mayHaveEnded = false;
            }
            cellBegins = !quoted && parts((char) b);
        }

        private boolean parts(char c) {
            return separator == 0 ? SEPARATORS.contains(c) : c == separator;
        }
    }

    /** The sign that parts the cells of most; a row before the headings may have none. */
    private char parting(String text) {
        if (separator != 0) {
            return separator;
        }
        char best = 0;
        int most = 0;
        for (char each : SEPARATORS) {
            int cells = cells(text, each).size();
            if (cells > most && cells > 1) {
                most = cells;
                best = each;
            }
        }
        return best;
    }

    private List<String> cells(String text) {
        return cells(text, separator == 0 ? ',' : separator);
    }

    private static List<String> cells(String text, char separator) {
        CSVFormat format =
                CSVFormat.RFC4180
                        .builder()
                        .setDelimiter(separator)
                        .setIgnoreEmptyLines(false)
                        .setLenientEof(true)
                        .setTrailingData(true)
                        .get();
        try (var parser = format.parse(new StringReader(text))) {
            List<CSVRecord> records = parser.getRecords();
            return records.isEmpty() ? List.of() : records.getFirst().toList();
        } catch (IOException | UncheckedIOException | IllegalStateException notCells) {
            return List.of();
        }
    }

    private static String text(byte[] bytes) {
        try {
            return UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException otherLetters) {
            return new String(bytes, WINDOWS);
        }
    }

    /** A row under its headings, each as it stands: a table of its own that anybody can read. */
    static byte[] under(byte[] headings, byte[] row) {
        ByteArrayOutputStream table = new ByteArrayOutputStream(headings.length + row.length + 4);
        table.writeBytes(headings);
        table.writeBytes(LINE);
        table.writeBytes(row);
        table.writeBytes(LINE);
        return table.toByteArray();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
