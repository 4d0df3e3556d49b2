package se.uppsikt.platforms.exports;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.ZipException;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Original;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.ExportNames;
import se.uppsikt.platforms.imports.Reason;

/**
 * A table with a row of headings, as text (.csv) or as a workbook of the older kind (.xls). What
 * stands above the headings is passed by; a workbook is read in the first sheet that has them.
 *
 * @param headings whether a row is the one with the headings
 */
public record TableFile(ExportArchive.Entry entry, Predicate<List<String>> headings, Reading rows)
        implements ExportSource {

    /** How far down the headings may stand. */
    private static final int PREAMBLE = 20;

    /** How a row is read, when what the columns are called is known. */
    public interface Reading {
        Told row(TableRow row);
    }

    /** What a row says: nothing of its own, one contribution, and what is to be told of it. */
    public record Told(List<ItemDraft> drafts, List<Reason> remarks) {
        public Told {
            drafts = List.copyOf(drafts);
            remarks = List.copyOf(remarks);
        }

        public static Told of(ItemDraft draft) {
            return new Told(List.of(draft), List.of());
        }

        public static Told left(Reason reason) {
            return new Told(List.of(), List.of(reason));
        }
    }

    /** The first rows of a sheet; a table of text is one sheet without a name. */
    public record Sheet(String name, List<List<String>> rows) {
        public Sheet {
            rows = List.copyOf(rows);
        }

        /** The row with the headings and the one after it, where there are any. */
        public List<List<String>> from(Predicate<List<String>> headings) {
            for (int at = 0; at < rows.size(); at++) {
                if (headings.test(rows.get(at))) {
                    return rows.subList(at, Math.min(rows.size(), at + 2));
                }
            }
            return List.of();
        }
    }

    /** What stands first in each sheet; a {@link Stopped} tells why it cannot be read. */
    public static List<Sheet> look(ExportArchive.Entry entry) throws IOException {
        try {
            return ExportNames.isCsv(entry.comparable())
                    ? List.of(new Sheet("", firstRows(entry)))
                    : Workbook.read(entry, PREAMBLE).stream()
                            .map(sheet -> new Sheet(sheet.name(), sheet.rows()))
                            .toList();
        } catch (ZipException | EOFException e) {
            throw new Stopped(Reason.DAMAGED);
        }
    }

    private static List<List<String>> firstRows(ExportArchive.Entry entry) throws IOException {
        List<List<String>> first = new ArrayList<>();
        try (CsvRows rows = new CsvRows(entry.open())) {
            for (Row row = rows.next(); row != null && first.size() < PREAMBLE; row = rows.next()) {
                first.add(row.cells());
            }
        } catch (Stopped e) {
            // Of what breaks off later the reading itself tells.
            if (first.isEmpty()) {
                throw e;
            }
        }
        return first;
    }

    @Override
    public Elements open() throws IOException {
        Rows read =
                ExportNames.isCsv(entry.comparable())
                        ? new CsvRows(entry.open())
                        : Workbook.rows(entry, sheet -> sheet.stream().anyMatch(headings));
        for (int above = 0; above < PREAMBLE; above++) {
            Row row = read.next();
            if (row == null) {
                break;
            }
            if (headings.test(row.cells())) {
                return new BelowHeadings(read, row, rows);
            }
        }
        read.close();
        throw new Stopped(Reason.UNKNOWN_SHAPE);
    }

    /** The rows of a table from its beginning; those that are blank are passed by. */
    interface Rows extends Closeable {
        @Nullable Row next() throws IOException;
    }

    /**
     * One row as it stands.
     *
     * @param bytes null when it is longer than anything real
     */
    @SuppressWarnings("ArrayRecordComponent") // Lives only while one row is read.
    record Row(byte @Nullable [] bytes, List<String> cells) {}

    private static final class BelowHeadings implements Elements {
        private final Rows rows;
        private final Row headings;
        private final Reading reading;
        private int index;

        BelowHeadings(Rows rows, Row headings, Reading reading) {
            this.rows = rows;
            this.headings = headings;
            this.reading = reading;
        }

        @Override
        public @Nullable Element next() throws IOException {
            Row row = rows.next();
            return row == null ? null : read(row, index++);
        }

        private Element read(Row row, int at) {
            byte[] bytes = row.bytes();
            byte[] above = headings.bytes();
            if (bytes == null || above == null) {
                return new Unread(at, Reason.TOO_LARGE);
            }
            if (row.cells().isEmpty()) {
                return new Unread(at, Reason.UNKNOWN_SHAPE);
            }
            Told told = reading.row(new TableRow(headings.cells(), row.cells()));
            return new Whole(
                    at,
                    new Original("text/csv", CsvRows.under(above, bytes)),
                    0,
                    told.drafts(),
                    told.remarks());
        }

        @Override
        public void close() throws IOException {
            rows.close();
        }
    }
}
