package se.uppsikt.platforms.facebook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.uppsikt.platforms.facebook.ExportParts.items;
import static se.uppsikt.platforms.facebook.ExportParts.open;
import static se.uppsikt.platforms.facebook.ExportParts.post;
import static se.uppsikt.platforms.facebook.ExportParts.refused;
import static se.uppsikt.platforms.facebook.ExportParts.remarks;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import se.uppsikt.platforms.imports.Export;
import se.uppsikt.platforms.imports.Export.Limits;
import se.uppsikt.platforms.imports.Export.Media;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.Reason;

class ExportBadZipTest {

    private static final String POSTS = "posts/profile_posts_1.json";
    private static final String ONE = "[" + post(1_772_190_000L, "Ett riktigt inlägg") + "]";

    @TempDir Path place;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/posts/profile_posts_2.json",
                "/posts/profile_posts_2.json",
                "posts\\profile_posts_2.json",
                "C:/posts/profile_posts_2.json",
                "posts/../posts/profile_posts_2.json",
                "posts/\u0007/profile_posts_2.json"
            })
    void aNameThatPointsElsewhereIsRefusedAndTheRestIsRead(String name) throws IOException {
        Path zip = new ExportParts().with(POSTS, ONE).with(name, ONE).zip(at("a.zip"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.UNSAFE_NAME);
        }
        assertThat(items(zip)).hasSize(1);
        assertThat(place).isDirectoryContaining(p -> p.equals(zip));
        assertThat(Files.list(place)).hasSize(1);
    }

    @Test
    void aFileThatGrowsOutOfAllProportionIsStopped() throws IOException {
        byte[] bomb = new byte[64 << 20];
        Path zip = new ExportParts().with(POSTS, ONE).with("posts/media/b.jpg", bomb).zip(at("a"));

        try (Export export = open(zip)) {
            assertStops(export, "posts/media/b.jpg", Reason.TOO_DENSE);
            assertThat(ExportParts.all(export)).hasSize(1);
        }
    }

    @Test
    void aFileLargerThanAllowedIsStopped() throws IOException {
        Path zip = withNoise(2_000_000);

        try (Export export = open(new Limits(10, 1_000_000, 1L << 30, 250), zip)) {
            assertStops(export, "posts/media/b.jpg", Reason.TOO_LARGE);
        }
    }

    @Test
    void anExportLargerThanAllowedIsStopped() throws IOException {
        Path zip = withNoise(2_000_000);

        try (Export export = open(new Limits(10, 1L << 30, 1_000_000, 250), zip)) {
            assertStops(export, "posts/media/b.jpg", Reason.TOTAL_TOO_LARGE);
        }
    }

    @Test
    void moreFilesThanAllowedAreLeftAndToldOnce() throws IOException {
        ExportParts parts = new ExportParts().with(POSTS, ONE);
        for (int i = 0; i < 20; i++) {
            parts.with("posts/media/" + i + ".jpg", new byte[1]);
        }
        Path zip = parts.zip(at("a"));

        try (Export export = open(new Limits(5, 1000, 10_000, 250), zip)) {
            assertThat(remarks(export)).containsExactly(Reason.TOO_MANY_FILES);
            assertThat(export.mediaCount()).isEqualTo(4);
        }
    }

    @Test
    void aTableOfContentsTooLargeForMemoryIsNotOpened() throws IOException {
        Path good = new ExportParts().with(POSTS, ONE).zip(at("a"));
        byte[] bytes = Files.readAllBytes(good);
        ByteBuffer.wrap(bytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length - 22 + 12, Integer.MAX_VALUE);
        Path lying = Files.write(at("b"), bytes);

        try (Export export = open(good, lying)) {
            assertThat(remarks(export)).containsExactly(Reason.TOO_MANY_FILES);
        }
    }

    @Test
    void aPackedFileInsideIsNotOpened() throws IOException {
        Path inner = new ExportParts().with(POSTS, ONE).zip(at("inner"));
        Path zip =
                new ExportParts()
                        .with(POSTS, ONE)
                        .with("posts/media/x.zip", Files.readAllBytes(inner))
                        .zip(at("a"));

        try (Export export = open(zip)) {
            assertThat(remarks(export)).containsExactly(Reason.NESTED_ARCHIVE);
        }
        assertThat(items(zip)).hasSize(1);
    }

    @Test
    void ofTwoFilesWithOneNameTheFirstIsReadAndTheOtherTold() throws IOException {
        Path zip =
                new ExportParts()
                        .with(POSTS, ONE)
                        .with("posts/profile_posts_2.json", ONE)
                        .zip(at("a"));
        Path twice = replaced(zip, "profile_posts_2", "profile_posts_1");

        try (Export export = open(twice)) {
            assertThat(remarks(export)).containsExactly(Reason.DUPLICATE_NAME);
        }
        assertThat(items(twice)).hasSize(1);
    }

    @Test
    void aCutZipIsReadAsFarAsItGoes() throws IOException {
        Path whole =
                new ExportParts()
                        .with(POSTS, ONE)
                        .with("posts/media/b.jpg", noise(300_000))
                        .with("posts/profile_posts_2.json", ONE)
                        .zip(at("whole"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(at("cut.zip"), Arrays.copyOf(bytes, 200_000));

        try (Export export = open(cut)) {
            assertThat(remarks(export)).containsExactly(Reason.CUT);
            assertThat(ExportParts.all(export)).hasSize(1);
            assertThat(export.find(new Media("posts/media/b.jpg", ""))).isEmpty();
        }
        assertThat(Files.list(place)).hasSize(2);
    }

    @Test
    void aBombInACutZipIsStoppedToo() throws IOException {
        Path whole =
                new ExportParts().with(POSTS, ONE).with("b.jpg", new byte[64 << 20]).zip(at("w"));
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = Files.write(at("cut.zip"), Arrays.copyOf(bytes, bytes.length - 40));

        try (Export export = open(cut)) {
            assertThat(remarks(export)).containsExactly(Reason.TOO_DENSE);
            assertThat(ExportParts.all(export)).hasSize(1);
        }
    }

    @Test
    void aDamagedFileIsToldByItsChecksum() throws IOException {
        Path zip = withNoise(50_000);
        byte[] bytes = Files.readAllBytes(zip);
        int inMedia = bytes.length / 2;
        bytes[inMedia] ^= 0x55;
        Path damaged = Files.write(at("damaged.zip"), bytes);

        try (Export export = open(damaged)) {
            assertStops(export, "posts/media/b.jpg", Reason.DAMAGED);
            assertThat(ExportParts.all(export)).hasSize(1);
        }
    }

    @Test
    void aZipWithAPasswordIsToldInPlainWords() throws IOException {
        byte[] bytes = Files.readAllBytes(new ExportParts().with(POSTS, ONE).zip(at("a")));
        ByteBuffer zip = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        zip.putShort(6, (short) (zip.getShort(6) | 1));
        for (int i = 0; i < bytes.length - 4; i++) {
            if (zip.getInt(i) == 0x02014b50) {
                zip.putShort(i + 8, (short) (zip.getShort(i + 8) | 1));
            }
        }

        assertThat(refused(Files.write(at("locked.zip"), bytes)).message())
                .contains("lösenordsskyddad");
    }

    @Test
    void aFileThatIsNoZipIsTold() throws IOException {
        assertThat(refused(Files.writeString(at("a.zip"), "Rar!")).message())
                .contains("inte en zip-fil");
        assertThat(refused(Files.write(at("b.zip"), new byte[0])).message())
                .contains("inte en zip-fil");
    }

    @Test
    void aLinkInAnUnpackedFolderIsNotFollowed() throws IOException {
        Path outside = Files.writeString(at("hemligt.jpg"), "hemligt");
        Path folder = new ExportParts().with(POSTS, ONE).folder(Files.createDirectory(at("f")));
        Files.createSymbolicLink(folder.resolve("posts/bild.jpg"), outside);

        try (Export export = open(folder)) {
            assertThat(remarks(export)).containsExactly(Reason.SYMBOLIC_LINK);
            assertThat(export.find(new Media("posts/bild.jpg", ""))).isEmpty();
        }
    }

    private void assertStops(Export export, String uri, Reason reason) {
        var media = export.find(new Media(uri, "")).orElseThrow();
        assertThatThrownBy(
                        () -> {
                            try (InputStream in = media.open()) {
                                in.transferTo(java.io.OutputStream.nullOutputStream());
                            }
                        })
                .isInstanceOfSatisfying(
                        Stopped.class, e -> assertThat(e.reason()).isEqualTo(reason));
    }

    private Path withNoise(int bytes) throws IOException {
        return new ExportParts()
                .with(POSTS, ONE)
                .with("posts/media/b.jpg", noise(bytes))
                .zip(at("noise.zip"));
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(7).nextBytes(bytes);
        return bytes;
    }

    private Path replaced(Path zip, String from, String to) throws IOException {
        String bytes = Files.readString(zip, java.nio.charset.StandardCharsets.ISO_8859_1);
        return Files.writeString(
                at("replaced.zip"),
                bytes.replace(from, to),
                java.nio.charset.StandardCharsets.ISO_8859_1);
    }

    private Path at(String name) {
        return place.resolve(name);
    }
}
