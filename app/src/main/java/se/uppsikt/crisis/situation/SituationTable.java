package se.uppsikt.crisis.situation;

import java.io.IOException;
import java.io.OutputStream;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.crisis.situation.SituationReport.AccountPart;
import se.uppsikt.crisis.situation.SituationReport.Numbers;
import se.uppsikt.crisis.situation.SituationReport.Part;
import se.uppsikt.crisis.situation.Spans.Span;

/** The picture as a table for a spreadsheet: what part of it, which, and how many. */
final class SituationTable {
    private SituationTable() {}

    static void write(SituationReport picture, OutputStream out) throws IOException {
        Csv table = new Csv(Csv.Form.SPREADSHEET, out);
        table.line("Del", "Vad", "Antal", "Frågor", "Väntar på svar");
        table.line("Omfattar", picture.covers(), null, null, null);
        line(table, "Allt", picture.crisis().what(), picture.all());
        for (Span span : picture.spans().spans()) {
            table.line(
                    picture.spans().hourly() ? "Timme" : "Dag",
                    span.name(),
                    span.number(),
                    null,
                    null);
        }
        for (Part part : picture.parts()) {
            line(table, "Tema", part.name(), part.all());
        }
        for (SituationReport.Met met : picture.rumours()) {
            table.line("Rykte", met.rumour().said(), met.number(), null, null);
        }
        for (AccountPart part : picture.accounts()) {
            line(table, "Konto", part.account().shown(), part.all());
        }
    }

    private static void line(Csv table, String part, String which, Numbers numbers)
            throws IOException {
        table.line(part, which, numbers.number(), numbers.questions(), numbers.unanswered());
    }
}
