package se.uppsikt.records.redaction;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.HtmlCharacters;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.disclosure.Disclosure.Format;
import se.uppsikt.records.redaction.RedactedDocument.Item;
import se.uppsikt.records.redaction.RedactedDocument.Shown;
import se.uppsikt.records.redaction.RedactedDocument.Wording;
import se.uppsikt.records.redaction.Release.File;
import se.uppsikt.records.redaction.ReleaseRows.Made;
import tools.jackson.databind.json.JsonMapper;

/**
 * The files that are given out, made of what is left and of nothing else: PDF/A always, and a table
 * or data where that was asked for. The same document gives the same bytes.
 */
final class ReleaseFiles {
    private static final TemplateEngine ENGINE =
            TemplateEngine.createPrecompiled(
                    null, ContentType.Html, null, "gg.jte.generated.precompiled");
    private static final JsonMapper JSON = JsonMapper.shared();

    private ReleaseFiles() {}

    /**
     * @param pictures what is left of each picture, by the name that the document has for it
     */
    static List<Made> of(RedactedDocument document, Map<String, byte[]> pictures, Format format) {
        List<Made> files = new ArrayList<>();
        byte[] pdf = pdf(document, pictures);
        files.add(made(document, "pdf", "application/pdf", pdf, PdfA.pages(pdf)));
        switch (format) {
            case PDF -> {}
            case CSV ->
                    files.add(made(document, "csv", "text/csv;charset=UTF-8", csv(document), 0));
            case JSON -> files.add(made(document, "json", "application/json", json(document), 0));
        }
        return files;
    }

    private static Made made(
            RedactedDocument document, String ending, String mime, byte[] bytes, int pages) {
        return new Made(
                new File(
                        0,
                        "utlamnande-del-" + document.part() + "." + ending,
                        mime,
                        Sha256.of(bytes),
                        bytes.length,
                        pages),
                bytes);
    }

    private static byte[] pdf(RedactedDocument document, Map<String, byte[]> pictures) {
        StringOutput page = new StringOutput();
        ENGINE.render("records/redaction/release.jte", document, new HtmlCharacters(page));
        return PdfA.of(page.toString(), pictures, document.at());
    }

    private static byte[] csv(RedactedDocument document) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            Csv table = new Csv(Csv.Form.SPREADSHEET, out);
            table.line(
                    "Nummer",
                    "Vad",
                    "Konto",
                    "Skrevs",
                    "Av",
                    "Läge",
                    "Lydelse",
                    "Text",
                    "Bilder och filer",
                    "Lämnas inte ut enligt");
            for (Item item : document.items()) {
                lines(item, table);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void lines(Item item, Csv table) throws IOException {
        Shown shown = item.shown();
        if (shown == null) {
            table.line(item.number(), "", "", "", "", "", "", "", "", item.provision());
            return;
        }
        for (Wording wording : shown.wordings()) {
            table.line(
                    item.number(),
                    shown.kind(),
                    shown.account(),
                    shown.writtenAt(),
                    shown.author().text(),
                    shown.state(),
                    wording.number(),
                    wording.text(),
                    String.join(
                            "; ",
                            wording.media().stream()
                                    .map(RedactedDocument.Medium::caption)
                                    .toList()),
                    "");
        }
    }

    private static byte[] json(RedactedDocument document) {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("myndighet", document.municipality());
        all.put("referens", document.reference());
        all.put("del", document.part());
        all.put("handlingar", document.items().stream().map(ReleaseFiles::json).toList());
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(all);
    }

    private static Map<String, Object> json(Item item) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("nummer", item.number());
        Shown shown = item.shown();
        if (shown == null) {
            one.put("lamnasInteUtEnligt", String.valueOf(item.provision()));
            return one;
        }
        one.put("vad", shown.kind());
        one.put("konto", shown.account());
        one.put("skrevs", shown.writtenAt().toString());
        one.put("av", shown.author().text());
        one.put("lage", shown.state());
        List<Map<String, Object>> wordings = new ArrayList<>();
        for (Wording wording : shown.wordings()) {
            Map<String, Object> each = new LinkedHashMap<>();
            each.put("lydelse", wording.number());
            each.put("tid", wording.at().toString());
            each.put("text", wording.text());
            each.put(
                    "bilderOchFiler",
                    wording.media().stream().map(RedactedDocument.Medium::caption).toList());
            wordings.add(each);
        }
        one.put("lydelser", wordings);
        return one;
    }
}
