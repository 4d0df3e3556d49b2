package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.eventusermodel.HSSFEventFactory;
import org.apache.poi.hssf.eventusermodel.HSSFRequest;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.ExportArchive;
import se.uppsikt.platforms.imports.Reason;

/**
 * A workbook of the older kind (.xls). Its records are read one by one and nothing in it is
 * computed, drawn or run; it lies in memory while it is read and may therefore not be large. One
 * that brings macros along is not opened.
 */
final class Workbook {
    /** A year of a Page that posts ten times a day is a tenth of it. */
    static final int LARGEST = 16 << 20;

    private static final int[] OLDER = {0xD0, 0xCF, 0x11, 0xE0};
    private static final int[] NEWER = {'P', 'K'};

    private Workbook() {}

    /** A sheet with its rows, their cells as text. */
    record Sheet(String name, List<List<String>> rows) {}

    /** The rows of the first sheet that is the one. */
    static TableFile.Rows rows(ExportArchive.Entry entry, Predicate<List<List<String>>> such)
            throws IOException {
        for (Sheet sheet : read(entry, Integer.MAX_VALUE)) {
            if (such.test(sheet.rows())) {
                return new OfSheet(sheet.rows().iterator());
            }
        }
        throw new Stopped(Reason.UNKNOWN_SHAPE);
    }

    /** The sheets with their first rows. */
    static List<Sheet> read(ExportArchive.Entry entry, int most) throws IOException {
        byte[] bytes;
        try (InputStream in = entry.open()) {
            bytes = in.readNBytes(LARGEST + 1);
        }
        if (begins(bytes, NEWER)) {
            throw new Stopped(Reason.NEWER_WORKBOOK);
        }
        if (!begins(bytes, OLDER)) {
            throw new Stopped(Reason.UNKNOWN_SHAPE);
        }
        if (bytes.length > LARGEST) {
            throw new Stopped(Reason.WORKBOOK_TOO_LARGE);
        }
        try {
            return read(bytes, most);
        } catch (EncryptedDocumentException e) {
            throw new Stopped(Reason.ENCRYPTED);
        } catch (Stopped e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // Whatever a stranger's bytes make the library say, they are no workbook to trust.
            throw new Stopped(Reason.DAMAGED);
        }
    }

    private static List<Sheet> read(byte[] bytes, int most) throws IOException {
        try (POIFSFileSystem file = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = file.getRoot();
            if (root.hasEntryCaseInsensitive("_VBA_PROJECT_CUR")
                    || root.hasEntryCaseInsensitive("Macros")) {
                throw new Stopped(Reason.MACROS);
            }
            WorkbookCells cells = new WorkbookCells(most);
            HSSFRequest everything = new HSSFRequest();
            everything.addListenerForAllRecords(cells);
            try (InputStream records =
                    root.createDocumentInputStream(
                            root.getEntryCaseInsensitive("Workbook").getName())) {
                new HSSFEventFactory().processEvents(everything, records);
            }
            return cells.sheets();
        }
    }

    private static boolean begins(byte[] bytes, int[] with) {
        return bytes.length >= with.length
                && IntStream.range(0, with.length).allMatch(at -> (bytes[at] & 0xFF) == with[at]);
    }

    /** As people would write it: whole numbers without a fraction. */
    static String number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(Double.toString(value)).stripTrailingZeros().toPlainString()
                : "";
    }

    /** The rows of a sheet, which have no bytes of their own: each is written down as it reads. */
    private record OfSheet(Iterator<List<String>> sheet) implements TableFile.Rows {
        @Override
        public TableFile.@Nullable Row next() {
            while (sheet.hasNext()) {
                List<String> cells = sheet.next();
                if (!cells.stream().allMatch(String::isBlank)) {
                    byte[] written = CSVFormat.RFC4180.format(cells.toArray()).getBytes(UTF_8);
                    boolean real = written.length <= ElementRecorder.LONGEST_ELEMENT;
                    return new TableFile.Row(real ? written : null, new ArrayList<>(cells));
                }
            }
            return null;
        }

        @Override
        public void close() {}
    }
}
