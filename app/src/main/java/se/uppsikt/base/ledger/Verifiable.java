package se.uppsikt.base.ledger;

import java.util.List;
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
    record Portion(@Nullable String next, long checked, long bytes, @Nullable Break broken) {
        /** All of these, up to the first that is not what it was. */
        public static Portion compared(List<Bytes> portion, @Nullable String next) {
            long bytes = 0;
            long checked = 0;
            for (Bytes each : portion) {
                if (!each.then().equals(each.now())) {
                    return new Portion(null, checked, bytes, each.broken());
                }
                checked++;
                bytes += each.size();
            }
            return new Portion(next, checked, bytes, null);
        }
    }

    /**
     * Bytes read again.
     *
     * @param where as in {@link Break}
     * @param then their fingerprint when they were kept
     * @param now null when they are not there
     */
    record Bytes(String where, String then, @Nullable String now, long size) {
        private Break broken() {
            return new Break(
                    where,
                    "fingeravtryck " + then,
                    now == null ? "filen saknas" : "fingeravtryck " + now);
        }
    }

    /**
     * What is not as it was kept, by numbers and fingerprints, never by content or names.
     *
     * @param where such as {@code Rad 17 i loggen, plats 12 i kedjan}
     */
    @Swedish("avvikelse")
    record Break(String where, String expected, String found) {}
}
