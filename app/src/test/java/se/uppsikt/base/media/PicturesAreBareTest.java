package se.uppsikt.base.media;

import static org.assertj.core.api.Assertions.assertThat;

import com.twelvemonkeys.imageio.metadata.Directory;
import com.twelvemonkeys.imageio.metadata.Entry;
import com.twelvemonkeys.imageio.metadata.tiff.TIFF;
import com.twelvemonkeys.imageio.metadata.tiff.TIFFReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What a telephone writes beside a picture goes, and the picture is the same to the last pixel
 * (dataskyddsförordningen artikel 5.1 c).
 */
class PicturesAreBareTest {
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void aPhotographTellsNeitherWhereNorByWhatAndIsTheSameWayUp(boolean progressive)
            throws IOException {
        byte[] photograph = Photographs.jpeg(progressive);
        assertThat(text(photograph)).contains(Photographs.TELEPHONE, text(Photographs.POSITION));

        byte[] bare = bare(photograph);

        tellsNothing(bare);
        samePixels(photograph, bare);
        int exif = text(bare).indexOf("Exif\0\0") + 6;
        assertThat(told(Arrays.copyOfRange(bare, exif, bare.length)))
                .containsExactly("%s=6".formatted(TIFF.TAG_ORIENTATION));
        assertThat(bare).endsWith((byte) 0xff, (byte) 0xd9);
        assertThat(bare(bare)).as("nothing is left to take away").isEqualTo(bare);
    }

    @Test
    void aPngTellsNothingAndIsTheSameWayUp() throws IOException {
        byte[] picture = Photographs.png();
        byte[] bare = bare(picture);

        tellsNothing(bare);
        samePixels(picture, bare);
        int exif = text(bare).indexOf("eXIf") + 4;
        assertThat(told(Arrays.copyOfRange(bare, exif, bare.length)))
                .containsExactly("%s=6".formatted(TIFF.TAG_ORIENTATION));
        assertThat(text(bare)).doesNotContain("tEXt", "iTXt", "tIME");
        assertThat(bare(bare)).isEqualTo(bare);
    }

    @Test
    void aGifTellsNothingAndMovesAsItDid() throws IOException {
        byte[] picture = Photographs.gif();
        byte[] bare = bare(picture);

        tellsNothing(bare);
        samePixels(picture, bare);
        assertThat(text(bare)).contains("NETSCAPE2.0").doesNotContain("XMP");
        assertThat(bare).endsWith((byte) 0x3b);
        assertThat(bare(bare)).isEqualTo(bare);
    }

    @Test
    void aWebpTellsNothingAndIsTheSameWayUp() {
        byte[] coded = {1, 2, 3, 4, 5};
        byte[] picture =
                webp(
                        chunk("VP8X", new byte[] {0x1c, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                        chunk("ALPH", new byte[] {7}),
                        chunk("VP8 ", coded),
                        chunk("EXIF", Photographs.exif(6)),
                        chunk("XMP ", Photographs.ascii(Photographs.TELEPHONE)),
                        chunk("what", Photographs.ascii(Photographs.TELEPHONE)));
        byte[] behind = Photographs.join(picture, Photographs.ascii(Photographs.TELEPHONE));

        byte[] bare = bare(behind);

        tellsNothing(bare);
        byte[] upright = new byte[26];
        System.arraycopy(bare, bare.length - 26, upright, 0, 26);
        assertThat(bare)
                .isEqualTo(
                        webp(
                                chunk("VP8X", new byte[] {0x18, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                                chunk("ALPH", new byte[] {7}),
                                chunk("VP8 ", coded),
                                chunk("EXIF", upright)));
        assertThat(bare(bare)).isEqualTo(bare);
    }

    @Test
    void framesOfAWebpAreBareToo() {
        byte[] head = new byte[16];
        byte[] frame =
                Photographs.join(
                        head,
                        Photographs.join(
                                chunk("VP8L", new byte[] {1}),
                                chunk("XMP ", Photographs.ascii(Photographs.TELEPHONE))));
        byte[] picture =
                webp(
                        chunk("VP8X", new byte[] {0x06, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                        chunk("ANIM", new byte[6]),
                        chunk("ANMF", frame));
        assertThat(bare(picture))
                .isEqualTo(
                        webp(
                                chunk("VP8X", new byte[] {0x02, 0, 0, 0, 9, 0, 0, 9, 0, 0}),
                                chunk("ANIM", new byte[6]),
                                chunk(
                                        "ANMF",
                                        Photographs.join(head, chunk("VP8L", new byte[] {1})))));
    }

    /** Broken wherever it may be: it is no picture, or it tells nothing. */
    @Test
    void whatIsCutOffOrChangedNeverTellsAnything() throws IOException {
        for (byte[] picture : List.of(Photographs.jpeg(), Photographs.png(), Photographs.gif())) {
            for (int at = 0; at < picture.length; at += 3) {
                BarePictures.bare(Arrays.copyOf(picture, at))
                        .ifPresent(PicturesAreBareTest::tellsNothing);
                byte[] changed = picture.clone();
                changed[at] ^= (byte) 0x80;
                assertThat(BarePictures.bare(changed)).isNotNull();
            }
        }
    }

    @Test
    void whatIsNoPictureIsNone() {
        assertThat(BarePictures.bare(new byte[0])).isEmpty();
        assertThat(BarePictures.bare(Photographs.ascii("%PDF-1.7"))).isEmpty();
    }

    private static byte[] bare(byte[] picture) {
        return BarePictures.bare(picture).orElseThrow();
    }

    private static void tellsNothing(byte[] bare) {
        assertThat(text(bare))
                .doesNotContain(Photographs.TELEPHONE, text(Photographs.POSITION), "Photoshop");
    }

    private static void samePixels(byte[] before, byte[] after) throws IOException {
        BufferedImage one = ImageIO.read(new ByteArrayInputStream(before));
        BufferedImage other = ImageIO.read(new ByteArrayInputStream(after));
        int[] pixels = one.getRGB(0, 0, one.getWidth(), one.getHeight(), null, 0, one.getWidth());
        assertThat(other.getRGB(0, 0, other.getWidth(), other.getHeight(), null, 0, one.getWidth()))
                .isEqualTo(pixels);
    }

    /** As somebody else's reader of Exif reads it. */
    private static List<String> told(byte[] exif) throws IOException {
        List<String> told = new ArrayList<>();
        Directory directory =
                new TIFFReader()
                        .read(new MemoryCacheImageInputStream(new ByteArrayInputStream(exif)));
        for (Entry entry : Objects.requireNonNull(directory)) {
            told.add(entry.getIdentifier() + "=" + entry.getValue());
        }
        return told;
    }

    private static byte[] webp(byte[]... chunks) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(Photographs.ascii("WEBP"));
        for (byte[] each : chunks) {
            body.writeBytes(each);
        }
        return Photographs.join(little("RIFF", body.size()).array(), body.toByteArray());
    }

    private static byte[] chunk(String name, byte[] body) {
        return Photographs.join(
                little(name, body.length).array(),
                Arrays.copyOf(body, body.length + body.length % 2));
    }

    private static ByteBuffer little(String name, int length) {
        return ByteBuffer.allocate(8)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(Photographs.ascii(name))
                .putInt(length);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }
}
