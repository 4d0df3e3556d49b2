package se.uppsikt.base.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import se.uppsikt.base.media.Images.Size;

/** A copy of a picture that a platform takes: JPEG, the right way up, and no larger than it may. */
class CopiesFitTest {
    private static final long ROOMY = 8 << 20;

    @Test
    void aSmallPictureKeepsItsSize() throws IOException {
        byte[] copy = Images.fitted(noise(600, 400, "png"), ROOMY).orElseThrow();

        assertThat(MediaType.of(copy)).isEqualTo(MediaType.JPEG);
        assertThat(Images.size(copy)).contains(new Size(600, 400));
    }

    @Test
    void aLargePictureBecomesAsSmallAsItMust() throws IOException {
        byte[] picture = noise(3_000, 1_500, "png");
        long largest = 300_000;

        byte[] copy = Images.fitted(picture, largest).orElseThrow();

        assertThat(copy.length).isLessThanOrEqualTo((int) largest);
        Size size = Images.size(copy).orElseThrow();
        assertThat(size.width()).isBetween(320, 2_160);
        assertThat((double) size.width() / size.height()).isBetween(1.99, 2.01);
    }

    @Test
    void whatWasHeldUprightStandsUprightAndTellsNothingBeside() throws IOException {
        byte[] photograph = Photographs.jpeg();

        byte[] copy = Images.fitted(photograph, ROOMY).orElseThrow();

        assertThat(Images.size(copy)).isEqualTo(Images.size(photograph));
        assertThat(new String(copy, StandardCharsets.ISO_8859_1))
                .doesNotContain(Photographs.TELEPHONE);
    }

    @Test
    void whatNobodyCanMakeSmallEnoughIsNotMade() throws IOException {
        assertThat(Images.fitted(noise(2_000, 2_000, "png"), 1_000)).isEmpty();
        assertThat(Images.fitted("ingen bild".getBytes(StandardCharsets.UTF_8), ROOMY)).isEmpty();
    }

    /** Which no program makes much smaller. */
    private static byte[] noise(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(7);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }
}
