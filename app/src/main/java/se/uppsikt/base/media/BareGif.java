package se.uppsikt.base.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/** GIF 89a: the pictures, when each is shown and how often; no comments and nothing of programs. */
final class BareGif {
    private static final int HEAD = 13;
    private static final int FRAME = 9;
    private static final int COLOURS_FOLLOW = 0x80;
    private static final int COLOURS = 0x07;
    private static final int BYTES_OF_A_COLOUR = 3;
    private static final int EXTENSION = 0x21;
    private static final int PICTURE = 0x2c;
    private static final int END = 0x3b;
    private static final int COMMENT = 0xfe;
    private static final int PROGRAM = 0xff;
    private static final int PROGRAM_NAME = 12;

    /** How often it is shown, and its colours. */
    private static final Set<String> KEPT = Set.of("NETSCAPE2.0", "ANIMEXTS1.0", "ICCRGBG1012");

    private final ByteBuffer in;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private BareGif(byte[] picture) {
        in = ByteBuffer.wrap(picture);
    }

    static byte[] bare(byte[] picture) {
        return new BareGif(picture).read();
    }

    private byte[] read() {
        copy(HEAD);
        colours(in.get(HEAD - BYTES_OF_A_COLOUR));
        while (in.hasRemaining()) {
            int block = Byte.toUnsignedInt(in.get());
            switch (block) {
                case EXTENSION -> extension();
                case PICTURE -> picture();
                case END -> in.position(in.limit());
                case 0 -> {}
                default -> throw new IllegalArgumentException("no block of a picture: " + block);
            }
        }
        out.write(END);
        return out.toByteArray();
    }

    private void extension() {
        int label = Byte.toUnsignedInt(in.get());
        int from = in.position();
        boolean kept = label == PROGRAM ? KEPT.contains(program(from)) : label != COMMENT;
        pass();
        if (kept) {
            out.write(EXTENSION);
            out.write(label);
            out.write(in.array(), from, in.position() - from);
        }
    }

    private String program(int from) {
        return from + PROGRAM_NAME > in.limit()
                ? ""
                : new String(in.array(), from + 1, PROGRAM_NAME - 1, StandardCharsets.US_ASCII);
    }

    private void picture() {
        out.write(PICTURE);
        int from = in.position();
        copy(FRAME);
        colours(in.get(from + FRAME - 1));
        copy(1);
        int coded = in.position();
        pass();
        out.write(in.array(), coded, in.position() - coded);
    }

    private void colours(byte flags) {
        if ((flags & COLOURS_FOLLOW) != 0) {
            copy(BYTES_OF_A_COLOUR << ((flags & COLOURS) + 1));
        }
    }

    /** Past all parts, each with its length before it; the last is empty. */
    private void pass() {
        int length = Byte.toUnsignedInt(in.get());
        while (length > 0) {
            in.position(in.position() + length);
            length = Byte.toUnsignedInt(in.get());
        }
    }

    private void copy(int many) {
        byte[] some = new byte[many];
        in.get(some);
        out.writeBytes(some);
    }
}
