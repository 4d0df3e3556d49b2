package se.uppsikt.base.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.base.checks.Check.Found;

/** The data folder has room and is closed to everybody else, or it is told. */
class DiskCheckTest {
    private static final Path DATA = Path.of("/srv/uppsikt");
    private static final long GIBIBYTE = 1L << 30;
    private static final Set<PosixFilePermission> CLOSED =
            PosixFilePermissions.fromString("rwx------");

    @TempDir Path folder;

    @Test
    void roomIsToldInNumbers() {
        assertThat(DiskCheck.found(DATA, CLOSED, 400 * GIBIBYTE, 500 * GIBIBYTE))
                .isInstanceOfSatisfying(
                        Found.Right.class,
                        right -> assertThat(right.words()).contains("400 GB ledigt av 500 GB"));
    }

    @Test
    void aDiskThatIsNearlyFullIsWrong() {
        assertThat(DiskCheck.found(DATA, CLOSED, GIBIBYTE, 500 * GIBIBYTE))
                .isInstanceOf(Found.Wrong.class);
    }

    @Test
    void aFolderThatOthersReadIsWrong() {
        assertThat(
                        DiskCheck.found(
                                DATA,
                                PosixFilePermissions.fromString("rwxr-x---"),
                                400 * GIBIBYTE,
                                500 * GIBIBYTE))
                .isInstanceOfSatisfying(
                        Found.Wrong.class,
                        wrong -> assertThat(wrong.mend()).contains("chmod 700 /srv/uppsikt"));
    }

    @Test
    void aFolderThatIsNotThereIsWrong() throws Exception {
        Path file = Files.createFile(folder.resolve("fil"));

        assertThat(new DiskCheck(folder.resolve("borta")).look()).isInstanceOf(Found.Wrong.class);
        assertThat(new DiskCheck(file).look()).isInstanceOf(Found.Wrong.class);
    }
}
