package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.yaml.snakeyaml.Yaml;
import se.uppsikt.Proves;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.casesystems.FilingDocument.Deed;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;
import se.uppsikt.records.casesystems.PackageMaking.Gathered;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * H4: what is handed over is valid by the schemas, described file by file, the same each time it is
 * made, and tells when it came in.
 */
@Proves("H4")
class FilingPackageTest {
    private static final Gathered COMMENT =
            Examples.gathered(false, PublicView.SUBJECT, "Kim Åström");

    private static String text(FilingPackage made, String path) {
        return new String(FilingFolders.bytes(made.file(path)), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void ermsIsValidBySchemasOfBothVersions(boolean secret) throws Exception {
        Gathered all = Examples.gathered(secret, PublicView.NUMBER_AND_DATE, "Kim & <Åström>");
        FilingPackage made = Examples.made(all);
        PackageCheck.ermsIsValid(FilingFolders.bytes(made.file(FilingPackage.ERMS)));
        String erms = text(made, FilingPackage.ERMS);
        assertThat(erms)
                .contains("<date dateType=\"received\">2026-11-20T11:00:00Z</date>")
                .contains("<name>Kim &amp; &lt;Åström&gt;</name>")
                .contains("Motparten visas inte i diariets offentliga vy.")
                .contains("path=\"file:///handling.pdf\"");
        assertThat(erms.contains("restrictionType=\"confidential\"")).isEqualTo(secret);
        PackageCheck.ermsIsValid(
                FilingFolders.bytes(
                        Examples.made(Examples.gathered(secret, PublicView.SUBJECT_AND_NAME, null))
                                .file(FilingPackage.ERMS)));
    }

    @Test
    void theManifestNamesEveryFileWithItsFingerprintAndTheSameMakesTheSame() {
        FilingPackage made = Examples.made(COMMENT);
        List<String> lines = new String(made.manifest(), StandardCharsets.UTF_8).lines().toList();
        List<String> expected = new ArrayList<>();
        for (PackedFile file : made.files()) {
            byte[] bytes = FilingFolders.bytes(file);
            assertThat(file.size()).isEqualTo(bytes.length);
            expected.add(Sha256.of(bytes).hex() + "  " + file.path());
        }
        assertThat(lines).isEqualTo(expected).hasSize(5);
        assertThat(made.name()).isEqualTo("KS-SM-2026-00001-2_" + Examples.id(1).value() + "_v2");
        assertThat(Examples.made(COMMENT).content()).isEqualTo(made.content());
        assertThat(
                        Examples.made(Examples.gathered(true, PublicView.SUBJECT, "Kim Åström"))
                                .content())
                .as("what is changed is another content")
                .isNotEqualTo(made.content());
    }

    @Test
    void theDataHasEveryFieldOfTheContractAndNoOther() throws IOException {
        FilingPackage made = Examples.made(COMMENT);
        JsonNode told = JsonMapper.shared().readTree(text(made, FilingPackage.DATA));
        Map<?, ?> document = part(schemas(), "Handling");
        assertThat(told.propertyNames())
                .containsExactlyInAnyOrderElementsOf(
                        strings(Objects.requireNonNull(document.get("required"))));
        assertThat(part(document, "properties").keySet()).hasSize(told.size());
        assertThat(told.path("inkomEllerUpprattades").asString()).isEqualTo("2026-11-20T11:00:00Z");
        assertThat(told.path("version").asInt()).isEqualTo(2);
        assertThat(told.path("arende").asString()).isEqualTo("KS 2026/77");
        List<String> names = new ArrayList<>();
        told.path("filer").forEach(file -> names.add(file.path("namn").asString()));
        assertThat(names)
                .containsExactlyElementsOf(
                        made.files().stream()
                                .map(PackedFile::path)
                                .filter(path -> !path.equals(FilingPackage.DATA))
                                .toList());
    }

    private static Map<?, ?> schemas() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(FilingPackage.class.getResourceAsStream("openapi.yaml"))) {
            Map<?, ?> contract = new Yaml().load(in);
            assertThat(contract.get("openapi")).isEqualTo("3.1.0");
            assertThat(part(contract, "paths").keySet())
                    .extracting(String::valueOf)
                    .containsExactlyInAnyOrder(
                            "/prov", "/handlingar/{id}", "/handlingar/{id}/versioner/{version}");
            return part(part(contract, "components"), "schemas");
        }
    }

    private static Map<?, ?> part(Map<?, ?> of, String name) {
        return (Map<?, ?>) Objects.requireNonNull(of.get(name));
    }

    private static List<String> strings(Object list) {
        return ((List<?>) list).stream().map(String::valueOf).toList();
    }

    @Test
    void thePaperSaysWhatWasWrittenUnderWhatAndWhatHadBeenDecidedByThen() {
        FilingDocument document =
                FilingPapers.document(COMMENT, _ -> Optional.empty(), new HashMap<>());
        assertThat(document.wordings().getFirst().text()).isEqualTo(Examples.WRITTEN);
        assertThat(document.under()).isEqualTo("Nu lagar vi vägarna");
        assertThat(document.written().author()).isEqualTo("Kim Åström");
        assertThat(document.deeds())
                .containsExactly(
                        new Deed(
                                Examples.CAME,
                                "Sorterad: synpunkt",
                                "Anna Berg, kommunikatör",
                                "Rör vägen"));
        byte[] pdf = FilingPapers.pdf(document, Map.of(), Examples.ENTERED);
        assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(new String(pdf, StandardCharsets.ISO_8859_1))
                .contains("<pdfaid:part>2</pdfaid:part>");
        assertThat(FilingPapers.pdf(document, Map.of(), Examples.ENTERED)).isEqualTo(pdf);
    }
}
