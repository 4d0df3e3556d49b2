package se.uppsikt.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/** A4: the same data and the same delivery clock give the same bytes. */
@Isolated("changes the time zone of the whole machine for a moment")
class PackageIsRepeatableTest {
    @TempDir Path folder;

    @Test
    void builtTwiceItIsTheSameByteForByte() throws Exception {
        Path first = SamplePackage.write(folder.resolve("a.zip")).file();
        Path second = SamplePackage.write(folder.resolve("b.zip")).file();

        assertThat(Files.mismatch(first, second)).isEqualTo(-1);
    }

    @Test
    void theMachinesTimeZoneDoesNotShowInThePackage() throws Exception {
        TimeZone before = TimeZone.getDefault();
        Path first = SamplePackage.write(folder.resolve("a.zip")).file();
        try {
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Path second = SamplePackage.write(folder.resolve("b.zip")).file();

            assertThat(Files.mismatch(first, second)).isEqualTo(-1);
        } finally {
            TimeZone.setDefault(before);
        }
    }

    @Test
    void builtAgainInItsPlaceTheNewReplacesTheOld() throws Exception {
        Path target = Files.writeString(folder.resolve("a.zip"), "gammalt");

        SamplePackage.write(target);

        assertThat(PackageCheck.compareWithMets(target)).isEqualTo(19);
    }
}
