package se.uppsikt.sandbox.linkedin;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A film that is being handed in, or is.
 *
 * @param wanted whether captions were announced: then it waits for them
 * @param parts what each part that has come is called, by its number
 * @param finished when all of it was said to have come; null before
 * @param taken whether it turned out to be a film
 */
record Film(
        String urn,
        long size,
        boolean wanted,
        Instant begun,
        Map<Integer, String> parts,
        @Nullable String captions,
        @Nullable Instant finished,
        boolean taken) {
    /** As large as the platform cuts them. */
    static final int PART = 4 * 1024 * 1024;

    static final Duration OPEN = Duration.ofHours(1);
    private static final Duration PROCESSED_IN = Duration.ofSeconds(1);

    Film {
        parts = Map.copyOf(parts);
    }

    static Film begun(Event.FilmBegun e) {
        return new Film(e.urn(), e.size(), e.captions(), e.at(), Map.of(), null, null, false);
    }

    Film with(int part, String called) {
        Map<Integer, String> more = new TreeMap<>(parts);
        more.put(part, called);
        return new Film(urn, size, wanted, begun, more, captions, finished, taken);
    }

    Film captioned(String words) {
        return new Film(urn, size, wanted, begun, parts, words, finished, taken);
    }

    Film finished(Instant at, boolean isFilm) {
        return new Film(urn, size, wanted, begun, parts, captions, at, isFilm);
    }

    String number() {
        return urn.substring(urn.lastIndexOf(':') + 1);
    }

    int wholeParts() {
        return (int) ((size + PART - 1) / PART);
    }

    /** How many bytes a part has. */
    long length(int part) {
        return Math.min(size, (part + 1L) * PART) - (long) part * PART;
    }

    String status(Instant now) {
        if (finished == null || wanted && captions == null) {
            return "WAITING_UPLOAD";
        }
        if (now.isBefore(finished.plus(PROCESSED_IN))) {
            return "PROCESSING";
        }
        return taken ? "AVAILABLE" : "PROCESSING_FAILED";
    }
}
