package se.uppsikt.base.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * JPEG (ITU-T T.81): the segments that a decoder needs, and the scans. What stands behind the end
 * of the picture – films, other sizes of it – goes too.
 */
final class BareJpeg {
    private static final int MARK = 0xff;
    private static final int START = 0xd8;
    private static final int END = 0xd9;
    private static final int SCAN = 0xda;
    private static final int FIRST_RESTART = 0xd0;
    private static final int LAST_RESTART = 0xd7;
    private static final int JFIF = 0xe0;
    private static final int EXIF = 0xe1;
    private static final int COLOURS = 0xe2;
    private static final int ADOBE = 0xee;
    private static final int FIRST_OF_PICTURE = 0xc0;
    private static final int LAST_OF_PICTURE = 0xdf;

    /** As far as a header of JFIF goes before the small picture that may stand in it. */
    private static final int JFIF_HEADER = 14;

    private static final byte[] EXIF_BEGINS = name("Exif\0\0");

    private final byte[] picture;
    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private BareJpeg(byte[] picture) {
        this.picture = picture;
        in = ByteBuffer.wrap(picture);
    }

    static byte[] bare(byte[] picture) {
        return new BareJpeg(picture).read();
    }

    /** Which way up it is shown, as {@link Orientation} has it. */
    static int turned(byte[] bare) {
        ByteBuffer in = ByteBuffer.wrap(bare);
        int at = Short.BYTES;
        while (at + 2 * Short.BYTES <= bare.length
                && (in.getShort(at) & 0xfff0) == (MARK << Byte.SIZE | JFIF)) {
            int length = Short.toUnsignedInt(in.getShort(at + Short.BYTES));
            int body = at + 2 * Short.BYTES;
            int end = Math.min(bare.length, at + Short.BYTES + length);
            if (in.get(at + 1) == (byte) EXIF
                    && end > body
                    && begins(Arrays.copyOfRange(bare, body, end), EXIF_BEGINS)) {
                int exif = body + EXIF_BEGINS.length;
                return Orientation.told(in.slice(exif, end - exif));
            }
            at += Short.BYTES + length;
        }
        return 1;
    }

    private byte[] read() {
        for (int marker = marker(); marker != END; marker = marker()) {
            if (marker == START || isRestart(marker)) {
                mark(marker);
            } else {
                segment(marker);
            }
            if (marker == SCAN || isRestart(marker)) {
                scan();
            }
        }
        mark(END);
        return out.toByteArray();
    }

    /** The next; what ends without one ends there. */
    private int marker() {
        int last = 0;
        while (in.hasRemaining()) {
            int next = Byte.toUnsignedInt(in.get());
            if (last == MARK && next != MARK && next != 0) {
                return next;
            }
            last = next;
        }
        return END;
    }

    private void segment(int marker) {
        int told = Short.toUnsignedInt(in.getShort());
        if (told < Short.BYTES) {
            throw new IllegalArgumentException("a segment is shorter than its own length");
        }
        byte[] body = new byte[told - Short.BYTES];
        in.get(body);
        kept(marker, body)
                .ifPresent(
                        kept -> {
                            mark(marker);
                            int length = kept.length + Short.BYTES;
                            out.write(length >> Byte.SIZE);
                            out.write(length);
                            out.writeBytes(kept);
                        });
    }

    private static Optional<byte[]> kept(int marker, byte[] body) {
        return switch (marker) {
            case JFIF -> begins(body, name("JFIF\0")) ? header(body) : Optional.empty();
            case EXIF -> begins(body, EXIF_BEGINS) ? orientation(body) : Optional.empty();
            case COLOURS -> Optional.of(body).filter(b -> begins(b, name("ICC_PROFILE\0")));
            case ADOBE -> Optional.of(body).filter(b -> begins(b, name("Adobe")));
            default ->
                    Optional.of(body)
                            .filter(_ -> marker >= FIRST_OF_PICTURE && marker <= LAST_OF_PICTURE);
        };
    }

    private static Optional<byte[]> header(byte[] body) {
        byte[] header = Arrays.copyOf(body, JFIF_HEADER);
        header[JFIF_HEADER - 1] = 0;
        header[JFIF_HEADER - 2] = 0;
        return Optional.of(header);
    }

    private static Optional<byte[]> orientation(byte[] body) {
        byte[] alone =
                Orientation.alone(
                        ByteBuffer.wrap(
                                body, EXIF_BEGINS.length, body.length - EXIF_BEGINS.length));
        return alone.length == 0
                ? Optional.empty()
                : Optional.of(
                        ByteBuffer.allocate(EXIF_BEGINS.length + alone.length)
                                .put(EXIF_BEGINS)
                                .put(alone)
                                .array());
    }

    /** The coded picture, up to the next marker that is none of its own. */
    private void scan() {
        int from = in.position();
        int to = from;
        while (to < picture.length && !isMarker(to)) {
            to++;
        }
        out.write(picture, from, to - from);
        in.position(to);
    }

    private boolean isMarker(int at) {
        if (at + 1 >= picture.length || Byte.toUnsignedInt(picture[at]) != MARK) {
            return false;
        }
        int next = Byte.toUnsignedInt(picture[at + 1]);
        return next != 0 && !isRestart(next);
    }

    private static boolean isRestart(int marker) {
        return marker >= FIRST_RESTART && marker <= LAST_RESTART;
    }

    private void mark(int marker) {
        out.write(MARK);
        out.write(marker);
    }

    private static boolean begins(byte[] body, byte[] name) {
        return body.length >= name.length
                && Arrays.equals(body, 0, name.length, name, 0, name.length);
    }

    private static byte[] name(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
