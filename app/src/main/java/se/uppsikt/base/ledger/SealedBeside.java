package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.List;

/**
 * What is kept by rising numbers and sealed with each day: the log itself, and what arrives without
 * a deed of its own. A line holds fingerprints and numbers, never contents: what has been disposed
 * of under a decision leaves its fingerprint, and its line stays what it was (H5).
 */
public interface SealedBeside {
    /** A word of plain small letters, which the seals hold for ever. */
    String word();

    /**
     * The number of the last that was kept before then; {@code above} when nothing was. What is
     * kept later has a higher number, unless it is being committed just now.
     */
    long last(long above, Instant before);

    /** In the order of their numbers, without a gap in what is told. */
    List<Line> lines(long above, long last, int limit);

    /** What the seal holds about one: its word, its number and its fingerprints. */
    record Line(long number, String text) {}
}
