package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import se.uppsikt.Proves;
import se.uppsikt.archive.KeptYear;
import se.uppsikt.archive.eark.PackageCheck;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.platforms.facebook.ExportParts;
import se.uppsikt.platforms.imports.Import;
import se.uppsikt.platforms.imports.ImportDesk;
import se.uppsikt.platforms.imports.ImportFiles;
import se.uppsikt.platforms.imports.ImportId;
import se.uppsikt.platforms.imports.ImportParts;
import se.uppsikt.platforms.imports.Imports;

/** An export is kept as it was handed in, and is in the packages of the years it tells of. */
@Proves("A5")
class ExportIsInThePackageTest extends KeptYear {
    private static final long SPRING_1975 = Instant.parse("1975-04-01T10:00:00Z").getEpochSecond();
    private static final long SPRING_1977 = Instant.parse("1977-04-01T10:00:00Z").getEpochSecond();

    @Autowired ImportDesk desk;
    @Autowired Imports imports;

    @Value("${uppsikt.data}")
    Path data;

    @Override
    protected String handle() {
        return "facebook-karolinskagymnasiet";
    }

    @Test
    void byteForByteOnceAndOnlyInTheYearsItTellsOf() throws Exception {
        Path zip =
                ImportDesk.posts(
                        scratch.resolve("export.zip"),
                        ExportParts.post(SPRING_1975, "Skolan firar"));
        byte[] bytes = Files.readAllBytes(zip);
        assertThat(desk.read(zip).state()).isEqualTo(Import.State.DONE);
        Path again = Files.copy(zip, scratch.resolve("samma igen.zip"));
        assertThat(desk.read(again).state()).isEqualTo(Import.State.DONE);
        desk.read(
                ImportDesk.posts(
                        scratch.resolve("annan.zip"),
                        ExportParts.post(SPRING_1977, "Ett annat år")));

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(kept(bytes)));
        Files.delete(zip);
        Files.delete(again);
        Path built = build(1975);

        Map<String, byte[]> files = PackageCheck.read(built);
        List<byte[]> exports =
                files.entrySet().stream()
                        .filter(each -> each.getKey().contains("/rep1-original/data/export/"))
                        .map(Map.Entry::getValue)
                        .toList();
        assertThat(exports).containsExactly(bytes);
        assertThat(Originals.table(files, "/rep1-original/data/exporter.csv"))
                .singleElement()
                .satisfies(
                        line -> {
                            assertThat(line).containsEntry("namn", "export.zip");
                            assertThat(line).containsEntry("sha256", Sha256.of(bytes).hex());
                            assertThat(line).containsEntry("saknas", "");
                        });
        PackageCheck.Verdict verdict = PackageCheck.validate(built, scratch);
        assertThat(verdict.must()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.should()).as("%s", verdict.failed()).isZero();
    }

    @Test
    void oneThatHasBeenAlteredOrLostIsTold() throws Exception {
        long spring = Instant.parse("1974-04-01T10:00:00Z").getEpochSecond();
        Path zip =
                ImportDesk.posts(
                        scratch.resolve("export.zip"), ExportParts.post(spring, "Vårens kör"));
        String sha256 = Sha256.of(Files.readAllBytes(zip)).hex();
        desk.read(zip);
        Path kept = kept(Files.readAllBytes(zip));
        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(kept));
        Files.delete(zip);
        byte[] altered = Files.readAllBytes(kept);
        altered[altered.length - 1]++;
        Files.write(kept, altered);

        assertThat(text(build(1974), "/avvikelser.csv"))
                .contains("Inlämnad export", sha256, Sha256.of(altered).hex());

        Files.delete(kept);
        assertThat(text(build(1974), "/saknas.csv")).contains("export.zip", "finns inte kvar");
    }

    @Test
    void anUploadedExportIsMovedToWhereExportsAreKept() throws Exception {
        long spring = Instant.parse("1973-04-01T10:00:00Z").getEpochSecond();
        Path zip =
                ImportDesk.posts(
                        scratch.resolve("upp.zip"), ExportParts.post(spring, "Vårens dans"));
        byte[] bytes = Files.readAllBytes(zip);
        ImportId id = new ImportId(ids.next());
        Path folder =
                Files.createDirectories(data.resolve("import").resolve(id.value().toString()));
        Path uploaded = Files.move(zip, folder.resolve("1.zip"));
        Import ordered =
                imports.order(
                        ImportDesk.SOMEBODY,
                        desk.page().id(),
                        new ImportFiles.Received(
                                id, List.of(ImportParts.describe(1, "upp.zip", uploaded, true))));
        assertThat(desk.finished(ordered).state()).isEqualTo(Import.State.DONE);

        Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> Files.notExists(folder));
        assertThat(kept(bytes)).hasBinaryContent(bytes);
    }

    private Path kept(byte[] export) {
        return data.resolve("export").resolve(Sha256.of(export).hex() + ".zip");
    }

    private static String text(Path file, String ending) throws Exception {
        return new String(
                PackageCheck.named(PackageCheck.read(file), ending), StandardCharsets.UTF_8);
    }
}
