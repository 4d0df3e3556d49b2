package se.uppsikt.base.media;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Which way up a picture is shown: all that is kept of what a camera tells (Exif). */
final class Orientation {
    private static final short TAG = 0x0112;
    private static final short BIG_ENDIAN = 0x4d4d;
    private static final short TIFF = 42;
    private static final int HEAD = 8;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int UPRIGHT = 1;
    private static final int LAST = 8;
    private static final int ON_ITS_SIDE = 4;

    private Orientation() {}

    /** The same Exif with the orientation alone; empty where it is upright or cannot be read. */
    static byte[] alone(ByteBuffer exif) {
        int told = told(exif);
        return told == UPRIGHT ? new byte[0] : written(told);
    }

    /** Whether it is shown with its sides changed for one another. */
    static boolean onItsSide(int told) {
        return told > ON_ITS_SIDE && told <= LAST;
    }

    /** How pixels come to lie when a picture of that size is turned the right way up. */
    static AffineTransform upright(int told, int width, int height) {
        return switch (told) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, width, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, width, height);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, height);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, height, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, height, width);
            case LAST -> new AffineTransform(0, -1, 1, 0, 0, width);
            default -> new AffineTransform();
        };
    }

    private static byte[] written(int told) {
        return ByteBuffer.allocate(HEAD + Short.BYTES + ENTRY + Integer.BYTES)
                .putShort(BIG_ENDIAN)
                .putShort(TIFF)
                .putInt(HEAD)
                .putShort((short) 1)
                .putShort(TAG)
                .putShort((short) SHORT)
                .putInt(1)
                .putShort((short) told)
                .putShort((short) 0)
                .putInt(0)
                .array();
    }

    /** From 1, which is upright, to 8. */
    static int told(ByteBuffer exif) {
        try {
            ByteBuffer in = exif.slice();
            in.order(in.getShort() == BIG_ENDIAN ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN);
            in.getShort();
            in.position(in.getInt());
            int entries = Short.toUnsignedInt(in.getShort());
            for (int i = 0; i < entries; i++) {
                ByteBuffer entry = in.slice(in.position(), ENTRY).order(in.order());
                if (entry.getShort() == TAG && entry.getShort() == SHORT) {
                    int told = entry.getShort(HEAD);
                    return told < UPRIGHT || told > LAST ? UPRIGHT : told;
                }
                in.position(in.position() + ENTRY);
            }
            return UPRIGHT;
        } catch (BufferUnderflowException
                | IndexOutOfBoundsException
                | IllegalArgumentException _) {
            return UPRIGHT;
        }
    }
}
