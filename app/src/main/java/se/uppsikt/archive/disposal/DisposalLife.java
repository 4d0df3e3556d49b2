package se.uppsikt.archive.disposal;

import static se.uppsikt.archive.disposal.Disposal.State.BROKEN;
import static se.uppsikt.archive.disposal.Disposal.State.ERASING;
import static se.uppsikt.archive.disposal.Disposal.State.FINISHED;
import static se.uppsikt.archive.disposal.Disposal.State.PREPARED;
import static se.uppsikt.archive.disposal.Disposal.State.PREPARING;
import static se.uppsikt.archive.disposal.Disposal.State.RUNNING;
import static se.uppsikt.archive.disposal.Disposal.State.STOPPED;
import static se.uppsikt.archive.disposal.Disposal.State.UNERASED;
import static se.uppsikt.archive.disposal.Disposal.State.UNPREPARED;
import static se.uppsikt.archive.disposal.Disposal.State.WITHDRAWN;
import static se.uppsikt.base.shared.Transitions.steps;

import se.uppsikt.archive.disposal.Disposal.State;
import se.uppsikt.base.shared.Transitions;

/** The life of a disposal (H5). */
final class DisposalLife {
    /** What moves it along. */
    enum Cause {
        /** The list is whole, and frozen. */
        LISTED,
        /** Another person has approved the list. */
        APPROVED,
        /** Nobody wants it. */
        WITHDRAWN,
        /** A person, a crisis or the end of the decision stops it. */
        STOPPED,
        /** It could not go on. */
        BROKEN,
        /** A person wants it to go on. */
        RESUMED,
        /** Every item is asked about, and gone or left. */
        CARRIED_OUT,
        /** A person lets what has not been done stay undone. */
        ENDED_EARLY,
        /** Nothing of what is gone is left in files either. */
        ERASED
    }

    static final Transitions<State, Cause> TABLE =
            Transitions.of(
                    steps(Cause.LISTED, PREPARED, PREPARING),
                    steps(Cause.APPROVED, RUNNING, PREPARED),
                    steps(Cause.WITHDRAWN, WITHDRAWN, PREPARING, UNPREPARED, PREPARED),
                    steps(Cause.STOPPED, STOPPED, RUNNING),
                    steps(Cause.BROKEN, UNPREPARED, PREPARING),
                    steps(Cause.BROKEN, BROKEN, RUNNING),
                    steps(Cause.BROKEN, UNERASED, ERASING),
                    steps(Cause.RESUMED, PREPARING, UNPREPARED),
                    steps(Cause.RESUMED, RUNNING, STOPPED, BROKEN),
                    steps(Cause.RESUMED, ERASING, UNERASED),
                    steps(Cause.CARRIED_OUT, ERASING, RUNNING),
                    steps(Cause.ENDED_EARLY, ERASING, STOPPED, BROKEN),
                    steps(Cause.ERASED, FINISHED, ERASING));

    private DisposalLife() {}
}
