package se.uppsikt.base.media;

import com.twelvemonkeys.imageio.plugins.webp.WebPImageReaderSpi;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.spi.IIORegistry;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * A stranger's picture made into one of our own: JPEG, PNG, GIF, BMP and WebP are read. A picture
 * that says it is enormous is not opened, and broken bytes are no picture.
 */
public final class Images {
    /** Larger than any platform serves; read whole it takes four bytes for each pixel. */
    public static final long MOST_PIXELS = 32_000_000;

    /** The longer side of a copy, in pixels: no platform shows more of them. */
    private static final int LONGEST = 2160;

    private static final int SHORTEST = 320;

    private static final float QUALITY = 0.85f;

    static {
        // By name, for a thread may have another class loader than the program's.
        IIORegistry.getDefaultInstance().registerServiceProvider(new WebPImageReaderSpi());
    }

    private Images() {}

    /**
     * How many pixels the picture says that it has, without opening it; 0 when it is no picture.
     */
    public static long pixels(byte[] picture) {
        return asked(picture, Images::pixels).orElse(0L);
    }

    /** A question to a reader of pictures. */
    private interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private static <T> Optional<T> asked(byte[] picture, Question<T> question) {
        try (ImageInputStream in =
                new MemoryCacheImageInputStream(new ByteArrayInputStream(picture))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(question.ask(reader));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers of pictures answer broken bytes with exceptions of every kind.
            return Optional.empty();
        }
    }

    /** How large a picture is, as it is shown. */
    public record Size(int width, int height) {}

    /** As the picture itself says, without opening it; empty when it is no picture. */
    public static Optional<Size> size(byte[] picture) {
        boolean turned = Orientation.onItsSide(orientation(picture));
        return asked(picture, reader -> new Size(reader.getWidth(0), reader.getHeight(0)))
                .map(size -> turned ? new Size(size.height(), size.width()) : size);
    }

    /** How many pictures there are in one, as in one of the kind GIF that moves; 0 when none. */
    public static int frames(byte[] picture) {
        return asked(
                        picture,
                        reader -> {
                            // They are counted by going through all, and then back.
                            reader.setInput(reader.getInput(), false, true);
                            return reader.getNumImages(true);
                        })
                .orElse(0);
    }

    private static int orientation(byte[] picture) {
        return MediaType.of(picture) == MediaType.JPEG ? BareJpeg.turned(picture) : 1;
    }

    /**
     * A small copy, the right way up; empty when it is none that can be read.
     *
     * @param longest the most pixels of its longer side
     */
    public static Optional<byte[]> small(byte[] picture, int longest) {
        return asked(picture, reader -> sparse(reader, longest))
                .map(read -> written(upright(plain(read, longest), orientation(picture)), true));
    }

    /** Of a large picture only some pixels are held, twice as many on a side as are shown. */
    private static BufferedImage sparse(ImageReader reader, int longest) throws IOException {
        if (pixels(reader) > MOST_PIXELS) {
            throw new IOException("the picture says that it is enormous");
        }
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / (2 * longest));
        ImageReadParam some = reader.getDefaultReadParam();
        some.setSourceSubsampling(every, every, 0, 0);
        return reader.read(0, some);
    }

    private static BufferedImage upright(BufferedImage image, int orientation) {
        boolean turned = Orientation.onItsSide(orientation);
        BufferedImage upright =
                new BufferedImage(
                        turned ? image.getHeight() : image.getWidth(),
                        turned ? image.getWidth() : image.getHeight(),
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.drawImage(
                image, Orientation.upright(orientation, image.getWidth(), image.getHeight()), null);
        pen.dispose();
        return upright;
    }

    private static long pixels(ImageReader reader) throws IOException {
        return (long) reader.getWidth(0) * reader.getHeight(0);
    }

    /**
     * A copy as JPEG, the right way up and on white, as large as there is room for; of one that
     * moves, its first picture. Empty when it is none that can be read, or cannot be made so small.
     *
     * @param largest in bytes
     */
    public static Optional<byte[]> fitted(byte[] picture, long largest) {
        for (int longest = LONGEST; longest >= SHORTEST; longest = longest * 3 / 4) {
            Optional<byte[]> copy = small(picture, longest);
            if (copy.isEmpty() || copy.get().length <= largest) {
                return copy;
            }
        }
        return Optional.empty();
    }

    /** The same picture as PNG, pixel for pixel; empty when it is none that can be read. */
    public static Optional<byte[]> png(InputStream picture) {
        return read(picture).map(each -> written(each.image(), false));
    }

    /**
     * The picture for a page: on white and in plain sRGB, since PDF/A binds colours.
     *
     * @param longest the most pixels of its longer side; larger ones are made smaller
     */
    public static Optional<byte[]> onPaper(InputStream picture, int longest) {
        return read(picture)
                .map(each -> written(plain(each.image(), longest), !each.format().equals("png")));
    }

    private record Read(BufferedImage image, String format) {}

    private static Optional<Read> read(InputStream picture) {
        try (ImageInputStream in = new MemoryCacheImageInputStream(picture)) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return whole(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers of pictures answer broken bytes with exceptions of every kind.
            return Optional.empty();
        }
    }

    private static Optional<Read> whole(ImageReader reader) throws IOException {
        if (pixels(reader) > MOST_PIXELS) {
            return Optional.empty();
        }
        return Optional.of(
                new Read(reader.read(0), reader.getFormatName().toLowerCase(Locale.ROOT)));
    }

    private static BufferedImage plain(BufferedImage read, int longest) {
        double scale = Math.min(1, (double) longest / Math.max(read.getWidth(), read.getHeight()));
        int width = Math.max(1, (int) Math.round(read.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(read.getHeight() * scale));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = plain.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(read, 0, 0, width, height, Color.WHITE, null);
        pen.dispose();
        return plain;
    }

    private static byte[] written(BufferedImage picture, boolean photograph) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer =
                ImageIO.getImageWritersByFormatName(photograph ? "jpeg" : "png").next();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            if (photograph) {
                param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
                param.setCompressionQuality(QUALITY);
            }
            writer.setOutput(stream);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
