package se.uppsikt.platforms.imports;

import static se.uppsikt.base.shared.Transitions.steps;
import static se.uppsikt.platforms.imports.Import.State.DONE;
import static se.uppsikt.platforms.imports.Import.State.FAILED;
import static se.uppsikt.platforms.imports.Import.State.INCOMPLETE;
import static se.uppsikt.platforms.imports.Import.State.REFUSED;
import static se.uppsikt.platforms.imports.Import.State.RUNNING;
import static se.uppsikt.platforms.imports.Import.State.STOPPED;
import static se.uppsikt.platforms.imports.Import.State.STOPPING;
import static se.uppsikt.platforms.imports.Import.State.WAITING;

import se.uppsikt.base.shared.Transitions;
import se.uppsikt.platforms.imports.Import.State;

/** The life of an import (A5). Only {@link Cause#READ_WHOLE} ends as done. */
final class ImportLifeRules {
    /** What moves an import along. */
    enum Cause {
        /** Its reading begins, or goes on after the program died in the middle of it. */
        BEGUN,
        /** A person wants it stopped. */
        STOP_WANTED,
        /** It has stopped after the batch it was reading. */
        STOPPED,
        /** A person wants it to go on. */
        RESUMED,
        /** Everything was read. */
        READ_WHOLE,
        /** It was read to its end, and something was not read. */
        READ_IN_PART,
        /** Nothing in it can be used. */
        UNUSABLE,
        /** It could not go on. */
        BROKEN
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.BEGUN, RUNNING, WAITING, RUNNING),
                    steps(Cause.STOP_WANTED, STOPPED, WAITING),
                    steps(Cause.STOP_WANTED, STOPPING, RUNNING),
                    steps(Cause.STOPPED, STOPPED, STOPPING),
                    steps(Cause.RESUMED, WAITING, STOPPED, FAILED),
                    steps(Cause.READ_WHOLE, DONE, RUNNING, STOPPING),
                    steps(Cause.READ_IN_PART, INCOMPLETE, RUNNING, STOPPING),
                    steps(Cause.UNUSABLE, REFUSED, RUNNING, STOPPING),
                    steps(Cause.BROKEN, FAILED, RUNNING, STOPPING));

    private ImportLifeRules() {}
}
