package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.pdf.PdfCheck;

/** A3: what is in the package is in forms that a public archive takes (RA-FS 2009:2). */
class FormatsTheArchiveTakesTest extends KeptYear {
    private static final Set<String> DUBLIN_CORE =
            Set.of(
                    "title",
                    "creator",
                    "subject",
                    "description",
                    "publisher",
                    "contributor",
                    "date",
                    "type",
                    "format",
                    "identifier",
                    "source",
                    "language",
                    "relation",
                    "coverage",
                    "rights");

    @Test
    void everyDocumentIsPdfAAndPlainText() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());

        for (String name :
                Set.of(
                        "beslut",
                        "formatbeskrivning",
                        "leveransdokumentation",
                        "tackningsrapport")) {
            byte[] pdf = PackageCheck.named(files, "/documentation/" + name + ".pdf");
            assertThat(PdfCheck.objections(pdf)).as(name).isEmpty();
            assertThat(PdfCheck.objectionsOfAScreenReader(pdf)).as(name).isEmpty();
            assertThat(text(files, "/documentation/" + name + ".txt"))
                    .as(name)
                    .doesNotContain("<", "&amp;")
                    .hasSizeGreaterThan(300);
        }
        assertThat(text(files, "/documentation/leveransdokumentation.txt"))
                .contains("\nArkivbildare\n  Kommunstyrelsen", "inte en bild av skärmen");
        assertThat(text(files, "/documentation/beslut.txt"))
                .contains("Riktlinjer för sociala medier, version 1");
    }

    @Test
    void theOverviewShowsTheAccountAndItsNewestPosts() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());
        byte[] pdf = PackageCheck.named(files, "/rep4-overview/data/oversikt.pdf");

        assertThat(PdfCheck.objections(pdf)).isEmpty();
        assertThat(PdfCheck.objectionsOfAScreenReader(pdf)).isEmpty();
        assertThat(PdfCheck.text(pdf))
                .contains("Örebro kommun på Facebook", "inte en bild av skärmen")
                .contains("De 30 senaste av", "Inlägg nummer 204", "Inlägg nummer 175")
                .doesNotContain("Inlägg nummer 174");
        byte[] first = PackageCheck.named(files, "/rep4-overview/data/oversikt-001.png");
        assertThat(ImageIO.read(new ByteArrayInputStream(first)).getWidth()).isBetween(790, 800);
    }

    @Test
    void aPictureThatArchivesDoNotTakeHasACopyAndStaysAsItCame() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());
        String rep = "/rep2-presentation/";
        String original = name(files, SampleYear.WEBP);
        String broken = name(files, SampleYear.BROKEN_WEBP);

        assertThat(original).contains(rep + "data/media/").endsWith(".webp");
        assertThat(ImageIO.read(new ByteArrayInputStream(files.get(original + ".png"))))
                .isNotNull();
        assertThat(files).containsKey(broken).doesNotContainKey(broken + ".png");
        String file = original.substring(original.indexOf("media/"));
        assertThat(text(files, rep + "metadata/preservation/premis.xml"))
                .contains("<eventType>migration</eventType>")
                .containsPattern(
                        "(?s)Value>%s.png</objectId.*has source.*Value>%s</related"
                                .formatted(file, file));
        assertThat(text(files, "/data/%d-04.html".formatted(year.year)))
                .contains("src=\"" + file + ".png\"");
        assertThat(text(files, "/rep1-original/data/media.csv")).contains(file + ".png\"");
        assertThat(text(files, "/documentation/tackningsrapport.txt"))
                .contains(
                        "1 av bilderna ligger i ett format som arkiv inte tar emot och har därför")
                .contains(
                        "1 av bilderna ligger i ett format som arkiv inte tar emot och har ingen");
    }

    @Test
    void theDescriptionIsDublinCoreAndNothingElse() throws Exception {
        byte[] dc = PackageCheck.named(PackageCheck.read(build()), "/descriptive/dc.xml");
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(dc))
                        .getDocumentElement();
        Set<String> used = new TreeSet<>();
        for (Node n = root.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element) {
                assertThat(element.getNamespaceURI()).isEqualTo("http://purl.org/dc/elements/1.1/");
                used.add(element.getLocalName());
            }
        }

        assertThat(root.getNamespaceURI()).isEqualTo("http://www.openarchives.org/OAI/2.0/oai_dc/");
        assertThat(DUBLIN_CORE).containsAll(used);
        assertThat(used).contains("title", "creator", "coverage", "rights");
    }

    private static String text(Map<String, byte[]> files, String ending) {
        return new String(PackageCheck.named(files, ending), StandardCharsets.UTF_8);
    }

    private static String name(Map<String, byte[]> files, byte[] content) {
        return files.entrySet().stream()
                .filter(each -> Arrays.equals(each.getValue(), content))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }
}
