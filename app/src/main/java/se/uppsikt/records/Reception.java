package se.uppsikt.records;

import java.util.List;

/**
 * Where what was observed comes in: known again first, and then kept. The room of keeping does it.
 */
public interface Reception {
    /** Which of them are of contributions that are kept under another name. */
    Matched recognise(List<? extends Observation> observations);

    /**
     * Two names are of one thing from now on, and what was kept under the one comes to the other.
     */
    void alsoNamed(List<Observation.AlsoNamed> told);

    /** Keeps them, in the caller's transaction, and publishes one {@link ContributionsKept}. */
    ContributionsKept keep(List<? extends Observation> observations);

    /** Keeps what is recognised already, as {@link #keep(List)} does. */
    ContributionsKept keep(Matched recognised);
}
