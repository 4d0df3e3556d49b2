package se.uppsikt.archive.sip;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import se.uppsikt.archive.sip.PackedMediaRows.PackedMedia;
import se.uppsikt.base.media.Images;
import se.uppsikt.base.shared.Sha256;

/**
 * Pictures in forms that public archives do not take, such as the WebP that platforms serve, go
 * into the package as PNG too; the original stays as it came. Which ones can be read is found out
 * before anything is written, since pages refer to the copies; each is then read a second time when
 * it is its turn, for a year's copies would not fit in memory.
 */
final class PngCopies {
    private static final long LARGEST = 32_000_000;

    private final PackageBuild build;

    public PngCopies(PackageBuild build) {
        this.build = build;
    }

    /** The name of the copy, beside that of the original. */
    static String name(String original) {
        return original + ".png";
    }

    /** The copy; empty when the picture cannot be read. */
    Optional<byte[]> of(PackedMedia media) throws IOException {
        if (media.size() > LARGEST) {
            return Optional.empty();
        }
        Optional<InputStream> original = build.records().media(new Sha256(media.hash()));
        if (original.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream in = original.get()) {
            return Images.png(in);
        }
    }
}
