package se.uppsikt.base.media;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.zip.CRC32;

/** PNG (ISO/IEC 15948): the chunks of the picture, its colours and its size on paper. */
final class BarePng {
    private static final int SIGNATURE = 8;
    private static final int NAME = 4;
    private static final String END = "IEND";
    private static final String EXIF = "eXIf";

    private static final Set<String> KEPT =
            Set.of(
                    "IHDR", "PLTE", "IDAT", END, "tRNS", "cHRM", "gAMA", "iCCP", "sBIT", "sRGB",
                    "cICP", "mDCV", "cLLI", "bKGD", "hIST", "pHYs", "sPLT", "acTL", "fcTL", "fdAT");

    private BarePng() {}

    static byte[] bare(byte[] picture) {
        ByteBuffer in = ByteBuffer.wrap(picture);
        // An orientation alone is never longer than what it stood in.
        ByteBuffer out = ByteBuffer.allocate(picture.length);
        byte[] signature = new byte[SIGNATURE];
        in.get(signature);
        out.put(signature);
        String name = "";
        while (!name.equals(END) && in.hasRemaining()) {
            byte[] body = new byte[length(in)];
            byte[] named = new byte[NAME];
            in.get(named).get(body).getInt();
            name = new String(named, StandardCharsets.US_ASCII);
            if (KEPT.contains(name)) {
                write(out, named, body);
            } else if (name.equals(EXIF)) {
                byte[] alone = Orientation.alone(ByteBuffer.wrap(body));
                if (alone.length > 0) {
                    write(out, named, alone);
                }
            }
        }
        byte[] bare = new byte[out.flip().remaining()];
        out.get(bare);
        return bare;
    }

    private static int length(ByteBuffer in) {
        int length = in.getInt();
        if (length < 0 || length > in.remaining()) {
            throw new IllegalArgumentException("a chunk is longer than the picture");
        }
        return length;
    }

    private static void write(ByteBuffer out, byte[] name, byte[] body) {
        CRC32 sum = new CRC32();
        sum.update(name);
        sum.update(body);
        out.putInt(body.length).put(name).put(body).putInt((int) sum.getValue());
    }
}
