package se.uppsikt.base.ledger;

import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;

/**
 * A part of what is kept that can be read again and compared with what was noted when it was kept
 * (H8). It is read in portions, each of which holds by itself while others write: whoever asks for
 * the next may have been stopped in between.
 *
 * <p>What has been disposed of under a decision is not broken: the part that knows of decisions
 * counts it as checked when its fingerprint is left and a decision says that its content is not.
 */
public interface Verifiable {
    /** A word of plain small letters by which a place in it is kept. */
    String word();

    /** Such as {@code loggens kedja}. */
    String swedish();

    /**
     * @param place where the portion before said that this one begins; empty for the first
     */
    Portion after(String place);

    /** About so many, taken by chance. */
    Portion sample(int count);

    /**
     * What was read again.
     *
     * @param next where the next portion begins; null when this was the last
     * @param checked how many
     * @param bytes how much was read of what people and platforms have written
     * @param broken the first that is not as it was kept; what comes after it was not compared
     */
    record Portion(@Nullable String next, long checked, long bytes, @Nullable Break broken) {}

    /**
     * What is not as it was kept, by numbers and fingerprints, never by content or names.
     *
     * @param where such as {@code Rad 17 i loggen, plats 12 i kedjan}
     */
    @Swedish("avvikelse")
    record Break(String where, String expected, String found) {}
}
