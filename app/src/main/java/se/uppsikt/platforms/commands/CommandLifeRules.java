package se.uppsikt.platforms.commands;

import static se.uppsikt.base.shared.Transitions.steps;
import static se.uppsikt.platforms.Command.State.BEING_LOOKED_UP;
import static se.uppsikt.platforms.Command.State.BY_HAND;
import static se.uppsikt.platforms.Command.State.DONE;
import static se.uppsikt.platforms.Command.State.FAILED;
import static se.uppsikt.platforms.Command.State.RETRYING;
import static se.uppsikt.platforms.Command.State.UNCERTAIN;
import static se.uppsikt.platforms.Command.State.UNDER_WAY;
import static se.uppsikt.platforms.Command.State.UNDONE;
import static se.uppsikt.platforms.Command.State.WAITING;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.Transitions;
import se.uppsikt.platforms.Command.State;

/**
 * The life of a command: every state and edge in one table. The database's questions about states
 * are asked with sets taken from here.
 *
 * <p>From BEING_LOOKED_UP a command is sent again only by {@link Cause#PUT_OFF}, which follows when
 * the platform has shown that it was not done; from UNCERTAIN only when a person says so (S9).
 */
final class CommandLifeRules {
    /** What moves a command along. */
    enum Cause {
        /** It is taken to be sent. */
        TAKEN,
        /** It is taken to be looked up. */
        LOOKED_AT,
        /** It could not be sent now, or is shown not to be done: it is sent later. */
        PUT_OFF,
        /** Whether it was done is unknown, and is looked up later. */
        DOUBTED,
        /** Whoever sent it or looked it up has died. */
        LOST,
        /** The connection it waited for is mended. */
        MENDED,
        /** It has been looked for long enough without being found. */
        NOT_FOUND,
        /** The platform said no. */
        REFUSED,
        /** The platform has done it. */
        CARRIED_OUT,
        /** What it is about is gone. */
        GONE,
        /** A person has done it on the platform. */
        DONE_BY_HAND,
        /** A person has found it on the platform. */
        FOUND,
        /** A person has found that it is not there, and sends it again. */
        SENT_AGAIN,
        /** A person goes another way. */
        GIVEN_UP,
        /** What it answers has become something that is not answered in own words (M3). */
        WITHHELD,
        /** Whoever ordered it takes it back before anything has been tried. */
        UNDONE
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.TAKEN, UNDER_WAY, WAITING, RETRYING),
                    steps(Cause.LOOKED_AT, BEING_LOOKED_UP, UNDER_WAY, BEING_LOOKED_UP),
                    steps(Cause.LOOKED_AT, UNCERTAIN, UNCERTAIN),
                    steps(Cause.PUT_OFF, RETRYING, WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP),
                    steps(Cause.DOUBTED, BEING_LOOKED_UP, UNDER_WAY, BEING_LOOKED_UP),
                    steps(Cause.LOST, BEING_LOOKED_UP, UNDER_WAY, BEING_LOOKED_UP),
                    steps(Cause.MENDED, RETRYING, RETRYING),
                    steps(Cause.MENDED, BEING_LOOKED_UP, BEING_LOOKED_UP),
                    steps(Cause.NOT_FOUND, UNCERTAIN, BEING_LOOKED_UP, UNCERTAIN),
                    steps(Cause.REFUSED, BY_HAND, WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP),
                    steps(
                            Cause.CARRIED_OUT,
                            DONE,
                            WAITING,
                            UNDER_WAY,
                            RETRYING,
                            BEING_LOOKED_UP,
                            UNCERTAIN,
                            BY_HAND),
                    steps(Cause.GONE, FAILED, WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP),
                    steps(Cause.DONE_BY_HAND, DONE, BY_HAND, FAILED),
                    steps(Cause.FOUND, DONE, UNCERTAIN),
                    steps(Cause.SENT_AGAIN, WAITING, UNCERTAIN),
                    steps(Cause.GIVEN_UP, FAILED, BY_HAND, UNCERTAIN),
                    steps(Cause.WITHHELD, UNDONE, WAITING, RETRYING),
                    steps(Cause.UNDONE, UNDONE, WAITING));

    /** Not finished. */
    static final Set<State> OPEN =
            Arrays.stream(State.values())
                    .filter(state -> !state.settled())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    /** The platform may be doing it right now. */
    static final Set<State> AT_THE_PLATFORM = LIFE.from(Cause.LOST);

    /** Uppsikt goes on with it by itself. */
    static final Set<State> GOING_ON = LIFE.from(Cause.PUT_OFF);

    private CommandLifeRules() {}
}
