package se.uppsikt.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.roda_project.commons_ip2.validator.EARKSIPValidator;
import org.roda_project.commons_ip2.validator.reporter.ValidationReportOutputJson;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import se.uppsikt.base.shared.Sha256;

/** Looks at a package with other eyes than those that wrote it. */
public final class PackageCheck {
    private PackageCheck() {}

    /**
     * What the E-ARK community's validator says.
     *
     * @param must requirements that MUST be met and are not; {@code should} likewise
     * @param failed every requirement not met, with the validator's words
     */
    public record Verdict(boolean valid, int must, int should, int passed, List<String> failed) {}

    public static Verdict validate(Path zip, Path scratch) throws Exception {
        List<String> failed = new ArrayList<>();
        Path report = Files.createTempFile(scratch, "rapport", ".json");
        try (var out = Files.newOutputStream(report)) {
            var reporter = new ValidationReportOutputJson(zip, out);
            boolean valid = new EARKSIPValidator(reporter, "2.1.0").validate("2.1.0");
            reporter.getResults()
                    .forEach(
                            (id, details) -> {
                                if (!details.isSkipped() && !details.isValid()) {
                                    failed.add(id + " " + details.getIssues());
                                }
                            });
            return new Verdict(
                    valid,
                    reporter.getErrors(),
                    reporter.getWarnings(),
                    reporter.getSuccess(),
                    failed);
        }
    }

    /** Everything that an archive asks of a package, at once. */
    public static void accepted(Path zip, Path scratch) throws Exception {
        Verdict verdict = validate(zip, scratch);
        assertThat(verdict.valid()).as("%s", verdict.failed()).isTrue();
        compareWithMets(zip);
        for (Map.Entry<String, byte[]> each : read(zip).entrySet()) {
            String name = each.getKey().substring(each.getKey().lastIndexOf('/') + 1);
            switch (name) {
                case "METS.xml" -> metsIsValid(each.getValue());
                case "premis.xml" -> premisIsValid(each.getValue());
                case "ERMS.xml" -> ermsIsValid(each.getValue());
                default -> {}
            }
        }
    }

    /** The one file whose path ends so, as text. */
    public static String text(Path zip, String ending) throws IOException {
        return new String(named(read(zip), ending), StandardCharsets.UTF_8);
    }

    public static Map<String, byte[]> read(Path zip) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        try (ZipFile file = new ZipFile(zip.toFile())) {
            for (var entries = file.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                try (InputStream in = file.getInputStream(entry)) {
                    files.put(entry.getName(), in.readAllBytes());
                }
            }
        }
        return files;
    }

    /** The one file whose path ends so. */
    public static byte[] named(Map<String, byte[]> files, String ending) {
        return files.entrySet().stream()
                .filter(each -> each.getKey().endsWith(ending))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError(ending + " not in " + files.keySet()));
    }

    /** Every checksum and size in every METS against the bytes; returns how many were compared. */
    public static int compareWithMets(Path zip) throws Exception {
        Map<String, byte[]> files = read(zip);
        Map<String, Boolean> seen = new HashMap<>();
        for (String name : files.keySet()) {
            if (name.endsWith("METS.xml")) {
                String folder = name.substring(0, name.length() - "METS.xml".length());
                seen.put(name, true);
                for (Element each : described(files.get(name))) {
                    String path = folder + href(each);
                    byte[] bytes = Objects.requireNonNull(files.get(path), path);
                    assertThat(each.getAttribute("SIZE")).isEqualTo("" + bytes.length);
                    assertThat(each.getAttribute("CHECKSUM")).isEqualTo(sha512(bytes));
                    seen.put(path, true);
                }
            }
        }
        assertThat(seen.keySet()).isEqualTo(files.keySet());
        return seen.size();
    }

    public static void metsIsValid(byte[] mets) throws Exception {
        validate(
                mets,
                resource("mets.xsd"),
                resource("xlink.xsd"),
                resource("DILCISExtensionMETS.xsd"),
                resource("DILCISExtensionSIPMETS.xsd"));
    }

    /** Valid by both versions of the schema that archives use. */
    public static void ermsIsValid(byte[] erms) throws Exception {
        validate(erms, schema("ERMS-v2_1_2.xsd"));
        validate(erms, schema("ERMS-v3.xsd"));
    }

    public static void premisIsValid(byte[] premis) throws Exception {
        validate(premis, schema("premis-v3.xsd"));
    }

    private static Source schema(String name) {
        URL schema =
                Objects.requireNonNull(
                        PackageCheck.class.getResource("schemas/" + name), "no schema " + name);
        return new StreamSource(schema.toString());
    }

    private static void validate(byte[] xml, Source... schemas) throws Exception {
        SchemaFactory factory = SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI);
        factory.setResourceResolver(new LocalSchemas());
        factory.newSchema(schemas)
                .newValidator()
                .validate(new StreamSource(new ByteArrayInputStream(xml)));
    }

    private static Source resource(String name) throws IOException {
        return new StreamSource(PackageSchemas.open(name), name);
    }

    private static List<Element> described(byte[] mets) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        var document = factory.newDocumentBuilder().parse(new ByteArrayInputStream(mets));
        List<Element> all = new ArrayList<>();
        for (String name : List.of("file", "mdRef")) {
            NodeList nodes = document.getElementsByTagNameNS("http://www.loc.gov/METS/", name);
            for (int i = 0; i < nodes.getLength(); i++) {
                all.add((Element) nodes.item(i));
            }
        }
        return all;
    }

    private static String href(Element element) {
        Element holder =
                element.getLocalName().equals("mdRef")
                        ? element
                        : (Element)
                                element.getElementsByTagNameNS("http://www.loc.gov/METS/", "FLocat")
                                        .item(0);
        return holder.getAttributeNS("http://www.w3.org/1999/xlink", "href");
    }

    public static String sha256(byte[] bytes) {
        return Sha256.of(bytes).hex();
    }

    public static String sha512(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(bytes));
    }
}
