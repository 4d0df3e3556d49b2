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
 * @param hidden are hidden on the platform since now
 * @param shown are to be seen there again, having been hidden or gone
 * @param joined are known since now to belong together with others: ours, whose question is told
 *     later than themselves, and messages whose conversation was kept in two parts
 */
public record ContributionsKept(
        List<Contribution> added,
        List<Contribution> reworded,
        List<Contribution> vanished,
        List<Contribution> hidden,
        List<Contribution> shown,
        List<Contribution> joined,
        Instant at) {
    public ContributionsKept {
        added = List.copyOf(added);
        reworded = List.copyOf(reworded);
        vanished = List.copyOf(vanished);
        hidden = List.copyOf(hidden);
        shown = List.copyOf(shown);
        joined = List.copyOf(joined);
    }
}
