package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import se.uppsikt.Proves;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Registration;

/** A3: what is registered of the year is described as CITS ERMS, without names of people. */
@Proves("A3")
class RegisterIsInThePackageTest extends KeptYear {
    private static final String SPACE = "https://DILCIS.eu/XML/ERMS";
    private static final String DOCUMENT = "/metadata/descriptive/ERMS.xml";
    private static final Actor REGISTRAR = new Machine("registratorn");

    @Test
    void everyEntryIsARecordByTheSchemaAndTheValidatorFindsNothingWrong() throws Exception {
        register("c1", "Kim Åström", true);
        register("p1", null, false);
        register("j204", null, false);
        Path zip = build();
        Map<String, byte[]> files = PackageCheck.read(zip);
        byte[] erms = PackageCheck.named(files, DOCUMENT);

        assertThat(records(erms)).hasSize(3);
        assertThat(mets(files))
                .contains("MDTYPE=\"OTHER\" OTHERMDTYPE=\"ERMS\"")
                .contains("DMDID=\"dmd1 dmd2 dmd3\"");
        PackageCheck.Verdict verdict = PackageCheck.validate(zip, scratch);
        assertThat(verdict.must() + verdict.should()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.passed()).isGreaterThan(140);
        assertThat(PackageCheck.compareWithMets(zip)).isEqualTo(files.size());
        PackageCheck.metsIsValid(PackageCheck.named(files, year.year + "/METS.xml"));
        PackageCheck.ermsIsValid(erms);
    }

    /** What the schema demands and what the law asks of a register, with no schema at hand. */
    @Test
    void aRecordSaysWhatTheEntrySays() throws Exception {
        Registration comment = register("c1", "Kim Åström", true);
        Registration answer = register("c2", "Kim Åström", false);
        register("c4", null, false);
        done("c4", new Fact.SecrecyBecame(true), "Märkt: kan innehålla sekretess");
        Element root = root(PackageCheck.named(PackageCheck.read(build()), DOCUMENT));
        Element control = only(root, "control");
        assertThat(children(control, "identification")).hasSize(2);
        assertThat(only(only(control, "maintenanceInformation"), "maintenanceStatus"))
                .extracting(each -> each.getAttribute("value"))
                .isEqualTo("new");

        List<Element> records = children(only(root, "records"), "record");
        Element received = records.get(0);
        assertThat(received.getAttribute("systemIdentifier"))
                .isEqualTo(year.id("c1").value().toString());
        assertThat(text(received, "objectId")).isEqualTo(comment.number().shown());
        assertThat(text(received, "title")).isEqualTo(comment.subject());
        assertThat(text(received, "direction")).isEqualTo("inkommen");
        assertThat(restrictions(received)).containsExactly("integrity");
        assertThat(agents(received)).contains("owner Kommunstyrelsen").doesNotContain("sender");
        assertThat(dates(received))
                .containsExactly(
                        "received %d-03-01T11:00:00Z".formatted(year.year),
                        "other " + comment.registeredAt());
        assertThat(received.getTextContent()).doesNotContain("Åström");

        Element sent = records.get(1);
        assertThat(text(sent, "objectId")).isEqualTo(answer.number().shown());
        assertThat(only(sent, "direction").getAttribute("directionDefinition"))
                .isEqualTo("outgoing");
        assertThat(agents(sent)).contains("receiver Kim Åström");
        assertThat(restrictions(sent)).isEmpty();
        assertThat(dates(sent).getFirst()).startsWith("created ");
        assertThat(restrictions(records.get(2))).containsExactly("confidential");
    }

    @Test
    void everyRecordPointsAtFilesOfThePackageWhereTheDocumentIs() throws Exception {
        register("p1", null, false);
        register("j204", null, false);
        Map<String, byte[]> files = PackageCheck.read(build());
        List<Element> records = records(PackageCheck.named(files, DOCUMENT));

        List<String> post = paths(files, records.get(0));
        assertThat(post).hasSize(4);
        assertThat(post.get(0)).endsWith("rep2-presentation/data/%d-03.html".formatted(year.year));
        assertThat(post.get(1)).endsWith("rep3-records/data/%d-03.json".formatted(year.year));
        assertThat(post.get(2)).matches(".*/rep1-original/data/original/\\d{4}-\\d{2}-001\\.warc");
        assertThat(new String(files.get(post.get(2)), StandardCharsets.UTF_8))
                .contains(new String(year.body(), StandardCharsets.UTF_8));
        assertThat(Originals.of(files).values()).contains(year.body());
        assertThat(post.get(3)).contains("/data/media/").endsWith(".png");
        for (int i = 0; i < 2; i++) {
            assertThat(new String(files.get(post.get(i)), StandardCharsets.UTF_8))
                    .contains(year.id("p1").value().toString());
        }
        assertThat(paths(files, records.get(1)).getFirst())
                .endsWith("%d-06-b.html".formatted(year.year));
    }

    @Test
    void whatIsNeverShownIsRegisteredButHasNoFilesOfItsOwn() throws Exception {
        register("c8", null, false);
        done("c8", new Fact.NeverShown(), "Får aldrig visas");
        Map<String, byte[]> files = PackageCheck.read(build());
        List<Element> records = records(PackageCheck.named(files, DOCUMENT));

        assertThat(records).hasSize(1);
        assertThat(paths(files, records.getFirst()))
                .hasSize(2)
                .noneMatch(path -> path.contains("media/") || path.contains("rep1-original"));
        PackageCheck.ermsIsValid(PackageCheck.named(files, DOCUMENT));
    }

    @Test
    void aYearWithNothingRegisteredHasNoSuchDocument() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(build());

        assertThat(files.keySet()).noneMatch(name -> name.endsWith("ERMS.xml"));
        assertThat(mets(files)).doesNotContain("ERMS");
    }

    /** H4: under which number it is found in the municipality's own system. */
    @Test
    void theNumberInTheMunicipalitysOwnSystemGoesAlong() throws Exception {
        register("c1", "Kim Åström", true);
        register("p1", null, false);
        handedOver("c1", "KS 2026/4711");
        Map<String, byte[]> files = PackageCheck.read(build());
        byte[] erms = PackageCheck.named(files, DOCUMENT);

        List<Element> records = records(erms);
        assertThat(records)
                .filteredOn(each -> !children(each, "extraId").isEmpty())
                .singleElement()
                .satisfies(
                        each -> {
                            Element other = only(each, "extraId");
                            assertThat(other.getTextContent()).isEqualTo("KS 2026/4711");
                            assertThat(other.getAttribute("extraIdType"))
                                    .isEqualTo("Nummer i ärendesystemet");
                        });
        PackageCheck.ermsIsValid(erms);
        assertThat(
                        new String(
                                PackageCheck.named(files, "/data/diariet.csv"),
                                StandardCharsets.UTF_8))
                .contains("nummer i arendesystemet", "KS 2026/4711");
    }

    @Test
    void builtAgainItIsTheSameByteForByte() throws Exception {
        register("c1", "Kim Åström", true);
        register("p1", "Alla", false);
        PackageId id = ordered();
        packing.build(id, () -> false);
        byte[] first = Files.readAllBytes(file(id));
        killedInTheMiddle(id);

        packing.build(id, () -> false);

        assertThat(file(id)).hasBinaryContent(first);
    }

    private Registration register(String key, @Nullable String counterpart, boolean nameless) {
        return register.register(
                REGISTRAR,
                year.id(key),
                new Registration.Entry(
                        counterpart,
                        "Handling på Facebook om <parken> & \"torget\"",
                        nameless
                                ? Registration.PublicView.SUBJECT
                                : Registration.PublicView.SUBJECT_AND_NAME));
    }

    private static String mets(Map<String, byte[]> files) {
        byte[] root =
                files.entrySet().stream()
                        .filter(each -> each.getKey().matches("[^/]+/METS\\.xml"))
                        .findFirst()
                        .orElseThrow()
                        .getValue();
        return new String(root, StandardCharsets.UTF_8);
    }

    /** The files that a record names, as they are called in the zip; each is there. */
    private static List<String> paths(Map<String, byte[]> files, Element record) {
        String folder = files.keySet().iterator().next().split("/", 2)[0] + "/";
        List<String> paths = new ArrayList<>();
        for (Element each : children(only(record, "additionalInformation"), "appendix")) {
            String path = each.getAttribute("path");
            assertThat(path).startsWith("file:///representations/");
            assertThat(each.getAttribute("name")).isNotBlank();
            assertThat(each.getAttribute("fileFormat")).contains("/");
            paths.add(folder + path.substring("file:///".length()));
        }
        assertThat(files).containsKeys(paths.toArray(String[]::new));
        return paths;
    }

    private static List<Element> records(byte[] erms) throws Exception {
        return children(only(root(erms), "records"), "record");
    }

    private static Element root(byte[] xml) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Element root =
                factory.newDocumentBuilder()
                        .parse(new ByteArrayInputStream(xml))
                        .getDocumentElement();
        assertThat(root.getNamespaceURI()).isEqualTo(SPACE);
        assertThat(root.getLocalName()).isEqualTo("erms");
        return root;
    }

    private static List<Element> children(Element of, String name) {
        List<Element> children = new ArrayList<>();
        for (Node n = of.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static Element only(Element of, String name) {
        assertThat(children(of, name)).as(name).hasSize(1);
        return children(of, name).getFirst();
    }

    private static String text(Element of, String name) {
        return only(of, name).getTextContent();
    }

    private static List<String> restrictions(Element record) {
        return children(record, "restriction").stream()
                .peek(each -> assertThat(text(each, "regulation")).contains("2009:400"))
                .map(each -> each.getAttribute("restrictionType"))
                .toList();
    }

    private static String agents(Element record) {
        StringBuilder all = new StringBuilder();
        for (Element each : children(only(record, "agents"), "agent")) {
            all.append(each.getAttribute("agentType")).append(' ').append(text(each, "name"));
            all.append('\n');
        }
        return all.toString();
    }

    private static List<String> dates(Element record) {
        return children(only(record, "dates"), "date").stream()
                .map(each -> each.getAttribute("dateType") + " " + each.getTextContent())
                .toList();
    }
}
