package se.uppsikt.base.media;

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

    private Orientation() {}

    /** The same Exif with the orientation alone; empty where it is upright or cannot be read. */
    static byte[] alone(ByteBuffer exif) {
        int told = told(exif);
        return told == UPRIGHT ? new byte[0] : written(told);
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

    private static int told(ByteBuffer exif) {
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
