package se.uppsikt.records.holds;

import java.util.Collection;
import java.util.Set;
import se.uppsikt.records.ContributionId;

/**
 * Whoever knows what the authority still owes somebody: an answer, a decision. It is not disposed
 * of before it is given (H5).
 */
@FunctionalInterface
public interface StillOwed {
    /** Those of them that somebody waits for. */
    Set<ContributionId> owed(Collection<ContributionId> contributions);

    /** What is waited for. */
    default What what() {
        return What.ANSWER;
    }

    /** What the authority may owe. */
    enum What {
        /** Whoever wrote waits for one. */
        ANSWER,

        /** A report to the police, a second person's word, a removal that has begun. */
        MATTER
    }
}
