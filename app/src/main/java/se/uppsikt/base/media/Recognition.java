package se.uppsikt.base.media;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;
import org.apache.tika.parser.ParseContext;

/**
 * What bytes are, asked of Apache Tika's table of magic numbers and brought to a row of our own. It
 * sees no name. What a browser might run – HTML, SVG, XML, script – is never recognised and stays
 * octets. Tika's core tells that bytes are an ISO or a Matroska container; which of its forms they
 * have stands in the container's own head.
 */
final class Recognition {
    private static final MimeTypes TABLE =
            MimeTypes.getDefaultMimeTypes(Recognition.class.getClassLoader());

    /** How many first bytes are enough. */
    static final int HEAD = TABLE.getMinLength();

    /** Tika's first words for what may begin with a box that names its form. */
    private static final Set<String> ISO_MEDIA = Set.of("image", "video", "audio");

    private static final int DOCTYPE_WITHIN = 64;

    private Recognition() {}

    static MediaType of(byte[] head) {
        org.apache.tika.mime.MediaType told = told(head);
        String start = new String(head, 0, Math.min(head.length, DOCTYPE_WITHIN), ISO_8859_1);
        if (ISO_MEDIA.contains(told.getType()) && start.startsWith("ftyp", 4)) {
            return start.length() < 12 ? MediaType.OCTETS : isoMedia(start.substring(8, 12));
        }
        return switch (known(told)) {
            // Without its first box it is a fragment, or a text that happens to look like one.
            case QUICKTIME -> MediaType.OCTETS;
            case MATROSKA -> start.contains("webm") ? MediaType.WEBM : MediaType.MATROSKA;
            case MediaType other -> other;
        };
    }

    private static org.apache.tika.mime.MediaType told(byte[] head) {
        try (TikaInputStream in = TikaInputStream.get(head)) {
            return TABLE.detect(in, new Metadata(), new ParseContext());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /** Our row, or that of the type it is a kind of: a camera's raw picture is a TIFF. */
    private static MediaType known(org.apache.tika.mime.MediaType told) {
        for (org.apache.tika.mime.MediaType each = told;
                each != null;
                each = TABLE.getMediaTypeRegistry().getSupertype(each)) {
            MediaType row = MediaType.of(each.toString());
            if (row != MediaType.OCTETS) {
                return row.recognised() ? row : MediaType.OCTETS;
            }
        }
        return MediaType.OCTETS;
    }

    private static MediaType isoMedia(String brand) {
        return switch (brand) {
            case "avif", "avis" -> MediaType.AVIF;
            case "heic", "heix", "hevc", "hevx", "mif1", "msf1" -> MediaType.HEIC;
            case "qt  " -> MediaType.QUICKTIME;
            case "M4A ", "M4B " -> MediaType.M4A;
            default -> MediaType.MP4;
        };
    }
}
