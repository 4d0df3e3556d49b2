package se.uppsikt.insight.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import se.uppsikt.UppsiktTest;
import se.uppsikt.access.signin.Visitor;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.pdf.PdfCheck;
import se.uppsikt.records.Office;
import se.uppsikt.records.Records;

/** The figures are looked at and taken along (U1). */
@UppsiktTest
class FollowUpPageTest {
    @Autowired ApplicationContext house;
    @Autowired Records records;
    @Autowired Accounts accounts;
    @LocalServerPort int port;
    private Visitor anna;

    @BeforeEach
    void people() {
        Office office =
                new Office(records, accounts.byHandle("facebook-orebrokommun").orElseThrow().id());
        office.keep(office.comment(Office.ownKey(), "När öppnar badet?"));
        new CountedNow(house).changes();
        anna = new Visitor(port);
        anna.signIn("anna.berg", "uppsikt");
    }

    @Test
    void everyFigureIsExplainedOnThePageAndLeadsToWhatItCounts() {
        String page = anna.see("/uppfoljning?langd=kvartal&fran=2026-10").body();
        assertThat(page)
                .contains("kvartal 4 2026", "kvartal 3 2026", "Politisk diskussion")
                .contains("href=\"/inkorg\"", "href=\"/uppfoljning/internkontroll\"");
        List<String> explained = new ArrayList<>();
        java.util.regex.Pattern.compile("href=\"#(f-[a-z-]+)\"")
                .matcher(page)
                .results()
                .forEach(found -> explained.add(found.group(1)));
        assertThat(explained)
                .isNotEmpty()
                .allSatisfy(id -> assertThat(page).contains("id=\"" + id + "\""));
    }

    @Test
    void anAccountOrAUnitIsFollowedUpByItselfAndWhatIsNotThereIsNotFound() {
        assertThat(anna.see("/uppfoljning?urval=konto-facebook-orebrokommun").body())
                .contains("<p>Örebro kommun på Facebook, ")
                .contains("/inkorg?konto=");
        assertThat(anna.see("/uppfoljning?urval=konto-finns-inte").statusCode()).isEqualTo(404);
        assertThat(anna.see("/uppfoljning?langd=x&fran=y").statusCode()).isEqualTo(200);
    }

    @Test
    void aYearWithoutAnythingIsUnknown() {
        assertThat(anna.see("/uppfoljning?langd=ar&fran=2009-01").body())
                .contains("siffrorna är okända");
    }

    @Test
    void theDocumentIsForKeeping() throws Exception {
        HttpResponse<byte[]> answer = anna.fetch("/uppfoljning/siffror.pdf?langd=ar");
        assertThat(PdfCheck.objections(answer.body())).isEmpty();
        assertThat(PdfCheck.objectionsOfAScreenReader(answer.body())).isEmpty();
        assertThat(PdfCheck.text(answer.body()).replaceAll("\\s+", " "))
                .contains("Uppföljning av sociala medier", "Besvarat i tid");
    }

    @Test
    void theTablesAreTakenAlong() throws Exception {
        assertThat(anna.see("/uppfoljning/siffror.csv").body())
                .contains("\"Siffra\"", "\"Besvarat i tid\"", "\"Örebro kommun på Facebook\"");
        byte[] book = anna.fetch("/uppfoljning/siffror.xlsx").body();
        List<String> parts = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(book))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.add(entry.getName());
                wellFormed(zip.readAllBytes());
            }
        }
        assertThat(parts)
                .contains("[Content_Types].xml", "xl/workbook.xml", "xl/worksheets/sheet1.xml");
    }

    private static void wellFormed(byte[] xml) throws IOException {
        try {
            DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(e);
        }
    }
}
