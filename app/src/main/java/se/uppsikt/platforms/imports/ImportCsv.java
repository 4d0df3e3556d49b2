package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.util.List;
import java.util.function.LongFunction;

/**
 * The report as a table for a spreadsheet: semicolons, as Swedish spreadsheets read it, and no cell
 * that a spreadsheet could take for a formula.
 */
final class ImportCsv {
    private static final String BYTE_ORDER_MARK = "\ufeff";
    private static final String STARTS_OF_FORMULAS = "=+-@\t\r";

    private ImportCsv() {}

    /** Writes the counts, then the remarks page after page. */
    static void write(
            ImportReport report, LongFunction<List<ImportReport.Line>> linesAfter, Appendable out)
            throws IOException {
        out.append(BYTE_ORDER_MARK);
        row(out, "Vad", "År", "Nya", "Kompletterade", "Fanns redan");
        for (ImportReport.Count count : report.counts()) {
            row(
                    out,
                    count.shown(),
                    Integer.toString(count.year()),
                    Long.toString(count.taken()),
                    Long.toString(count.completed()),
                    Long.toString(count.known()));
        }
        out.append("\r\n");
        row(out, "Anmärkning", "Fil", "Nummer i filen");
        List<ImportReport.Line> page = linesAfter.apply(0);
        while (!page.isEmpty()) {
            for (ImportReport.Line line : page) {
                row(
                        out,
                        line.sentence(),
                        line.file(),
                        line.element() < 0 ? "" : Integer.toString(line.element() + 1));
            }
            page = linesAfter.apply(page.getLast().number());
        }
    }

    private static void row(Appendable out, String... cells) throws IOException {
        for (int i = 0; i < cells.length; i++) {
            out.append(i == 0 ? "" : ";").append(cell(cells[i]));
        }
        out.append("\r\n");
    }

    static String cell(String text) {
        boolean formula = !text.isEmpty() && STARTS_OF_FORMULAS.indexOf(text.charAt(0)) >= 0;
        String harmless = formula ? "'" + text : text;
        boolean quoted = harmless.chars().anyMatch(c -> c == ';' || c == '"' || c < ' ');
        return quoted ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
