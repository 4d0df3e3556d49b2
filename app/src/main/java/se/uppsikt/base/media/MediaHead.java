package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Map;
import java.util.Set;

/**
 * What the first bytes of a media file say: its kind, and for a picture how large it claims to be.
 * The picture itself is never decoded, so a few bytes that would unfold to gigabytes do no harm.
 *
 * @param pixels width times height as claimed; 0 where the head does not say
 */
public record MediaHead(Form form, long pixels) {

    /** The forms that are told apart. */
    enum Form {
        PNG("png"),
        JPEG("jpg", "jpeg", "jpe", "jfif"),
        GIF("gif"),
        WEBP("webp"),
        ISO_MEDIA("mp4", "m4v", "mov", "m4a", "3gp", "heic", "heif", "avif"),
        MATROSKA("webm", "mkv"),
        PDF("pdf"),
        UNKNOWN;

        private final Set<String> endings;

        Form(String... endings) {
            this.endings = Set.of(endings);
        }
    }

    /** As much as is read in search of a JPEG's size, which lies behind its other particulars. */
    private static final int LONGEST_HEAD = 1 << 20;

    private static final Map<String, Form> STARTS =
            Map.of(
                    "\u0089PNG\r\n\u001a\n", Form.PNG,
                    "\u00ff\u00d8\u00ff", Form.JPEG,
                    "GIF87a", Form.GIF,
                    "GIF89a", Form.GIF,
                    "\u001aE\u00df\u00a3", Form.MATROSKA,
                    "%PDF-", Form.PDF);

    public static MediaHead of(InputStream in) throws IOException {
        ByteBuffer head = ByteBuffer.wrap(in.readNBytes(LONGEST_HEAD));
        Form form = form(head);
        long pixels =
                switch (form) {
                    case PNG -> area(head, 16, 20, ByteOrder.BIG_ENDIAN);
                    case GIF -> shortArea(head, 6);
                    case JPEG -> jpegPixels(head);
                    case WEBP -> webpPixels(head);
                    case ISO_MEDIA, MATROSKA, PDF, UNKNOWN -> 0;
                };
        return new MediaHead(form, pixels);
    }

    /**
     * Whether the file's name promises another form than it has.
     *
     * @param ending of its name, in small letters, such as {@code jpg}
     */
    public boolean mislabelled(String ending) {
        boolean promised = Set.of(Form.values()).stream().anyMatch(f -> f.endings.contains(ending));
        return promised && !form.endings.contains(ending);
    }

    private static Form form(ByteBuffer head) {
        String start = new String(head.array(), 0, Math.min(16, head.limit()), ISO_8859_1);
        if (start.startsWith("RIFF") && start.startsWith("WEBP", 8)) {
            return Form.WEBP;
        }
        if (start.startsWith("ftyp", 4)) {
            return Form.ISO_MEDIA;
        }
        return STARTS.entrySet().stream()
                .filter(e -> start.startsWith(e.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(Form.UNKNOWN);
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
