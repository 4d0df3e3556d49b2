package se.uppsikt.archive.disposal;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import se.uppsikt.access.Employee;
import se.uppsikt.archive.disposal.DisposalItem.Gone;
import se.uppsikt.archive.disposal.DisposalItem.Outcome;
import se.uppsikt.archive.disposal.DisposalReading.Sheet;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.records.destruction.DisposalId;

/** The record of a disposal as a document for keeping, and its whole list as a table. */
@Controller
class DisposalRecordPage {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");

    /** So many stand in the document itself; the table has them all. */
    private static final int IN_DOCUMENT = 1000;

    private static final int PAGE = 2000;

    private final DisposalReading reading;

    DisposalRecordPage(DisposalReading reading) {
        this.reading = reading;
    }

    @GetMapping(DisposalPage.ONE + "/protokoll.pdf")
    ResponseEntity<byte[]> document(Employee me, @PathVariable("id") UUID id) {
        Sheet sheet = reading.sheet(me, new DisposalId(id));
        DisposalRecord record = record(sheet);
        List<DisposalItem> items =
                record.listed() > IN_DOCUMENT
                        ? List.of()
                        : reading.items(record.disposal(), 0, IN_DOCUMENT);
        StringOutput page = new StringOutput();
        ENGINE.render(
                "archive/disposal/record.jte",
                Map.of("sheet", sheet, "record", record, "items", items),
                new HtmlCharacters(page));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CONTENT_DISPOSITION, named(record, "pdf"))
                .body(PdfA.of(page.toString(), record.writtenAt()));
    }

    @GetMapping(DisposalPage.ONE + "/protokoll.csv")
    void table(Employee me, @PathVariable("id") UUID id, HttpServletResponse response)
            throws IOException {
        DisposalRecord record = record(reading.sheet(me, new DisposalId(id)));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, named(record, "csv"));
        Csv csv = new Csv(Csv.Form.SPREADSHEET, response.getOutputStream());
        csv.line(
                "Plats",
                "Handling",
                "Konto",
                "Utfall",
                "Fingeravtryck",
                "Lydelser",
                "Mediefiler",
                "Original",
                "Skäl");
        long after = 0;
        List<DisposalItem> page;
        do {
            page = reading.items(record.disposal(), after, PAGE);
            for (DisposalItem each : page) {
                line(csv, each);
            }
            after = page.isEmpty() ? after : page.getLast().place();
        } while (page.size() == PAGE);
    }

    private static void line(Csv csv, DisposalItem item) throws IOException {
        Outcome outcome = item.outcome();
        Gone gone = outcome == null ? null : outcome.gone();
        csv.line(
                item.place(),
                item.contribution().value(),
                item.account().value(),
                told(item),
                gone == null ? null : gone.fingerprint(),
                gone == null ? null : gone.versions(),
                gone == null ? null : gone.media(),
                gone == null ? null : gone.originals(),
                gone == null ? reasons(item) : null);
    }

    private static String reasons(DisposalItem item) {
        return item.refusal().against().stream()
                .map(RefusalReason::swedish)
                .collect(Collectors.joining(", "));
    }

    private static String told(DisposalItem item) {
        Outcome outcome = item.outcome();
        if (outcome != null) {
            return outcome.gone() == null ? "Kvar" : "Gallrad";
        }
        return item.verdict().free() ? "Inte prövad, kvar" : "Kvar";
    }

    private static DisposalRecord record(Sheet sheet) {
        DisposalRecord record = sheet.row().record();
        if (record == null) {
            throw new NotFound("record of the disposal " + sheet.row().one().id().value());
        }
        return record;
    }

    private static String named(DisposalRecord record, String ending) {
        return ContentDisposition.attachment()
                .filename(
                        "gallringsprotokoll-%d-%05d.%s"
                                .formatted(record.year(), record.running(), ending))
                .build()
                .toString();
    }
}
