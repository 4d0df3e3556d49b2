package se.uppsikt.operation.backup;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.operation.backup.Manifest.Broken;
import se.uppsikt.operation.backup.Manifest.Kept;

/** The list of a copy is whole or worth nothing, and leads nowhere but into the copy. */
class ManifestTest {
    private static final Sha256 PRINT = Sha256.of("prov".getBytes(UTF_8));
    @TempDir Path folder;

    @Test
    void whatIsWrittenIsReadAgain() throws Exception {
        Manifest manifest = manifest("media/ab/åäö med mellanrum");
        manifest.write(folder);

        assertThat(Manifest.read(folder)).isEqualTo(manifest);
        assertThat(manifest.rows()).isEqualTo(7);
        assertThat(manifest.bytes()).isEqualTo(42);
    }

    @Test
    void aListThatIsChangedOrCutIsRefused() throws Exception {
        manifest("media/ab/abcd").write(folder);
        Path file = folder.resolve(Manifest.NAME);
        List<String> lines = Files.readAllLines(file);

        Files.write(file, lines.subList(0, lines.size() - 1));
        assertRefused("inte hel");
        Files.writeString(file, String.join("\n", lines).replace("tabell 7", "tabell 8"));
        assertRefused("inte hel");
        Files.writeString(file, "");
        assertRefused("inte hel");
        Files.delete(file);
        assertRefused("ingen färdig säkerhetskopia");
    }

    @Test
    void aListThatLeadsOutOfTheCopyIsRefused() throws Exception {
        for (String outside : List.of("../nyckel", "/etc/passwd", "media/../../nyckel")) {
            manifest(outside).write(folder);
            assertRefused("går inte att förstå");
        }
    }

    @Test
    void aFileThatIsGoneOrChangedIsNamed() throws Exception {
        CopyFolder copy = CopyFolder.empty(folder.resolve("kopia"));
        Kept kept = copy.put("media/ab/abcd", out -> out.write("bild".getBytes(UTF_8)));
        Manifest manifest = new Manifest(Instant.EPOCH, PRINT, List.of(), List.of(), List.of(kept));
        copy.verify(manifest);

        Files.writeString(copy.root().resolve("media/ab/abcd"), "bilD");
        assertThatThrownBy(() -> copy.verify(manifest))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("media/ab/abcd");
        Files.delete(copy.root().resolve("media/ab/abcd"));
        assertThatThrownBy(() -> copy.verify(manifest))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("saknas");
    }

    @Test
    void nothingIsWrittenOverACopy() throws Exception {
        Files.writeString(folder.resolve("något"), "");
        assertThatThrownBy(() -> CopyFolder.empty(folder))
                .isInstanceOf(Broken.class)
                .hasMessageContaining("inte tom");
    }

    private void assertRefused(String words) {
        assertThatThrownBy(() -> Manifest.read(folder))
                .isInstanceOf(Broken.class)
                .hasMessageContaining(words);
    }

    private static Manifest manifest(String place) {
        return new Manifest(
                Instant.parse("2026-11-30T08:00:00Z"),
                PRINT,
                List.of(new Manifest.Table("access.person", 7, PRINT)),
                List.of(new Manifest.Sequence("records.original_id_seq", 12, true)),
                List.of(new Kept(PRINT, 42, place)));
    }
}
