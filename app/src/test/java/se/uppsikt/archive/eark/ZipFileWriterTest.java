package se.uppsikt.archive.eark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The zip file against the reader of the JDK, which checks sizes and checksums. */
class ZipFileWriterTest {
    @TempDir Path folder;

    @Test
    void mediaAreStoredAndTextsDeflated() throws Exception {
        Path zip = write(ZipFileWriter.ZIP64_FROM);

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.getEntry("film.mp4").getMethod()).isEqualTo(ZipEntry.STORED);
            assertThat(file.getEntry("film.mp4").getSize()).isEqualTo(300_000);
            assertThat(file.getEntry("text.txt").getMethod()).isEqualTo(ZipEntry.DEFLATED);
            assertThat(file.getEntry("text.txt").getCompressedSize()).isLessThan(1000);
        }
        contentIsRight(zip);
    }

    @Test
    void whatPassesFourGigabytesIsReadableToo() throws Exception {
        contentIsRight(write(1000));
    }

    @Test
    void moreFilesThanTheOldFormatCountsAreReadableToo() throws Exception {
        Path zip = folder.resolve("manga.zip");
        try (var channel = create(zip);
                var writer =
                        new ZipFileWriter(
                                channel, folder, SamplePackage.AT, ZipFileWriter.ZIP64_FROM)) {
            for (int i = 0; i < 70_000; i++) {
                writer.begin("f" + i, false, 0);
                writer.write(new byte[] {(byte) i}, 1);
                writer.end();
            }
            writer.finish();
        }

        try (ZipFile file = new ZipFile(zip.toFile())) {
            assertThat(file.size()).isEqualTo(70_000);
            try (var in = file.getInputStream(file.getEntry("f69999"))) {
                assertThat(in.readAllBytes()).containsExactly((byte) 69_999);
            }
        }
    }

    @Test
    void anEntryThatOutgrowsItsHeaderIsRefused() throws Exception {
        try (var channel = create(folder.resolve("a.zip"));
                var writer = new ZipFileWriter(channel, folder, SamplePackage.AT, 1000)) {
            writer.begin("film.mp4", false, 0);
            writer.write(new byte[2000], 2000);

            assertThatThrownBy(writer::end).isInstanceOf(IOException.class);
        }
    }

    private Path write(long zip64From) throws IOException {
        Path zip = folder.resolve("a.zip");
        byte[] text = "Samma rad om och om igen. ".repeat(2000).getBytes(StandardCharsets.UTF_8);
        try (var channel = create(zip);
                var writer = new ZipFileWriter(channel, folder, SamplePackage.AT, zip64From)) {
            writer.begin("film.mp4", false, 300_000);
            byte[] film = SamplePackage.film();
            writer.write(film, film.length);
            writer.end();
            writer.begin("text.txt", true, text.length);
            writer.write(text, text.length);
            writer.end();
            writer.begin("tom.txt", true, 0);
            writer.end();
            writer.finish();
        }
        return zip;
    }

    private void contentIsRight(Path zip) throws IOException {
        Map<String, byte[]> files = PackageCheck.read(zip);
        assertThat(files).containsOnlyKeys("film.mp4", "text.txt", "tom.txt");
        assertThat(files.get("film.mp4")).isEqualTo(SamplePackage.film());
        assertThat(files.get("text.txt"))
                .asString(StandardCharsets.UTF_8)
                .hasSize(52_000)
                .endsWith("om igen. ");
        assertThat(files.get("tom.txt")).isEmpty();
    }

    private static FileChannel create(Path zip) throws IOException {
        return FileChannel.open(zip, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    }
}
