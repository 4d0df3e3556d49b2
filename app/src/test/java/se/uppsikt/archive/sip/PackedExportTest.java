package se.uppsikt.archive.sip;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import se.uppsikt.Proves;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.platforms.imports.ExportRows.HandedIn;

/** A package calls an export what it was handed in as, whatever else stood in its name. */
@Proves("A5")
class PackedExportTest {
    @ParameterizedTest
    @CsvSource({
        "del 1.ZIP, zip, ZIP",
        "Innehåll.XLS, xls, OCTETS",
        "comments.csv, csv, CSV",
        "utan ändelse, zip, ZIP",
        "../../a.jsp, zip, ZIP"
    })
    void itsEndingIsOneOfThoseThatExportsHave(String name, String ending, MediaType type) {
        PackedExport packed =
                new PackedExport(
                        1,
                        new HandedIn(
                                name,
                                Path.of("1/1.zip"),
                                true,
                                1,
                                "0123456789abcdef0123",
                                Instant.EPOCH,
                                "prov"),
                        null);

        assertThat(packed.file()).isEqualTo("export/001-0123456789abcdef." + ending);
        assertThat(packed.type()).isEqualTo(type);
    }
}
