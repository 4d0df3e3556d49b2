package se.uppsikt.publishing.imagetext;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;

/** A picture with words in it, as people make them. */
record Poster(int width, int height, Color words, Ground ground, int size) {
    enum Ground {
        WHITE,
        BLUE,
        SLOPING,
        LEAVES
    }

    static Poster usual() {
        return new Poster(1080, 1080, Color.BLACK, Ground.WHITE, 64);
    }

    Poster on(Ground other, Color with) {
        return new Poster(width, height, with, other, size);
    }

    Poster of(int side, int letters) {
        return new Poster(side, side, words, ground, letters);
    }

    InputStream saying(String... lines) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(
                RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        paint(pen);
        pen.setColor(words);
        pen.setFont(typeface().deriveFont((float) size));
        int y = height / 8 + size;
        for (String line : lines) {
            pen.drawString(line, width / 12, y);
            y += size * 3 / 2;
        }
        pen.dispose();
        return png(image);
    }

    private void paint(Graphics2D pen) {
        pen.setColor(ground == Ground.BLUE ? new Color(0x1B3A6B) : Color.WHITE);
        pen.fillRect(0, 0, width, height);
        if (ground == Ground.SLOPING) {
            pen.setPaint(new GradientPaint(0, 0, Color.ORANGE, width, height, Color.MAGENTA));
            pen.fillRect(0, 0, width, height);
        }
        if (ground == Ground.LEAVES) {
            var random = new Random(4);
            for (int i = 0; i < 4_000; i++) {
                pen.setColor(new Color(40 + random.nextInt(60), 90 + random.nextInt(90), 40));
                pen.fillOval(random.nextInt(width), random.nextInt(height), 60, 30);
            }
        }
    }

    private static Font typeface() {
        try (InputStream face =
                Poster.class.getResourceAsStream("/typefaces/DejaVuSans-Bold.ttf")) {
            return Font.createFont(Font.TRUETYPE_FONT, Objects.requireNonNull(face));
        } catch (IOException | FontFormatException broken) {
            throw new IllegalStateException(broken);
        }
    }

    private static InputStream png(BufferedImage image) {
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ByteArrayInputStream(out.toByteArray());
    }
}
