package se.uppsikt.archive.eark;

import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;

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
record FileKind(
        String mediaType,
        boolean compressed,
        @Nullable String formatName,
        @Nullable String pronom) {

    static FileKind of(MediaType type) {
        MediaType.Packing packing = type.packing();
        return new FileKind(
                type.mimeInPackages(),
                packing.compressed(),
                packing.formatName(),
                packing.pronom());
    }

    /**
     * The kind of this very file: the first bytes of a WebP tell which of its three formats it is.
     */
    FileKind seen(byte[] start, int length) {
        if (!of(MediaType.WEBP).equals(this)
                || length < 16
                || start[12] != 'V'
                || start[13] != 'P') {
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
}
