package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something done that must be on record, in any room. Publish it as a Spring application event
 * inside the transaction of the deed; it is written to the log in the same transaction, and a deed
 * whose record cannot be written does not happen. Nothing else in the house writes the log.
 *
 * <p>Many that are done at once are published together, as {@link DeedsOnRecord}; whoever listens
 * to the one listens to the other.
 */
public interface OnRecord {
    /**
     * Which deed it is: a word of its own in lower case with hyphens, such as {@code
     * contribution-registered}. The log and the archive package hold it for ever, so it is written
     * out where the deed is and never changes, whatever the class is called.
     */
    String event();

    Actor actor();

    Instant at();

    /**
     * What happened, in Swedish, without contents and without names of citizens, such as {@code
     * Kommentaren doldes}.
     */
    String sentence();

    /** Particulars for the record: ids, codes, hashes, motives. Kept as they are; never logged. */
    Map<String, String> particulars();

    /** The rows that it vouches for, as they are when it is published: all that it has changed. */
    default List<Vouched> vouches() {
        return List.of();
    }

    /**
     * Rows whose fingerprint stands in the deed's own entry: those that tables keep about one
     * thing.
     *
     * @param kind what sort of thing, as {@code ledger.vouched_sort} has it
     */
    record Vouched(String kind, UUID key) {
        /** A document with what was decided about it. */
        public static final String DOCUMENT = "handling";

        /** A request for public records with all that belongs to it. */
        public static final String REQUEST = "begäran";
    }

    /** What it concerns. */
    default About about() {
        return About.NOTHING;
    }

    /**
     * What a deed concerns, by id; every part is null where it does not apply.
     *
     * @param guideline the number of the guideline's version it was done under
     * @param fact which fact it changed, such as {@code visibility}
     * @param became what the fact became, such as {@code HIDDEN}
     */
    record About(
            @Nullable UUID account,
            @Nullable UUID contribution,
            @Nullable Integer guideline,
            @Nullable String fact,
            @Nullable String became) {
        public static final About NOTHING = new About(null, null, null, null, null);
    }
}
