package se.uppsikt.base.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MediaHeadTest {

    @ParameterizedTest
    @ValueSource(strings = {"png", "jpg", "gif"})
    void theSizeOfAPictureIsReadFromItsHead(String form) throws IOException {
        MediaHead head = head(picture(form, 37, 11));

        assertThat(head.pixels()).isEqualTo(37 * 11);
        assertThat(head.mislabelled(form)).isFalse();
    }

    @Test
    void aPictureThatClaimsToBeHugeIsRemarkedWithoutBeingDecoded() throws IOException {
        byte[] png = picture("png", 2, 2);
        ByteBuffer.wrap(png).order(ByteOrder.BIG_ENDIAN).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(head(png).pixels()).isGreaterThan(400_000_000L);
    }

    @Test
    void theHugestClaimDoesNotOverflow() throws IOException {
        byte[] png = picture("png", 2, 2);
        ByteBuffer.wrap(png).order(ByteOrder.BIG_ENDIAN).putInt(16, -1).putInt(20, -1);

        assertThat(head(png).pixels()).isGreaterThan(400_000_000L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html><script>alert(1)</script>", "MZ\u0090 program", "", "\u0089PN"})
    void aPictureByNameOnlyIsRemarked(String content) throws IOException {
        MediaHead head = head(content.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1));

        assertThat(head.mislabelled("jpg")).isTrue();
    }

    @Test
    void aPngCalledJpgIsRemarked() throws IOException {
        assertThat(head(picture("png", 1, 1)).mislabelled("jpg")).isTrue();
    }

    @Test
    void aFileThatPromisesNothingIsNotRemarked() throws IOException {
        assertThat(head(new byte[] {1, 2, 3}).mislabelled("bin")).isFalse();
    }

    @Test
    void aWebPictureTellsItsSize() throws IOException {
        ByteBuffer webp = ByteBuffer.allocate(30).order(ByteOrder.LITTLE_ENDIAN);
        webp.put("RIFF".getBytes()).putInt(22).put("WEBPVP8X".getBytes()).putInt(10).putInt(0);
        webp.put(new byte[] {(byte) 0x8F, 0x01, 0, (byte) 0x2B, 0x01, 0});

        assertThat(head(webp.array()).pixels()).isEqualTo(400 * 300);
    }

    private static MediaHead head(byte[] bytes) throws IOException {
        return MediaHead.of(new ByteArrayInputStream(bytes));
    }

    private static byte[] picture(String form, int width, int height) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), form, out);
        return out.toByteArray();
    }
}
