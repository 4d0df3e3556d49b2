package se.uppsikt.archive.eark;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.media.MediaType;

/**
 * One file on its way into a package.
 *
 * @param path inside its part of the package; plain ASCII, for accents and plus signs have broken
 *     receiving systems. What the platform called it belongs in {@code touched}
 * @param expectedSize in bytes where known beforehand, otherwise 0
 */
public record PackagedFile(
        String path, MediaType type, long expectedSize, @Nullable Touched touched) {
    private static final Pattern PATH =
            Pattern.compile("(?:[A-Za-z0-9_-][A-Za-z0-9._-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*");

    public PackagedFile {
        if (!PATH.matcher(path).matches()) {
            throw new IllegalArgumentException("path must be relative and plain ASCII: " + path);
        }
    }

    public PackagedFile(String path, MediaType type) {
        this(path, type, 0, null);
    }

    /**
     * An event that changed the file or its name.
     *
     * @param originalName what the platform called it
     * @param source the file in the same representation that it was made from, if any
     */
    public record Touched(String eventId, @Nullable String originalName, @Nullable String source) {
        public Touched(String eventId, @Nullable String originalName) {
            this(eventId, originalName, null);
        }
    }
}
