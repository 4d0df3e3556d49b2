package se.uppsikt.base.media;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.base.media.Film.Blank;
import se.uppsikt.base.media.FilmBoxes.Box;

/**
 * Where what a track holds lies in a film: so many samples in each chunk, each as long as the table
 * says, and each chunk at a place of its own.
 */
final class FilmSamples {
    private static final int FLAGS = 4;
    private static final int RUN = 12;

    private final FilmBoxes boxes;
    private final Box table;
    private final Box sizes;
    private int sample;

    /**
     * @throws IllegalArgumentException when it does not say
     */
    FilmSamples(FilmBoxes boxes, Box media) {
        this.boxes = boxes;
        table =
                boxes.in(media, "minf", "stbl")
                        .orElseThrow(() -> new IllegalArgumentException("a track has no table"));
        sizes = part("stsz");
    }

    List<Blank> all() {
        List<Blank> all = new ArrayList<>();
        Box runs = part("stsc");
        long runsLeft = boxes.unsigned(runs.from() + FLAGS);
        boolean large = boxes.in(table, "co64").isPresent();
        Box chunks = part(large ? "co64" : "stco");
        long many = boxes.unsigned(chunks.from() + FLAGS);
        int run = runs.from() + 2 * FLAGS;
        for (int chunk = 1; chunk <= many; chunk++) {
            if (runsLeft > 1 && boxes.unsigned(run + RUN) <= chunk) {
                run += RUN;
                runsLeft--;
            }
            long held = runsLeft == 0 ? 0 : boxes.unsigned(run + Integer.BYTES);
            long length = length(held);
            int at = chunks.from() + 2 * FLAGS + (chunk - 1) * (large ? Long.BYTES : Integer.BYTES);
            all.add(new Blank(large ? boxes.large(at) : boxes.unsigned(at), length, ""));
        }
        return all;
    }

    /** Of so many samples, after those before. */
    private long length(long many) {
        long same = boxes.unsigned(sizes.from() + FLAGS);
        if (same > 0) {
            return many * same;
        }
        long length = 0;
        for (long i = 0; i < many; i++, sample++) {
            int at = sizes.from() + 3 * FLAGS + sample * Integer.BYTES;
            if (at + Integer.BYTES > sizes.to()) {
                throw new IllegalArgumentException("a table is shorter than it says");
            }
            length += boxes.unsigned(at);
        }
        return length;
    }

    private Box part(String name) {
        return boxes.in(table, name)
                .orElseThrow(() -> new IllegalArgumentException("a table lacks " + name));
    }
}
