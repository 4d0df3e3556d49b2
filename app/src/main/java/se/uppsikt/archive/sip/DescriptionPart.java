package se.uppsikt.archive.sip;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.accounts.Account;
import se.uppsikt.archive.eark.PackageHead;
import se.uppsikt.archive.eark.PackageWriter;
import se.uppsikt.archive.eark.PackagedFile;
import se.uppsikt.archive.eark.Xml;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.pdf.PdfA;
import se.uppsikt.base.shared.Csv;
import se.uppsikt.base.shared.SwedishTime;

/**
 * The documentation of the delivery, each document as PDF/A-2b for people and as plain text for all
 * time, and the metadata of the package as a whole.
 */
public final class DescriptionPart {
    private static final List<String> DOCUMENTS =
            List.of("beslut", "formatbeskrivning", "leveransdokumentation", "tackningsrapport");

    private final PackageBuild build;
    private final Coverage coverage;
    private final PackageHead head;

    public DescriptionPart(PackageBuild build, Coverage coverage, PackageHead head) {
        this.build = build;
        this.coverage = coverage;
        this.head = head;
    }

    public void documentation(PackageWriter writer) throws IOException {
        for (String name : DOCUMENTS) {
            String page = page(name);
            byte[] pdf = PdfA.of(page, head.at());
            write(writer, new PackagedFile(name + ".pdf", MediaType.PDF_A, pdf.length, null), pdf);
            byte[] text = PlainText.of(page).getBytes(StandardCharsets.UTF_8);
            write(writer, new PackagedFile(name + ".txt", MediaType.PLAIN), text);
        }
        deviations(writer);
        try (var out = writer.documentation(new PackagedFile("saknas.csv", MediaType.CSV))) {
            Csv list = new Csv(Csv.Form.ARCHIVE, out);
            list.line("bidrag", "adress", "orsak");
            for (CoverageRows.Missing each : build.content().missing(build.subject().id())) {
                list.line(each.contribution(), each.source(), each.reason());
            }
        }
    }

    private void deviations(PackageWriter writer) throws IOException {
        try (var out = writer.documentation(new PackagedFile("avvikelser.csv", MediaType.CSV))) {
            Csv list = new Csv(Csv.Form.ARCHIVE, out);
            list.line("slag", "namn", "bidrag", "avvikelse", "vantat sha256", "sha256 nu");
            for (Deviation each :
                    build.content().deviations().list(build.subject().id(), Integer.MAX_VALUE)) {
                list.line(
                        each.subject().swedish(),
                        each.name(),
                        each.contribution(),
                        each.sentence(),
                        each.expected(),
                        each.found());
            }
        }
    }

    public void metadata(PackageWriter writer) throws IOException {
        try (var out =
                writer.metadata(new PackagedFile("descriptive/dc.xml", MediaType.XML), "DC")) {
            dublinCore(out);
        }
        try (var out =
                writer.metadata(new PackagedFile("other/account.json", MediaType.JSON), "OTHER")) {
            out.write((ActivityStreams.json(account()) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    private String page(String template) throws IOException {
        Map<String, Object> all = new HashMap<>(PresentationPart.frame(build.subject()));
        all.put("coverage", coverage);
        all.put("facts", facts());
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        HtmlPages.render(page, template, all);
        return page.toString(StandardCharsets.UTF_8);
    }

    private static void write(PackageWriter writer, PackagedFile file, byte[] content)
            throws IOException {
        try (var out = writer.documentation(file)) {
            out.write(content);
        }
    }

    private Map<String, String> facts() {
        PackageHead.Parties parties = head.parties();
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("Paket", head.id());
        facts.put("Innehåll", head.label());
        facts.put("Arkivbildare", shown(parties.creator()));
        facts.put("Levererar", shown(parties.submitter()));
        facts.put("Mottagande arkiv", shown(parties.preserver()));
        facts.put("Kontakt", parties.contact());
        facts.put("Leveransöverenskommelse", head.terms().submissionAgreement());
        facts.put("Referenskod", head.terms().referenceCode());
        facts.put("Regler", build.subject().guideline());
        facts.put("Packat", SwedishTime.exact(head.at()));
        facts.put("Program", parties.software().name() + " " + parties.software().code());
        facts.put("Bidrag", Long.toString(coverage.contributions()));
        return facts;
    }

    private static String shown(PackageHead.Party party) {
        return party.name() + ", " + party.code();
    }

    /** The fifteen elements of Dublin Core and no others, in the container that OAI gave them. */
    private void dublinCore(OutputStream out) throws IOException {
        Xml xml = Xml.to(out);
        int year = build.subject().year();
        xml.declaration();
        xml.open(
                "oai_dc:dc",
                "xmlns:oai_dc",
                "http://www.openarchives.org/OAI/2.0/oai_dc/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/",
                "xmlns:xsi",
                "http://www.w3.org/2001/XMLSchema-instance",
                "xsi:schemaLocation",
                "http://www.openarchives.org/OAI/2.0/oai_dc/"
                        + " http://www.openarchives.org/OAI/2.0/oai_dc.xsd");
        xml.text("dc:title", head.label());
        xml.text("dc:identifier", head.id());
        xml.text("dc:creator", head.parties().creator().name());
        xml.text("dc:publisher", build.subject().account().name());
        xml.text("dc:type", "Collection");
        xml.text("dc:language", "sv");
        xml.text("dc:source", build.subject().account().address().toString());
        xml.text("dc:date", head.at().toString());
        xml.text("dc:coverage", year + "-01-01/" + year + "-12-31");
        xml.text("dc:rights", "Sekretess prövas när någon begär ut innehållet.");
        xml.close().flush();
    }

    private Map<String, Object> account() {
        Account account = build.subject().account();
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("paket", head.id());
        all.put("konto", account.name());
        all.put("plattform", account.platform().shown());
        all.put("plattformens-id", account.platformId());
        all.put("kortnamn", account.handle());
        all.put("adress", account.address().toString());
        all.put("kontotyp", account.kind().swedish());
        all.put("nämnd", build.subject().committee().name());
        all.put("period", Map.of("år", build.subject().year()));
        all.put("bidrag", coverage.contributions());
        all.put("original", coverage.originalsTaken());
        all.put("bilder-och-filmer-väntade", coverage.mediaExpected());
        all.put("bilder-och-filmer-tagna", coverage.mediaTaken());
        all.put("exporter-inlämnade", coverage.exports().expected());
        all.put("exporter-tagna", coverage.exports().taken());
        all.put("saknas", coverage.missing());
        all.put("avvikelser", coverage.deviating().all());
        all.put("nivå", "komplett");
        all.put(
                "verktyg",
                head.parties().software().name() + " " + head.parties().software().code());
        return all;
    }
}
