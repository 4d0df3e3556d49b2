package se.uppsikt.sandbox;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import javax.imageio.ImageIO;

/** Small drawn pictures for the demo's posts: no one's photographs, and nothing to download. */
enum DemoPicture {
    WINTER(0x8fb3c9, 0xf3e3d3, 0xe9eef2, 0x55687a, 40),
    EVENING(0x1f2a4d, 0xd98e5f, 0x2b3350, 0x171d33, 0),
    SPRING(0x9cc9d8, 0xf6f0d8, 0x7fa36b, 0x6f5a4c, 0),
    INDOORS(0xb9a58a, 0xf1e7d6, 0x8a6a4f, 0x4d3a2e, 0);

    private static final Map<DemoPicture, byte[]> DRAWN = new ConcurrentHashMap<>();
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;

    private final int skyTop;
    private final int skyLow;
    private final int ground;
    private final int houses;
    private final int flakes;

    DemoPicture(int skyTop, int skyLow, int ground, int houses, int flakes) {
        this.skyTop = skyTop;
        this.skyLow = skyLow;
        this.ground = ground;
        this.houses = houses;
        this.flakes = flakes;
    }

    /** Drawn once, then remembered. */
    byte[] png() {
        return DRAWN.computeIfAbsent(this, DemoPicture::draw).clone();
    }

    private byte[] draw() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.setPaint(new GradientPaint(0, 0, new Color(skyTop), 0, 400, new Color(skyLow)));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setColor(new Color(255, 248, 225, 210));
        pen.fill(new Ellipse2D.Double(690, 70, 110, 110));
        Random random = new Random(ground);
        town(pen, random);
        land(pen);
        pen.setColor(new Color(255, 255, 255, 200));
        for (int i = 0; i < flakes * 5; i++) {
            int size = 3 + random.nextInt(5);
            pen.fillOval(random.nextInt(WIDTH), random.nextInt(HEIGHT), size, size);
        }
        pen.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", out);
        } catch (IOException e) {
            throw new UncheckedIOException("No picture could be written to memory", e);
        }
        return out.toByteArray();
    }

    private void town(Graphics2D pen, Random random) {
        for (int x = -20; x < WIDTH; ) {
            int width = 70 + random.nextInt(70);
            int height = 90 + random.nextInt(130);
            int top = 420 - height;
            pen.setColor(new Color(houses));
            pen.fillRect(x, top, width, height + 40);
            Path2D roof = new Path2D.Double();
            roof.moveTo(x - 6, top);
            roof.lineTo(x + width / 2.0, top - 30 - random.nextInt(60));
            roof.lineTo(x + width + 6, top);
            roof.closePath();
            pen.fill(roof);
            pen.setColor(new Color(255, 222, 150, 190));
            for (int wy = top + 18; wy < 400; wy += 34) {
                for (int wx = x + 14; wx < x + width - 20; wx += 28) {
                    if (random.nextInt(3) > 0) {
                        pen.fillRect(wx, wy, 12, 18);
                    }
                }
            }
            x += width + random.nextInt(26);
        }
    }

    private void land(Graphics2D pen) {
        Path2D hill = new Path2D.Double();
        hill.moveTo(0, 440);
        hill.curveTo(250, 380, 480, 470, WIDTH, 410);
        hill.lineTo(WIDTH, HEIGHT);
        hill.lineTo(0, HEIGHT);
        hill.closePath();
        pen.setColor(new Color(ground));
        pen.fill(hill);
        pen.setColor(new Color(255, 255, 255, 60));
        pen.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        Path2D path = new Path2D.Double();
        path.moveTo(180, HEIGHT);
        path.curveTo(300, 480, 520, 500, 640, 440);
        pen.draw(path);
    }
}
