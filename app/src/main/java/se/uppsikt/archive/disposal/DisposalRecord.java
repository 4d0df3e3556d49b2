package se.uppsikt.archive.disposal;

import java.time.Instant;
import java.util.List;
import se.uppsikt.base.shared.Sha256;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.destruction.DisposalId;

/**
 * The record of a disposal, kept for ever. What it says besides stands in the disposal, in its
 * decision and in its list, none of which changes any more.
 *
 * @param writtenAt when all of it was gone; copies made before then still hold it
 * @param list over what was approved
 * @param outcome over what became of each
 * @param place how far the list was carried out
 * @param left what could not be taken away here, and who can
 */
@Swedish("gallringsprotokoll")
public record DisposalRecord(
        DisposalId disposal,
        int year,
        int running,
        Instant writtenAt,
        Sha256 list,
        Sha256 outcome,
        long listed,
        long place,
        List<String> left) {
    public DisposalRecord {
        left = List.copyOf(left);
    }

    /** Such as {@code GP 2026:00001}. */
    public String number() {
        return "GP %d:%05d".formatted(year, running);
    }
}
