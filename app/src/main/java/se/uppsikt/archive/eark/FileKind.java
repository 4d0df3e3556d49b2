package se.uppsikt.archive.eark;

import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a file is packed and described. A package may only name media types that validators know, and
 * several that the platforms serve are missing from their list (CSIP68): those are written as
 * {@code application/octet-stream} with the name and, where it is certain, the PRONOM key of the
 * format.
 *
 * @param mediaType as written in METS
 * @param compressed deflated in the zip; media that are compressed already are stored
 * @param formatName said when the media type alone does not tell
 * @param pronom the key in the PRONOM registry, only where the media type makes it certain
 */
public record FileKind(
        String mediaType,
        boolean compressed,
        @Nullable String formatName,
        @Nullable String pronom) {
    public static final FileKind HTML = text("text/html", "fmt/471");
    public static final FileKind CSS = text("text/css", "x-fmt/224");
    public static final FileKind CSV = text("text/csv", "x-fmt/18");
    public static final FileKind JSON = text("application/json", "fmt/817");
    public static final FileKind ACTIVITIES = text("application/activity+json", "fmt/817");
    public static final FileKind XML = text("text/xml", "fmt/101");
    public static final FileKind PLAIN = text("text/plain", "x-fmt/111");

    /** PDF/A-2b. */
    public static final FileKind PDF_A = new FileKind("application/pdf", false, null, "fmt/477");

    private static final FileKind UNKNOWN =
            new FileKind("application/octet-stream", false, null, null);

    private static final Map<String, FileKind> KNOWN =
            Map.ofEntries(
                    Map.entry("text/html", HTML),
                    Map.entry("text/css", CSS),
                    Map.entry("text/csv", CSV),
                    Map.entry("application/json", JSON),
                    Map.entry("application/activity+json", ACTIVITIES),
                    Map.entry("text/xml", XML),
                    Map.entry("application/xml", XML),
                    Map.entry("text/plain", PLAIN),
                    Map.entry("image/jpeg", stored("image/jpeg")),
                    Map.entry("image/png", stored("image/png")),
                    Map.entry("image/gif", stored("image/gif")),
                    Map.entry("image/avif", stored("image/avif")),
                    Map.entry("image/heic", stored("image/heic")),
                    Map.entry("video/mp4", stored("video/mp4")),
                    Map.entry("video/quicktime", stored("video/quicktime")),
                    Map.entry("audio/mpeg", stored("audio/mpeg")),
                    Map.entry("application/pdf", stored("application/pdf")),
                    Map.entry("application/zip", stored("application/zip")),
                    Map.entry("image/webp", unlisted("WebP", null)),
                    Map.entry("image/bmp", unlisted("BMP", null)),
                    Map.entry("video/webm", unlisted("WebM", "fmt/573")),
                    Map.entry("audio/wav", unlisted("WAVE", null)),
                    Map.entry("audio/x-wav", unlisted("WAVE", null)));

    /** The kind of a file whose media type the platform told, whatever it told. */
    public static FileKind of(String mediaType) {
        String bare = mediaType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return KNOWN.getOrDefault(bare, UNKNOWN);
    }

    /**
     * The kind of this very file: the first bytes of a WebP tell which of its three formats it is.
     */
    FileKind seen(byte[] start, int length) {
        if (!"WebP".equals(formatName) || length < 16 || start[12] != 'V' || start[13] != 'P') {
            return this;
        }
        String key =
                switch (start[15]) {
                    case ' ' -> "fmt/566";
                    case 'L' -> "fmt/567";
                    case 'X' -> "fmt/568";
                    default -> null;
                };
        return new FileKind(mediaType, compressed, formatName, key);
    }

    private static FileKind text(String mediaType, String pronom) {
        return new FileKind(mediaType, true, null, pronom);
    }

    private static FileKind stored(String mediaType) {
        return new FileKind(mediaType, false, null, null);
    }

    private static FileKind unlisted(String formatName, @Nullable String pronom) {
        return new FileKind("application/octet-stream", false, formatName, pronom);
    }
}
