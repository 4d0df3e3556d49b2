package se.uppsikt.publishing.consents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.publishing.consents.Basis.Guardian;
import se.uppsikt.publishing.consents.Basis.Withdrawal;

/** The register as a table, a line for each basis, read part by part. */
final class ConsentTable {
    private static final int PART = 200;

    private ConsentTable() {}

    static void write(Employee me, ParticipantReading reading, LocalDate today, OutputStream out)
            throws IOException {
        Csv table = new Csv(Csv.Form.SPREADSHEET, out);
        heading(table);
        @Nullable Participant after = null;
        List<Participant> part;
        do {
            part = reading.part(me, after, PART);
            Map<ParticipantId, List<Basis>> bases = reading.bases(part);
            for (Participant each : part) {
                lines(
                        table,
                        each,
                        reading.unit(each),
                        bases.getOrDefault(each.id(), List.of()),
                        today);
                after = each;
            }
        } while (part.size() == PART);
    }

    private static void heading(Csv table) throws IOException {
        table.line(
                "Medverkande",
                "Kontakt",
                "Verksamhet",
                "Rättslig grund",
                "Artikel",
                "Ändamål",
                "Stöd",
                "Hur",
                "Mottaget av",
                "Gäller från",
                "Slutar gälla",
                "Plattformar",
                "Barn",
                "Vårdnadshavare",
                "Återkallat",
                "Läge",
                "Bilder");
    }

    private static void lines(
            Csv table, Participant person, String unit, List<Basis> bases, LocalDate today)
            throws IOException {
        if (bases.isEmpty()) {
            table.line(person.name(), person.contact(), unit, Standing.NONE.swedish());
        }
        for (Basis basis : bases) {
            Basis.Content content = basis.content();
            Withdrawal withdrawal = basis.withdrawal();
            table.line(
                    person.name(),
                    person.contact(),
                    unit,
                    content.kind().swedish(),
                    content.kind().article(),
                    content.purpose(),
                    content.reference(),
                    content.way() == null ? "" : content.way().swedish(),
                    content.notedBy(),
                    content.begins(),
                    content.ends(),
                    content.where(),
                    content.child() ? "ja" : "nej",
                    basis.guardians().stream()
                            .map(ConsentTable::guardian)
                            .collect(Collectors.joining("; ")),
                    withdrawal == null ? null : withdrawal.on(),
                    Standing.of(basis, today).swedish(),
                    basis.assets().size());
        }
    }

    private static String guardian(Guardian guardian) {
        return guardian.name()
                + (guardian.agreedOn() == null ? " (inte tillfrågad)" : " " + guardian.agreedOn());
    }
}
