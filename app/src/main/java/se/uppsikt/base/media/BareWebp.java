package se.uppsikt.base.media;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** WebP (RFC 9649): the chunks of the picture, its frames and its colours. */
final class BareWebp {
    private static final int NAME = 4;
    private static final int FRAME_HEAD = 16;
    private static final int TOLD = 0x0c;
    private static final int EXIF_TOLD = 0x08;
    private static final String RIFF = "RIFF";
    private static final String WEBP = "WEBP";
    private static final String EXTENDED = "VP8X";
    private static final String FRAME = "ANMF";
    private static final String EXIF = "EXIF";

    private static final Set<String> KEPT =
            Set.of(EXTENDED, "VP8 ", "VP8L", "ALPH", "ANIM", FRAME, "ICCP");

    private BareWebp() {}

    private record Chunk(String name, byte[] body) {}

    static byte[] bare(byte[] picture) {
        ByteBuffer in = ByteBuffer.wrap(picture).order(ByteOrder.LITTLE_ENDIAN);
        in.position(NAME);
        int size = Math.min(in.getInt(), in.remaining());
        in.limit(in.position() + size);
        in.position(in.position() + NAME);
        List<Chunk> kept = chunks(in);
        boolean turned = kept.stream().anyMatch(each -> each.name().equals(EXIF));
        kept.stream().filter(each -> each.name().equals(EXTENDED)).forEach(e -> told(e, turned));
        byte[] body = written(kept);
        return ByteBuffer.allocate(NAME + Integer.BYTES + NAME + body.length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii(RIFF))
                .putInt(NAME + body.length)
                .put(ascii(WEBP))
                .put(body)
                .array();
    }

    /** Of Exif no more than the way up, where anything tells that there is some. */
    private static List<Chunk> chunks(ByteBuffer in) {
        List<Chunk> kept = new ArrayList<>();
        while (in.remaining() >= NAME + Integer.BYTES) {
            byte[] named = new byte[NAME];
            in.get(named);
            String name = new String(named, StandardCharsets.US_ASCII);
            int length = in.getInt();
            if (length < 0 || length > in.remaining()) {
                throw new IllegalArgumentException("a chunk is longer than the picture");
            }
            byte[] body = new byte[length];
            in.get(body);
            in.position(Math.min(in.limit(), in.position() + length % 2));
            if (name.equals(EXIF)) {
                byte[] alone = Orientation.alone(exif(body));
                if (alone.length > 0) {
                    kept.add(new Chunk(name, alone));
                }
            } else if (KEPT.contains(name)) {
                kept.add(new Chunk(name, name.equals(FRAME) ? frame(body) : body));
            }
        }
        return kept;
    }

    /** Some programs write the name that it has in JPEG before it. */
    private static ByteBuffer exif(byte[] body) {
        byte[] name = ascii("Exif\0\0");
        boolean named =
                body.length > name.length
                        && ByteBuffer.wrap(body, 0, name.length).equals(ByteBuffer.wrap(name));
        int from = named ? name.length : 0;
        return ByteBuffer.wrap(body, from, body.length - from);
    }

    /** A frame has chunks of its own. */
    private static byte[] frame(byte[] body) {
        ByteBuffer in = ByteBuffer.wrap(body).order(ByteOrder.LITTLE_ENDIAN);
        byte[] head = new byte[FRAME_HEAD];
        in.get(head);
        byte[] rest = written(chunks(in));
        return ByteBuffer.allocate(head.length + rest.length).put(head).put(rest).array();
    }

    private static void told(Chunk extended, boolean turned) {
        byte[] flags = extended.body();
        if (flags.length > 0) {
            flags[0] = (byte) (flags[0] & ~TOLD | (turned ? EXIF_TOLD : 0));
        }
    }

    private static byte[] written(List<Chunk> chunks) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (Chunk chunk : chunks) {
            out.writeBytes(ascii(chunk.name()));
            out.writeBytes(
                    ByteBuffer.allocate(Integer.BYTES)
                            .order(ByteOrder.LITTLE_ENDIAN)
                            .putInt(chunk.body().length)
                            .array());
            out.writeBytes(chunk.body());
            if (chunk.body().length % 2 != 0) {
                out.write(0);
            }
        }
        return out.toByteArray();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
