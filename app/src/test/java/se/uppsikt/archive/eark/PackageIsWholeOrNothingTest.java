package se.uppsikt.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.Proves;
import se.uppsikt.archive.eark.BuildWatch.BuildStopped;
import se.uppsikt.base.media.MediaType;

/** A full disk, a file that cannot be read or a stop leaves nothing that looks like a package. */
@Proves("A4")
class PackageIsWholeOrNothingTest {
    @TempDir Path folder;

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 100, 200_000, 310_000})
    void aFullDiskIsToldAndLeavesNothing(long room) throws Exception {
        ArchiveProblem problem =
                catchThrowableOfType(ArchiveProblem.class, () -> writeWithRoomFor(room));

        assertThat(problem.happened()).isEqualTo("Disken blev full medan paketet skrevs.");
        assertThat(problem.done()).contains("borttaget", "inget räknas som arkiverat");
        assertThat(problem.remedy()).startsWith("Frigör utrymme");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aFullDiskLeavesAnEarlierPackageAlone() throws Exception {
        Path target = SamplePackage.write(folder.resolve("a.zip")).file();
        byte[] before = Files.readAllBytes(target);

        assertThatThrownBy(() -> writeWithRoomFor(1000)).isInstanceOf(ArchiveProblem.class);

        assertThat(target).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void aFolderThatCannotBeWrittenIsTold() throws Exception {
        Path file = Files.writeString(folder.resolve("fil"), "inte en mapp");

        assertThatThrownBy(() -> SamplePackage.write(file.resolve("a.zip")))
                .isInstanceOfSatisfying(
                        ArchiveProblem.class,
                        problem -> assertThat(problem.remedy()).contains("mappen för arkivpaket"));
    }

    @Test
    void aFilmThatCannotBeReadIsToldByNameAndLeavesNothing() {
        assertThatThrownBy(
                        () ->
                                write(
                                        SamplePackage.UNWATCHED,
                                        writer -> {
                                            writer.representation(
                                                    rep(), PackageIsWholeOrNothingTest::broken);
                                            return SamplePackage.content(writer);
                                        }))
                .isInstanceOfSatisfying(
                        ArchiveProblem.class,
                        problem -> assertThat(problem.happened()).contains("data/film.mp4"));
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void stoppedMidwayNothingRemains() {
        AtomicLong packed = new AtomicLong();
        BuildWatch impatient =
                new BuildWatch() {
                    @Override
                    public void packed(long files, long bytes) {
                        packed.set(files);
                    }

                    @Override
                    public boolean stopped() {
                        return packed.get() == 3;
                    }
                };

        assertThatThrownBy(() -> write(impatient, SamplePackage::content))
                .isInstanceOf(BuildStopped.class);

        assertThat(packed).hasValue(3);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void everyFileIsToldToTheWatch() {
        AtomicLong files = new AtomicLong();
        AtomicLong bytes = new AtomicLong();
        BuildWatch counting =
                new BuildWatch() {
                    @Override
                    public void packed(long filesSoFar, long bytesSoFar) {
                        assertThat(filesSoFar).isEqualTo(files.incrementAndGet());
                        bytes.set(bytesSoFar);
                    }

                    @Override
                    public boolean stopped() {
                        return false;
                    }
                };

        PackageWriter.Packed packed = write(counting, SamplePackage::content);

        assertThat(packed.files()).isEqualTo(files.get()).isEqualTo(19);
        assertThat(packed.bytes()).isEqualTo(bytes.get()).isGreaterThan(300_000);
        assertThat(packed.file()).hasSize(packed.size());
    }

    @Test
    void filesOutOfOrderOrTwiceAreRefused() {
        assertThatThrownBy(
                        () ->
                                write(
                                        SamplePackage.UNWATCHED,
                                        writer -> {
                                            writer.representation(
                                                    rep(),
                                                    r -> {
                                                        r.file(plain("b.txt")).close();
                                                        r.file(plain("b.txt")).close();
                                                    });
                                            return SamplePackage.content(writer);
                                        }))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("b.txt");
        assertThat(folder).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"å.txt", "a b.txt", "../ut.txt", "/rot.txt", "a//b", "a+b", "", "😀"})
    void onlyPlainNamesGoIntoAPackage(String path) {
        assertThatThrownBy(() -> plain(path)).isInstanceOf(IllegalArgumentException.class);
    }

    private void writeWithRoomFor(long bytes) {
        PackageWriter.write(
                folder.resolve("a.zip"),
                SamplePackage.head(),
                SamplePackage.UNWATCHED,
                SamplePackage::content,
                part -> new FullDisk(part, bytes));
    }

    private PackageWriter.Packed write(BuildWatch watch, PackageWriter.Content content) {
        return PackageWriter.write(folder.resolve("a.zip"), SamplePackage.head(), watch, content);
    }

    private static RepresentationWriter.Head rep() {
        return new RepresentationWriter.Head("rep0-prov", "Prov", List.of());
    }

    private static PackagedFile plain(String path) {
        return new PackagedFile(path, MediaType.PLAIN);
    }

    private static void broken(RepresentationWriter rep) throws IOException {
        InputStream unreadable =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("read error");
                    }
                };
        try (var out = rep.file(new PackagedFile("film.mp4", MediaType.MP4))) {
            out.from(unreadable);
        }
    }
}
