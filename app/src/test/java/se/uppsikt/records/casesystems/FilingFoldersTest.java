package se.uppsikt.records.casesystems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.Proves;
import se.uppsikt.records.Registration.PublicView;
import se.uppsikt.records.casesystems.FilingPackage.PackedFile;

/** H4: what is handed over in a folder is there whole or not at all, and once. */
@Proves("H4")
class FilingFoldersTest {
    private static final FilingPackage MADE =
            Examples.made(Examples.gathered(false, PublicView.SUBJECT, "Kim Åström"));

    @TempDir Path base;
    private FilingFolders folders;
    private Path there;
    private Path underWay;

    @BeforeEach
    void open() throws IOException {
        folders = new FilingFolders(base, "KS");
        folders.open();
        there = base.resolve("KS/att-registrera").resolve(MADE.name());
        underWay = base.resolve("KS/.pagar");
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    @Test
    void everyFileLiesThereAsTheManifestSays() throws IOException {
        folders.put(MADE, 1);
        folders.noted(MADE, 1);
        for (PackedFile file : MADE.files()) {
            assertThat(Files.readAllBytes(there.resolve(file.path())))
                    .isEqualTo(FilingFolders.bytes(file));
        }
        assertThat(Files.readAllBytes(there.resolve(FilingPackage.MANIFEST)))
                .isEqualTo(MADE.manifest());
        assertThat(list(underWay)).isEmpty();
    }

    @Test
    void theSameAgainChangesNothingAndAnotherContentUnderTheNameIsRefused() throws IOException {
        folders.put(MADE, 1);
        folders.noted(MADE, 1);
        Object before = Files.getLastModifiedTime(there.resolve(FilingPackage.DOCUMENT));
        folders.put(MADE, 2);
        assertThat(list(there.resolveSibling("."))).hasSize(1);
        assertThat(Files.getLastModifiedTime(there.resolve(FilingPackage.DOCUMENT)))
                .isEqualTo(before);
        Files.writeString(there.resolve(FilingPackage.MANIFEST), "annat");
        assertThatThrownBy(() -> folders.put(MADE, 3)).isInstanceOf(IOException.class);
    }

    /**
     * The process died when it had renamed and before that was noted; it has been fetched since.
     */
    @Test
    void whatWasFetchedBeforeItWasNotedIsNotPutThereOnceMore() throws IOException {
        folders.put(MADE, 1);
        Path fetched = base.resolve("hämtat");
        Files.move(there, fetched);
        folders.put(MADE, 1);
        assertThat(list(there.resolveSibling("."))).isEmpty();
        folders.noted(MADE, 1);
        folders.put(MADE, 2);
        assertThat(there).as("somebody has asked for it again").exists();
    }

    /** The process died when it had written half, and when it had written all but not renamed. */
    @Test
    void whatWasLeftHalfWrittenIsNeverSeenAndIsWrittenAnew() throws IOException {
        Path half = underWay.resolve(MADE.name() + "_1");
        Files.createDirectories(half);
        Files.writeString(half.resolve(FilingPackage.DOCUMENT), "%PD");
        assertThat(list(there.resolveSibling("."))).isEmpty();
        folders.put(MADE, 1);
        assertThat(Files.readAllBytes(there.resolve(FilingPackage.DOCUMENT)))
                .isEqualTo(FilingFolders.bytes(MADE.file(FilingPackage.DOCUMENT)));

        Files.move(there, half);
        assertThat(underWay.resolve(MADE.name() + "_1.klar")).exists();
        folders.put(MADE, 1);
        assertThat(there.resolve(FilingPackage.MANIFEST)).exists();
        assertThat(half).doesNotExist();
    }

    @Test
    void aCommitteesCodeLeadsNowhereElse() throws IOException {
        new FilingFolders(base, "../BUN").open();
        assertThat(list(base))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each.getParent()).isEqualTo(base));
    }
}
