package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.LongFunction;
import se.uppsikt.base.shared.Csv;

/** The report as a table for a spreadsheet: the counts, then the remarks page after page. */
final class ReportTable {
    private ReportTable() {}

    static void write(
            ImportReport report, LongFunction<List<ImportReport.Line>> linesAfter, OutputStream out)
            throws IOException {
        Csv table = new Csv(Csv.Form.SPREADSHEET, out);
        table.line("Vad", "År", "Nya", "Kompletterade", "Fanns redan");
        for (ImportReport.Count count : report.counts()) {
            table.line(
                    count.shown(), count.year(), count.taken(), count.completed(), count.known());
        }
        table.line();
        table.line("Anmärkning", "Fil", "Nummer i filen");
        List<ImportReport.Line> page = linesAfter.apply(0);
        while (!page.isEmpty()) {
            for (ImportReport.Line line : page) {
                table.line(
                        line.sentence(),
                        line.file(),
                        line.element() < 0 ? null : line.element() + 1);
            }
            page = linesAfter.apply(page.getLast().number());
        }
    }
}
