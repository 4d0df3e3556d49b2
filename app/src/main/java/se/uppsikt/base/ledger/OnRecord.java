package se.uppsikt.base.ledger;

import java.time.Instant;
import java.util.Map;

/**
 * Something done that must be on record, in any module. Publish it as a Spring application event
 * inside the transaction of the deed; records writes it to the ledger in the same transaction, and
 * a deed whose record cannot be written does not happen. Nothing else in the house writes the
 * ledger.
 */
public interface OnRecord {
    Actor actor();

    Instant at();

    /**
     * What happened, in Swedish, without contents and without names of citizens, such as {@code
     * Kommentaren doldes}.
     */
    String sentence();

    /** Particulars for the record: ids, codes, hashes, motives. Kept as they are; never logged. */
    Map<String, String> particulars();
}
