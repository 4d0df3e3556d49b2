package se.uppsikt.records;

import java.time.Instant;
import java.util.List;

/**
 * A batch of what was just kept, published inside the keeping transaction. Listeners must be fast,
 * batched and idempotent.
 *
 * @param added seen for the first time
 * @param reworded have a new current wording
 * @param vanished are gone from the platform without our doing
 */
public record ContributionsKept(
        List<Contribution> added,
        List<Contribution> reworded,
        List<Contribution> vanished,
        Instant at) {
    public ContributionsKept {
        added = List.copyOf(added);
        reworded = List.copyOf(reworded);
        vanished = List.copyOf(vanished);
    }
}
