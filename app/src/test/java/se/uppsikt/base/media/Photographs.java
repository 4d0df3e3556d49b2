package se.uppsikt.base.media;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.CRC32;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures as telephones and programs write them, with all that they tell beside. */
public final class Photographs {
    /** What must not leave the house; each of them stands in every picture here as it is. */
    public static final String TELEPHONE = "Annas iPhone 17";

    /** N 59° 16' 24", E 15° 12' 36", as Exif writes it. */
    public static final byte[] POSITION = {0, 0, 0, 59, 0, 0, 0, 1, 0, 0, 0, 16, 0, 0, 0, 1};

    private static final int ENTRY = 12;

    private Photographs() {}

    /** As from a telephone that was held upright. */
    public static byte[] jpeg() throws IOException {
        return jpeg(false);
    }

    /**
     * @param progressive in several scans
     */
    public static byte[] jpeg(boolean progressive) throws IOException {
        byte[] plain = plainJpeg(progressive);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(plain, 0, 2);
        segment(out, 0xe1, join(ascii("Exif\0\0"), exif(6)));
        segment(out, 0xe1, join(ascii("http://ns.adobe.com/xap/1.0/\0"), ascii(TELEPHONE)));
        segment(out, 0xe2, join(ascii("MPF\0"), ascii(TELEPHONE)));
        segment(out, 0xed, join(ascii("Photoshop 3.0\0"), ascii(TELEPHONE)));
        segment(out, 0xfe, ascii(TELEPHONE));
        out.write(plain, 2, plain.length - 2);
        // The film that goes with a moving photograph, and its position.
        out.writeBytes(join(ascii("ftypqt  " + TELEPHONE), POSITION));
        return out.toByteArray();
    }

    private static byte[] plainJpeg(boolean progressive) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam param = writer.getDefaultWriteParam();
        if (progressive) {
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        }
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(drawn(), null, null), param);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /** As a program saves one that it has worked on. */
    public static byte[] png() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "png", plain);
        byte[] all = plain.toByteArray();
        int afterHead = 8 + 25;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(all, 0, afterHead);
        chunk(out, "eXIf", exif(6));
        chunk(out, "tEXt", ascii("Author\0" + TELEPHONE));
        chunk(out, "iTXt", ascii("XML:com.adobe.xmp\0\0\0\0\0" + TELEPHONE));
        chunk(out, "tIME", new byte[] {7, (byte) 0xea, 11, 29, 10, 0, 0});
        out.write(all, afterHead, all.length - afterHead);
        out.writeBytes(ascii(TELEPHONE));
        return out.toByteArray();
    }

    /** With a comment, and shown over and over. */
    public static byte[] gif() throws IOException {
        ByteArrayOutputStream plain = new ByteArrayOutputStream();
        ImageIO.write(drawn(), "gif", plain);
        byte[] all = plain.toByteArray();
        int colours = 3 << ((all[10] & 7) + 1);
        int afterHead = 13 + colours;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(all, 0, afterHead);
        out.writeBytes(new byte[] {0x21, (byte) 0xff, 11});
        out.writeBytes(ascii("NETSCAPE2.0"));
        out.writeBytes(new byte[] {3, 1, 0, 0, 0});
        out.writeBytes(new byte[] {0x21, (byte) 0xff, 11});
        out.writeBytes(ascii("XMP DataXMP"));
        part(out, ascii(TELEPHONE));
        out.writeBytes(new byte[] {0x21, (byte) 0xfe});
        part(out, ascii(TELEPHONE));
        out.write(all, afterHead, all.length - afterHead);
        out.writeBytes(ascii(TELEPHONE));
        return out.toByteArray();
    }

    private static void part(ByteArrayOutputStream out, byte[] body) {
        out.write(body.length);
        out.writeBytes(body);
        out.write(0);
    }

    public static BufferedImage drawn() {
        BufferedImage image = new BufferedImage(40, 24, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.ORANGE);
        pen.fillRect(0, 0, 20, 12);
        pen.setColor(Color.BLUE);
        pen.fillOval(10, 4, 24, 18);
        pen.dispose();
        return image;
    }

    /** Which way up, by which telephone, and where. */
    public static byte[] exif(int orientation) {
        byte[] name = Arrays.copyOf(ascii(TELEPHONE), 16);
        int entries = 3;
        int afterFirst = 8 + 2 + entries * ENTRY + 4;
        int position = afterFirst + name.length;
        ByteBuffer out = ByteBuffer.allocate(position + 2 + ENTRY + 4 + 24);
        out.put(ascii("MM")).putShort((short) 42).putInt(8).putShort((short) entries);
        entry(out, 0x0110, 2, name.length).putInt(afterFirst);
        entry(out, 0x0112, 3, 1).putShort((short) orientation).putShort((short) 0);
        entry(out, 0x8825, 4, 1).putInt(position);
        out.putInt(0).put(name).putShort((short) 1);
        entry(out, 2, 5, 3).putInt(position + 2 + ENTRY + 4);
        out.putInt(0).put(POSITION).putInt(24).putInt(1);
        return out.array();
    }

    private static ByteBuffer entry(ByteBuffer out, int tag, int type, int count) {
        return out.putShort((short) tag).putShort((short) type).putInt(count);
    }

    private static void segment(ByteArrayOutputStream out, int marker, byte[] body) {
        out.write(0xff);
        out.write(marker);
        out.write((body.length + 2) >> 8);
        out.write(body.length + 2);
        out.writeBytes(body);
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] body) {
        byte[] named = join(ascii(name), body);
        CRC32 sum = new CRC32();
        sum.update(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(named);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    static byte[] join(byte[] first, byte[] second) {
        return ByteBuffer.allocate(first.length + second.length).put(first).put(second).array();
    }

    static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }
}
