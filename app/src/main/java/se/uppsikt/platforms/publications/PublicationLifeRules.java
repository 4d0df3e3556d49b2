package se.uppsikt.platforms.publications;

import static se.uppsikt.base.shared.Transitions.steps;
import static se.uppsikt.platforms.publications.Publication.State.BEING_LOOKED_UP;
import static se.uppsikt.platforms.publications.Publication.State.BEING_PREPARED;
import static se.uppsikt.platforms.publications.Publication.State.BY_HAND;
import static se.uppsikt.platforms.publications.Publication.State.GIVEN_UP;
import static se.uppsikt.platforms.publications.Publication.State.OVERDUE;
import static se.uppsikt.platforms.publications.Publication.State.PUBLISHED;
import static se.uppsikt.platforms.publications.Publication.State.RETRYING;
import static se.uppsikt.platforms.publications.Publication.State.UNCERTAIN;
import static se.uppsikt.platforms.publications.Publication.State.UNDER_WAY;
import static se.uppsikt.platforms.publications.Publication.State.WAITING;
import static se.uppsikt.platforms.publications.Publication.State.WITHDRAWN;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Transitions;
import se.uppsikt.platforms.publications.Publication.State;

/**
 * The life of a publication: every state and edge in one table. The database's questions about
 * states are asked with sets taken from here.
 *
 * <p>From BEING_LOOKED_UP it is published again only by {@link Cause#ABSENT}, which follows when
 * the platform has shown that nothing appeared; from UNCERTAIN and OVERDUE only when a person says
 * so.
 */
@Enforces(
        value = "S9",
        how =
                "Det som publiceras går ut en gång: är utfallet okänt slås det upp, och annars avgör en människa.")
final class PublicationLifeRules {
    /** What moves a publication along. */
    enum Cause {
        /** It is taken to be prepared. */
        TAKEN,
        /** The last call is about to be made. */
        RELEASED,
        /** It could not go on now: it goes on later. */
        PUT_OFF,
        /** Whoever prepared it has died; nobody has seen anything of it. */
        LEFT,
        /** Whether it appeared is unknown, and is looked up. */
        DOUBTED,
        /** Whoever published it or looked it up has died. */
        LOST,
        /** It is looked up. */
        LOOKED_AT,
        /** It is shown not to have appeared. */
        ABSENT,
        /** It has been looked for long enough without being found. */
        NOT_FOUND,
        /** The connection it waited for is mended. */
        MENDED,
        /** Its time has passed. */
        LATE,
        /** The platform said no. */
        REFUSED,
        /** The platform has done it. */
        APPEARED,
        /** A person has published it on the platform. */
        DONE_BY_HAND,
        /** A person has found it on the platform. */
        FOUND,
        /** A person has found that it is not there, or lets it go out late. */
        SENT_AGAIN,
        /** A person goes another way. */
        GIVEN_UP,
        /** A person takes it back before it has gone out. */
        WITHDRAWN
    }

    static final Transitions<State, Cause> LIFE =
            Transitions.of(
                    steps(Cause.TAKEN, BEING_PREPARED, WAITING, RETRYING, BEING_PREPARED),
                    steps(Cause.RELEASED, UNDER_WAY, BEING_PREPARED),
                    steps(Cause.PUT_OFF, RETRYING, WAITING, BEING_PREPARED, UNDER_WAY, RETRYING),
                    steps(Cause.LEFT, RETRYING, BEING_PREPARED),
                    steps(Cause.DOUBTED, BEING_LOOKED_UP, UNDER_WAY, BEING_LOOKED_UP),
                    steps(Cause.LOST, BEING_LOOKED_UP, UNDER_WAY, BEING_LOOKED_UP),
                    steps(Cause.LOOKED_AT, BEING_LOOKED_UP, BEING_LOOKED_UP),
                    steps(Cause.LOOKED_AT, UNCERTAIN, UNCERTAIN),
                    steps(Cause.ABSENT, RETRYING, BEING_LOOKED_UP, UNCERTAIN),
                    steps(Cause.NOT_FOUND, UNCERTAIN, BEING_LOOKED_UP, UNCERTAIN),
                    steps(Cause.MENDED, RETRYING, RETRYING),
                    steps(Cause.MENDED, BEING_LOOKED_UP, BEING_LOOKED_UP),
                    steps(Cause.LATE, OVERDUE, WAITING, BEING_PREPARED, RETRYING),
                    steps(
                            Cause.REFUSED,
                            BY_HAND,
                            WAITING,
                            BEING_PREPARED,
                            UNDER_WAY,
                            RETRYING,
                            BEING_LOOKED_UP),
                    steps(
                            Cause.APPEARED,
                            PUBLISHED,
                            UNDER_WAY,
                            RETRYING,
                            BEING_LOOKED_UP,
                            UNCERTAIN,
                            OVERDUE,
                            BY_HAND),
                    steps(Cause.DONE_BY_HAND, PUBLISHED, BY_HAND),
                    steps(Cause.FOUND, PUBLISHED, UNCERTAIN),
                    steps(Cause.SENT_AGAIN, WAITING, UNCERTAIN, OVERDUE),
                    steps(Cause.GIVEN_UP, GIVEN_UP, BY_HAND, UNCERTAIN, OVERDUE),
                    steps(Cause.WITHDRAWN, WITHDRAWN, WAITING, BEING_PREPARED, RETRYING, OVERDUE));

    /** Not finished. */
    static final Set<State> OPEN =
            Arrays.stream(State.values())
                    .filter(state -> !state.settled())
                    .collect(Collectors.toCollection(() -> EnumSet.noneOf(State.class)));

    /** Where nothing goes on before a person has said how. */
    static final Set<State> UNDECIDED = EnumSet.of(UNCERTAIN, OVERDUE, BY_HAND);

    private PublicationLifeRules() {}
}
