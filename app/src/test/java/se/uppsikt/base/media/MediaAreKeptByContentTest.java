package se.uppsikt.base.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.util.unit.DataSize;
import se.uppsikt.base.media.MediaStore.MediaTooLarge;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.storage.OnDisk;

/** P10: media bytes in the municipality's own storage, named by what they are. */
class MediaAreKeptByContentTest {
    @TempDir Path data;

    private MediaStore store(int largest) {
        return new MediaStore(OnDisk.in(data), DataSize.ofBytes(largest));
    }

    private static InputStream bytes(String latin) {
        return new ByteArrayInputStream(latin.getBytes(StandardCharsets.ISO_8859_1));
    }

    private long files() throws IOException {
        try (Stream<Path> all = Files.walk(data)) {
            return all.filter(Files::isRegularFile).count();
        }
    }

    @Test
    void theSameBytesAreKeptOnceAndReadBackWhole() throws IOException {
        String content = "GIF89a" + "x".repeat(200_000);
        StoredMedia first = store(1_000_000).store(bytes(content));
        StoredMedia second = store(1_000_000).store(bytes(content));
        assertThat(first).isEqualTo(second);
        assertThat(first.size()).isEqualTo(content.length());
        assertThat(files()).isEqualTo(1);
        try (InputStream back = store(1).open(first.hash()).orElseThrow()) {
            assertThat(Sha256.of(back.readAllBytes())).isEqualTo(first.hash());
        }
    }

    @Test
    void whatIsTooLargeIsRefusedAndLeavesNothing() throws IOException {
        assertThatThrownBy(() -> store(10).store(bytes("12345678901")))
                .isInstanceOf(MediaTooLarge.class);
        assertThat(files()).isZero();
    }

    @Test
    void aBrokenStreamLeavesNothing() throws IOException {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("cut off");
                    }
                };
        assertThatThrownBy(() -> store(10).store(broken))
                .hasMessageContaining("could not be stored");
        assertThat(files()).isZero();
    }

    @Test
    void bytesNobodyHasKeptAreNotThere() {
        assertThat(store(10).open(Sha256.of(new byte[0]))).isEmpty();
    }

    static Stream<Arguments> heads() {
        String[][] heads = {
            {"\u0089PNG\r\n\u001a\n....", "image/png", "true"},
            {"\u00ff\u00d8\u00ff\u00e0", "image/jpeg", "true"},
            {"GIF89a", "image/gif", "true"},
            {"RIFF....WEBPVP8", "image/webp", "true"},
            {"....ftypisom", "video/mp4", "true"},
            {"....ftypqt  x", "video/quicktime", "true"},
            {"....ftypheic", "image/heic", "false"},
            {"....ftypavif", "image/avif", "true"},
            {"\u001aE\u00df\u00a3....webm", "video/webm", "true"},
            {"%PDF-1.7", "application/pdf", "false"},
            {"<svg xmlns=''>", MediaType.OCTETS.mime(), "false"},
            {"<!doctype html><script>", MediaType.OCTETS.mime(), "false"},
            {"MZ", MediaType.OCTETS.mime(), "false"},
            {"....ftyp", MediaType.OCTETS.mime(), "false"},
            {"", MediaType.OCTETS.mime(), "false"},
        };
        return Stream.of(heads).map(row -> Arguments.of(row[0], row[1], Boolean.valueOf(row[2])));
    }

    @ParameterizedTest
    @MethodSource("heads")
    void theTypeIsWhatTheBytesShow(String head, String mime, boolean inline) {
        assertThat(store(100).store(bytes(head)).mime()).isEqualTo(mime);
        assertThat(MediaType.of(mime).shownInline()).isEqualTo(inline);
    }
}
