package se.uppsikt.platforms.exports;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/** One row of a table and what its columns are called. */
public record TableRow(List<String> headings, List<String> cells) {
    public TableRow {
        headings = List.copyOf(headings);
        cells = List.copyOf(cells);
    }

    /** What stands in a column, from 0; empty where the row has ended before it. */
    public String cell(int column) {
        return column < 0 || column >= cells.size() ? "" : cells.get(column).strip();
    }

    /** What stands under the first of these headings that there is, however it is capitalised. */
    public String under(Set<String> called) {
        return cell(column(headings, called));
    }

    /** Where a row has the first of these words; -1 where it has none. */
    public static int column(List<String> row, Set<String> called) {
        for (int at = 0; at < row.size(); at++) {
            if (called.contains(row.get(at).strip().toLowerCase(Locale.ROOT))) {
                return at;
            }
        }
        return -1;
    }
}
