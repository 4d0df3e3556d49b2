package se.uppsikt.base.media;

import java.nio.charset.StandardCharsets;
import java.util.Set;

/**
 * The type that bytes show by their first few, never by a name or by what a stranger claimed. What
 * a browser might run – HTML, SVG, XML, script – is never recognised and stays octets.
 */
public final class Magic {
    static final String UNKNOWN = "application/octet-stream";

    /** How many first bytes are enough. */
    static final int HEAD = 64;

    private static final Set<String> SHOWN_INLINE =
            Set.of(
                    "image/png",
                    "image/jpeg",
                    "image/gif",
                    "image/webp",
                    "image/avif",
                    "video/mp4",
                    "video/quicktime",
                    "video/webm");

    private Magic() {}

    /** Whether a browser may show it in a page; everything else is only handed out as a file. */
    public static boolean shownInline(String mime) {
        return SHOWN_INLINE.contains(mime);
    }

    /** The ending of a file of this type, with its dot. */
    public static String ending(String mime) {
        return switch (mime) {
            case "image/png" -> ".png";
            case "image/jpeg" -> ".jpg";
            case "image/gif" -> ".gif";
            case "image/webp" -> ".webp";
            case "image/avif" -> ".avif";
            case "image/heic" -> ".heic";
            case "image/tiff" -> ".tif";
            case "video/mp4" -> ".mp4";
            case "video/quicktime" -> ".mov";
            case "video/webm" -> ".webm";
            case "application/pdf" -> ".pdf";
            default -> ".bin";
        };
    }

    static String mime(byte[] bytes, int length) {
        String head = new String(bytes, 0, Math.min(length, HEAD), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG\r\n\u001a\n")) {
            return "image/png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "image/jpeg";
        }
        if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) {
            return "image/gif";
        }
        if (head.startsWith("II*\0") || head.startsWith("MM\0*")) {
            return "image/tiff";
        }
        if (head.startsWith("%PDF-")) {
            return "application/pdf";
        }
        if (head.startsWith("RIFF") && head.length() >= 12) {
            return riff(head.substring(8, 12));
        }
        if (head.startsWith("ftyp", 4) && head.length() >= 12) {
            return isoMedia(head.substring(8, 12));
        }
        return sound(head);
    }

    private static String riff(String form) {
        return switch (form) {
            case "WEBP" -> "image/webp";
            case "WAVE" -> "audio/wav";
            case "AVI " -> "video/x-msvideo";
            default -> UNKNOWN;
        };
    }

    private static String isoMedia(String brand) {
        return switch (brand) {
            case "avif", "avis" -> "image/avif";
            case "heic", "heix", "hevc", "hevx", "mif1", "msf1" -> "image/heic";
            case "qt  " -> "video/quicktime";
            case "M4A ", "M4B " -> "audio/mp4";
            default -> "video/mp4";
        };
    }

    private static String sound(String head) {
        if (head.startsWith("\u001aE\u00df\u00a3")) {
            return head.contains("webm") ? "video/webm" : "video/x-matroska";
        }
        if (head.startsWith("OggS")) {
            return "application/ogg";
        }
        if (head.startsWith("ID3")
                || head.startsWith("\u00ff\u00fb")
                || head.startsWith("\u00ff\u00f3")) {
            return "audio/mpeg";
        }
        return UNKNOWN;
    }
}
