package se.uppsikt.records;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Actor;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.policy.GuidelineVersion;

/**
 * An event that must become a record. Publish it as a Spring application event inside the
 * transaction of the deed; this module writes it to the ledger in the same transaction and updates
 * the facts it states. Nothing else in the house writes the ledger.
 */
public interface Keepable {
    Actor actor();

    Instant at();

    /** The account concerned; null when none is. */
    @Nullable AccountId account();

    /** The contribution concerned; null when none is. */
    @Nullable ContributionId contribution();

    /** The guideline the deed was done under; null for deeds that rest on no rule. */
    @Nullable GuidelineVersion guideline();

    /**
     * What happened, in Swedish, without contents and without names of citizens, such as {@code
     * Kommentaren doldes}.
     */
    String sentence();

    /** Particulars for the record: ids, codes, hashes, motives. Kept as they are; never logged. */
    Map<String, String> particulars();

    /**
     * What becomes true of the contribution; null when only the deed itself is to be remembered.
     */
    default @Nullable Fact fact() {
        return null;
    }
}
