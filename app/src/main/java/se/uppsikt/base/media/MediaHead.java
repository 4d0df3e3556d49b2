package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * What the first bytes of a media file say: its kind, and for a picture how large it claims to be.
 * The picture itself is never decoded, so a few bytes that would unfold to gigabytes do no harm.
 *
 * @param pixels width times height as claimed; 0 where the head does not say
 */
public record MediaHead(MediaType type, long pixels) {

    /** As much as is read in search of a JPEG's size, which lies behind its other particulars. */
    private static final int LONGEST_HEAD = 1 << 20;

    public static MediaHead of(InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(LONGEST_HEAD);
        MediaType type = MediaType.of(bytes);
        return new MediaHead(type, pixels(type, ByteBuffer.wrap(bytes)));
    }

    /**
     * Whether the file's name promises another type than it has.
     *
     * @param ending of its name, in small letters, such as {@code jpg}
     */
    public boolean mislabelled(String ending) {
        return MediaType.promised(ending) && !type.isCalled(ending);
    }

    private static long pixels(MediaType type, ByteBuffer head) {
        return switch (type) {
            case PNG -> area(head, 16, 20, ByteOrder.BIG_ENDIAN);
            case GIF -> shortArea(head, 6);
            case JPEG -> jpegPixels(head);
            case WEBP -> webpPixels(head);
            case MediaType other -> 0;
        };
    }

    private static long area(ByteBuffer head, int width, int height, ByteOrder order) {
        head.order(order);
        if (head.limit() < height + 4) {
            return 0;
        }
        long w = Integer.toUnsignedLong(head.getInt(width));
        long h = Integer.toUnsignedLong(head.getInt(height));
        return w != 0 && h > Long.MAX_VALUE / w ? Long.MAX_VALUE : w * h;
    }

    private static long shortArea(ByteBuffer head, int at) {
        head.order(ByteOrder.LITTLE_ENDIAN);
        return head.limit() < at + 4
                ? 0
                : (long) Short.toUnsignedInt(head.getShort(at))
                        * Short.toUnsignedInt(head.getShort(at + 2));
    }

    /** Steps over the segments of a JPEG to the one that tells its size. */
    private static long jpegPixels(ByteBuffer head) {
        head.order(ByteOrder.BIG_ENDIAN);
        int at = 2;
        while (at + 9 <= head.limit() && (head.get(at) & 0xFF) == 0xFF) {
            int marker = head.get(at + 1) & 0xFF;
            boolean tellsSize =
                    marker >= 0xC0
                            && marker <= 0xCF
                            && marker != 0xC4
                            && marker != 0xC8
                            && marker != 0xCC;
            if (tellsSize) {
                return (long) Short.toUnsignedInt(head.getShort(at + 5))
                        * Short.toUnsignedInt(head.getShort(at + 7));
            }
            at += marker == 0xFF ? 1 : 2 + Short.toUnsignedInt(head.getShort(at + 2));
        }
        return 0;
    }

    private static long webpPixels(ByteBuffer head) {
        head.order(ByteOrder.LITTLE_ENDIAN);
        if (head.limit() < 30) {
            return 0;
        }
        return switch (new String(head.array(), 12, 4, ISO_8859_1)) {
            case "VP8X" -> (1L + (head.getInt(24) & 0xFFFFFF)) * (1L + (head.getInt(26) >>> 8));
            case "VP8L" ->
                    (1L + (head.getInt(21) & 0x3FFF)) * (1L + ((head.getInt(21) >>> 14) & 0x3FFF));
            case "VP8 " -> (head.getShort(26) & 0x3FFFL) * (head.getShort(28) & 0x3FFFL);
            default -> 0;
        };
    }
}
