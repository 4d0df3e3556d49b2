package se.uppsikt.archive;

import static se.uppsikt.archive.YearPackage.State.ARCHIVED;
import static se.uppsikt.archive.YearPackage.State.FAILED;
import static se.uppsikt.archive.YearPackage.State.ORDERED;
import static se.uppsikt.archive.YearPackage.State.PACKING;
import static se.uppsikt.archive.YearPackage.State.READY;
import static se.uppsikt.archive.YearPackage.State.STOPPED;
import static se.uppsikt.base.shared.Transitions.steps;

import java.util.Map;
import java.util.Set;
import se.uppsikt.archive.YearPackage.State;
import se.uppsikt.base.shared.Transitions;

/**
 * The life of a package (A4, A6). What is archived never changes; what is ready is never rebuilt.
 */
final class PackageLifeRules {
    /** What moves a package along. */
    enum Cause {
        /** Its build begins, or begins again after the program died in the middle of it. */
        BEGUN,
        /** A person does not want it, before it has begun. */
        WITHDRAWN,
        /** The build has stopped, as a person wanted. */
        STOPPED,
        /** The build could not go on. */
        BROKEN,
        /** The file is whole and has been read through again. */
        BUILT,
        /** A person wants it built after all. */
        ORDERED_AGAIN,
        /** The archive has it. */
        RECEIPT_NOTED
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.BEGUN, PACKING, ORDERED, PACKING),
                    steps(Cause.WITHDRAWN, STOPPED, ORDERED),
                    steps(Cause.STOPPED, STOPPED, PACKING),
                    steps(Cause.BROKEN, FAILED, PACKING),
                    steps(Cause.BUILT, READY, PACKING),
                    steps(Cause.ORDERED_AGAIN, ORDERED, STOPPED, FAILED),
                    steps(Cause.RECEIPT_NOTED, ARCHIVED, READY));

    private PackageLifeRules() {}

    /** Where it leads and from where; each cause leads to one state. */
    static Map.Entry<State, Set<State>> edge(Cause cause) {
        return LIFE.targets(cause).entrySet().iterator().next();
    }
}
