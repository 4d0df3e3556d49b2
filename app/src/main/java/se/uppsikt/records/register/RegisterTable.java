package se.uppsikt.records.register;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Registration;

/** The register as a table for a spreadsheet. */
final class RegisterTable {
    private RegisterTable() {}

    static void write(List<ListedEntry> entries, OutputStream out) throws IOException {
        Csv table = new Csv(Csv.Form.SPREADSHEET, out);
        table.line(
                "Diarienummer",
                "Registrerad",
                "Inkommen eller upprättad",
                "Riktning",
                "Avsändare eller mottagare",
                "Ärendemening",
                "Registrerad av",
                "Nummer i ärendesystemet");
        for (ListedEntry listed : entries) {
            Registration entry = listed.entry();
            table.line(
                    entry.number().shown(),
                    SwedishTime.day(entry.registeredAt()),
                    SwedishTime.day(entry.receivedAt()),
                    listed.direction(),
                    listed.counterpart(),
                    listed.subject(),
                    entry.registeredBy(),
                    listed.outerNumber());
        }
    }
}
