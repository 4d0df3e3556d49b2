package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.platforms.commands.Plight.Found;
import se.uppsikt.records.PlatformKey;

/**
 * Moves commands along the edges of {@link CommandLifeRules}, and no others. Each change that
 * people should see is told in the transaction that makes it.
 */
@Component
class CommandTransitions {
    private final CommandRows rows;
    private final FoundRows found;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    CommandTransitions(
            CommandRows rows,
            FoundRows found,
            Outbox outbox,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.found = found;
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    /**
     * @param leaving how it waits before it is sent; null for at once
     */
    void place(Command command, PlatformKey key, @Nullable String once, @Nullable Leaving leaving) {
        rows.insert(command, key, once, leaving);
        outbox.put(
                new Attempt(command.id(), 1), leaving == null ? command.orderedAt() : leaving.at());
    }

    /** It is at the platform to be done, until the lease ends. */
    void taken(Held held, Duration lease) {
        Instant now = time.instant();
        rows.state(held, after(held, Cause.TAKEN), held.attempt(), now.plus(lease));
        rows.sent(held, now);
    }

    /** It is being looked up, until the lease ends. */
    void lookedAt(Held held, Duration lease) {
        Command.State state = after(held, Cause.LOOKED_AT);
        rows.state(held, state, held.attempt(), time.instant().plus(lease));
    }

    void again(Held held, Cause cause, @Nullable PlatformTrouble trouble, Duration after) {
        if (trouble != null) {
            rows.trouble(held, trouble.problem(), trouble.words());
        }
        next(held, cause, after);
        boolean news =
                held.state() != after(held, cause)
                        || trouble != null && trouble.problem() != held.command().problem();
        if (news) {
            tell(held);
        }
    }

    /** Keeps it until the connection is mended; what was to be looked up is looked up then. */
    void hold(Held held, Cause cause, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        rows.state(held, after(held, cause), held.attempt(), null);
        tell(held);
    }

    /**
     * A person must decide, with what stands there before them. It goes on being looked for.
     *
     * @param standing what stands there; null when that could not be seen, and what was seen before
     *     stays
     * @param again when it is looked for next; null for never
     */
    void unsure(Held held, @Nullable List<Standing> standing, @Nullable Duration again) {
        boolean news = held.state() != after(held, Cause.NOT_FOUND);
        List<Found> before = found(held);
        if (standing != null) {
            found.put(held.command().id(), standing);
        }
        if (news) {
            rows.trouble(
                    held,
                    PlatformProblem.OUTCOME_UNKNOWN,
                    PlatformProblem.OUTCOME_UNKNOWN.what() + ".");
        }
        if (again == null) {
            rows.state(held, after(held, Cause.NOT_FOUND), held.attempt(), null);
        } else {
            next(held, Cause.NOT_FOUND, again);
        }
        if (news || !before.equals(found(held))) {
            tell(held);
        }
    }

    private List<Found> found(Held held) {
        CommandId id = held.command().id();
        return found.of(List.of(id)).getOrDefault(id, List.of());
    }

    void byHand(Held held, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        rows.state(held, after(held, Cause.REFUSED), held.attempt(), null);
        tell(held);
    }

    void settle(Held held, Cause cause, @Nullable PlatformKey result, @Nullable String proof) {
        rows.settle(held, after(held, cause), result, proof, time.instant());
        tell(held);
    }

    void doneByHand(Actor actor, Held held, String proof) {
        events.publishEvent(new DoneByHand(actor, held.command(), proof, time.instant()));
        settle(held, Cause.DONE_BY_HAND, null, proof);
    }

    /** A person has decided about it: that is put on record before what follows from it. */
    void decided(Actor actor, Held held, OutcomeDecided.Decision decision) {
        events.publishEvent(new OutcomeDecided(actor, held.command(), decision, time.instant()));
    }

    /** Nothing was tried, and nothing will be; the deed itself tells it. */
    void undone(Actor actor, Held held, Cause cause) {
        Instant now = time.instant();
        rows.settle(held, after(held, cause), null, null, now);
        boolean withheld = cause == Cause.WITHHELD;
        events.publishEvent(
                held.command().deed().answers()
                        ? new AnswerUndone(actor, held.command(), withheld, now)
                        : new LikeUndone(actor, held.command(), withheld, now));
    }

    /** From the beginning, at once; what stands there is known to be something else. */
    void sendAgain(Held held) {
        found.dismiss(held.command().id(), time.instant());
        next(held, Cause.SENT_AGAIN, Duration.ZERO);
        tell(held);
    }

    void gone(Held held, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        boolean wished = held.command().deed() == Command.Deed.REMOVE;
        settle(held, wished ? Cause.CARRIED_OUT : Cause.GONE, null, null);
    }

    private void next(Held held, Cause cause, Duration after) {
        Instant at = time.instant().plus(after);
        int next = held.attempt() + 1;
        rows.state(held, after(held, cause), next, at);
        outbox.put(new Attempt(held.command().id(), next), at);
    }

    private static Command.State after(Held held, Cause cause) {
        return CommandLifeRules.LIFE
                .after(held.state(), cause)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a command cannot leave %s by %s"
                                                .formatted(held.state(), cause)));
    }

    private void tell(Held held) {
        Command now = rows.held(held.command().id()).orElseThrow().command();
        events.publishEvent(new CommandChanged(now, time.instant()));
    }
}
