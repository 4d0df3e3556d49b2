package se.uppsikt.base.media;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the index of a film tells, MP4 or QuickTime (ISO/IEC 14496-12), and how it is copied without
 * what a camera has written beside it: where and when it was taken, by which telephone. Nothing is
 * coded anew and nothing is moved: what goes is blanked where it stands, and what is seen and heard
 * is the same to the last bit.
 *
 * @param length null when it does not say
 * @param width as it is shown; 0 when it does not say
 * @param sound whether it has any
 */
public record Film(
        @Nullable Duration length, int width, int height, boolean sound, List<Blank> blanks) {
    public Film {
        blanks = List.copyOf(blanks);
    }

    /**
     * A stretch that is to hold something else.
     *
     * @param word what it begins with; nothing but zeroes come after it
     */
    public record Blank(long from, long length, String word) {}

    /**
     * Looks through a film from its beginning to its end; the caller closes it.
     *
     * @param size in bytes
     * @return empty when it is no film of that kind, is broken, or tells things in a way that
     *     cannot be taken away with certainty
     */
    public static Optional<Film> read(InputStream film, long size) throws IOException {
        try {
            return new FilmReading(film, size).read();
        } catch (IllegalArgumentException | IndexOutOfBoundsException _) {
            return Optional.empty();
        }
    }

    /** The same film without it, just as long, made while it is read. */
    public InputStream bare(InputStream film) {
        return new BlankedStream(film, blanks);
    }
}
