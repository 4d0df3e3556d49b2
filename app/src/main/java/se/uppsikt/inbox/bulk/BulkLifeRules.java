package se.uppsikt.inbox.bulk;

import static se.uppsikt.base.shared.Transitions.steps;
import static se.uppsikt.inbox.bulk.BulkSorting.State.BROKEN;
import static se.uppsikt.inbox.bulk.BulkSorting.State.FINISHED;
import static se.uppsikt.inbox.bulk.BulkSorting.State.RUNNING;
import static se.uppsikt.inbox.bulk.BulkSorting.State.STOPPED;

import se.uppsikt.base.shared.Transitions;
import se.uppsikt.inbox.bulk.BulkSorting.State;

/** The life of an order to sort many (S12). */
final class BulkLifeRules {
    /** What moves it along. */
    enum Cause {
        /** A person wants it stopped. */
        STOPPED,
        /** A person wants it to go on. */
        RESUMED,
        /** It could not go on. */
        BROKEN,
        /** The list is gone through. */
        ENDED,
        /** It has stood still for long, and nobody wanted it to go on. */
        LAPSED
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.STOPPED, STOPPED, RUNNING),
                    steps(Cause.RESUMED, RUNNING, STOPPED, BROKEN),
                    steps(Cause.BROKEN, BROKEN, RUNNING),
                    steps(Cause.ENDED, FINISHED, RUNNING),
                    steps(Cause.LAPSED, FINISHED, STOPPED, BROKEN));

    private BulkLifeRules() {}
}
