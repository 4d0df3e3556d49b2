package se.uppsikt.records.redaction;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import se.uppsikt.base.media.Images;

/**
 * A picture made anew, pixel by pixel, with what is marked painted over: nothing of the file it
 * came in goes along, neither where it was taken nor what was under the paint.
 */
final class PictureRedaction {
    private static final int LONGEST = 1_600;
    private static final int WHOLE = Redaction.Picture.WHOLE;

    private PictureRedaction() {}

    /** Empty when it is no picture that can be read; the stream is closed. */
    static Optional<byte[]> of(InputStream picture, List<Redaction.Picture> marks) {
        try (picture) {
            return Images.onPaper(picture, LONGEST).map(bare -> painted(bare, marks));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] painted(byte[] bare, List<Redaction.Picture> marks) {
        try {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(bare));
            BufferedImage fresh =
                    new BufferedImage(
                            read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
            Graphics2D pen = fresh.createGraphics();
            pen.drawImage(read, 0, 0, null);
            pen.setColor(Color.BLACK);
            marks.forEach(mark -> paint(pen, fresh, mark));
            pen.dispose();
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(fresh, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every pixel that is touched at all. */
    private static void paint(Graphics2D pen, BufferedImage picture, Redaction.Picture mark) {
        int left = Math.floorDiv(mark.left() * picture.getWidth(), WHOLE);
        int top = Math.floorDiv(mark.top() * picture.getHeight(), WHOLE);
        int right = Math.ceilDiv((mark.left() + mark.width()) * picture.getWidth(), WHOLE);
        int bottom = Math.ceilDiv((mark.top() + mark.height()) * picture.getHeight(), WHOLE);
        pen.fillRect(left, top, right - left, bottom - top);
    }
}
