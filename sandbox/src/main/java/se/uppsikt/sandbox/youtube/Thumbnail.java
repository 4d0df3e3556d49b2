package se.uppsikt.sandbox.youtube;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Polygon;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** The still picture of a film: two colours of its own, and the mark that it can be played. */
final class Thumbnail {
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int SIDE = 34;

    private Thumbnail() {}

    static byte[] of(Film film) {
        float hue = Math.floorMod(film.id().hashCode(), 360) / 360f;
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(
                new GradientPaint(
                        0,
                        0,
                        Color.getHSBColor(hue, 0.45f, 0.55f),
                        WIDTH,
                        HEIGHT,
                        Color.getHSBColor(hue + 0.12f, 0.6f, 0.25f)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(255, 255, 255, 200));
        int x = WIDTH / 2;
        int y = HEIGHT / 2;
        pen.fillPolygon(
                new Polygon(
                        new int[] {x - SIDE, x - SIDE, x + SIDE},
                        new int[] {y - SIDE, y + SIDE, y},
                        3));
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "jpg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
