package se.uppsikt.platforms.exports;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.eventusermodel.HSSFListener;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;
import org.jspecify.annotations.Nullable;

/**
 * Collects the cells of a workbook from its records. Texts that many cells share are held once; no
 * more columns are held than any table of a platform has.
 */
final class WorkbookCells implements HSSFListener {
    private static final int COLUMNS = 60;
    private static final int SHEETS = 30;

    /** Few cells far down a sheet would else cost what they do not weigh. */
    private static final int PLACES = 4_000_000;

    private final int mostRows;
    private final List<String> names = new ArrayList<>();
    private final List<List<List<String>>> sheets = new ArrayList<>();
    private @Nullable SSTRecord texts;
    private @Nullable List<List<String>> sheet;
    private int places;

    WorkbookCells(int mostRows) {
        this.mostRows = mostRows;
    }

    @Override
    public void processRecord(Record record) {
        switch (record) {
            case BoundSheetRecord named -> names.add(named.getSheetname());
            case BOFRecord begin -> begin(begin);
            case SSTRecord all -> texts = all;
            case LabelSSTRecord cell -> put(cell.getRow(), cell.getColumn(), text(cell));
            case LabelRecord cell -> put(cell.getRow(), cell.getColumn(), cell.getValue());
            case NumberRecord cell ->
                    put(cell.getRow(), cell.getColumn(), Workbook.number(cell.getValue()));
            case null, default -> {} // How it looks.
        }
    }

    private void begin(BOFRecord begin) {
        if (begin.getType() == BOFRecord.TYPE_WORKSHEET && sheets.size() < SHEETS) {
            sheet = new ArrayList<>();
            sheets.add(sheet);
        } else if (begin.getType() != BOFRecord.TYPE_WORKBOOK) {
            sheet = null;
        }
    }

    private String text(LabelSSTRecord cell) {
        return texts == null ? "" : texts.getString(cell.getSSTIndex()).getString();
    }

    private void put(int row, int column, String text) {
        List<List<String>> into = sheet;
        if (into == null || row < 0 || row >= mostRows || column < 0 || column >= COLUMNS) {
            return;
        }
        while (into.size() <= row) {
            into.add(new ArrayList<>(0));
            places++;
        }
        List<String> cells = into.get(row);
        places += Math.max(0, column + 1 - cells.size());
        if (places > PLACES) {
            throw new IllegalStateException("a workbook of mostly nothing");
        }
        while (cells.size() <= column) {
            cells.add("");
        }
        cells.set(column, text);
    }

    List<Workbook.Sheet> sheets() {
        List<Workbook.Sheet> all = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            all.add(new Workbook.Sheet(at < names.size() ? names.get(at) : "", sheets.get(at)));
        }
        return all;
    }
}
