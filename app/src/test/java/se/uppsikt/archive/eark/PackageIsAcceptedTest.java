package se.uppsikt.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.Proves;

/** A3: the package is one that a public archive accepts. */
@Proves("A3")
class PackageIsAcceptedTest {
    @TempDir Path folder;

    @Test
    void theCommunitysValidatorFindsNothingWrong() throws Exception {
        Path zip = SamplePackage.write(target()).file();

        PackageCheck.Verdict verdict = PackageCheck.validate(zip, folder);

        assertThat(verdict.must()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.should()).as("%s", verdict.failed()).isZero();
        assertThat(verdict.valid()).isTrue();
        assertThat(verdict.passed()).isGreaterThan(140);
    }

    @Test
    void everyMetsIsValidAgainstItsSchema() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(SamplePackage.write(target()).file());

        assertThat(files.keySet().stream().filter(n -> n.endsWith("/METS.xml"))).hasSize(3);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().endsWith("/METS.xml")) {
                PackageCheck.metsIsValid(each.getValue());
            }
        }
    }

    @Test
    void everyPremisIsValidAgainstItsSchema() throws Exception {
        Map<String, byte[]> files = PackageCheck.read(SamplePackage.write(target()).file());

        assertThat(files.keySet().stream().filter(n -> n.endsWith("/premis.xml"))).hasSize(3);
        for (Map.Entry<String, byte[]> each : files.entrySet()) {
            if (each.getKey().endsWith("/premis.xml")) {
                PackageCheck.premisIsValid(each.getValue());
            }
        }
    }

    @Test
    void everyFileIsDeclaredWithTheHashAnotherReaderComputes() throws Exception {
        Path zip = SamplePackage.write(target()).file();

        assertThat(PackageCheck.compareWithMets(zip)).isEqualTo(19);
    }

    @Test
    void aChangedByteIsFound() throws Exception {
        Path zip = SamplePackage.write(target()).file();
        byte[] bytes = Files.readAllBytes(zip);
        int at = indexOf(bytes, SamplePackage.film());
        bytes[at + 1000] ^= 1;
        Path other = Files.createDirectories(folder.resolve("andrat"));
        Path changed = Files.write(other.resolve(zip.getFileName()), bytes);

        PackageCheck.Verdict verdict = PackageCheck.validate(changed, folder);

        assertThat(verdict.valid()).isFalse();
        assertThat(verdict.must()).isPositive();
        assertThat(verdict.failed()).anyMatch(line -> line.startsWith("CSIP71"));
    }

    private Path target() {
        return folder.resolve(SamplePackage.ID + ".zip");
    }

    private static int indexOf(byte[] all, byte[] part) {
        int n = 16;
        for (int i = 0; i <= all.length - n; i++) {
            if (Arrays.equals(all, i, i + n, part, 0, n)) {
                return i;
            }
        }
        throw new AssertionError("film not stored as it is");
    }
}
