package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.records.PlatformKey;

/**
 * The states of commands. Each change that people should see is told in the transaction that makes
 * it.
 */
@Component
class CommandBook {
    private final CommandRows rows;
    private final Outbox outbox;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    CommandBook(
            CommandRows rows, Outbox outbox, ApplicationEventPublisher events, InstantSource time) {
        this.rows = rows;
        this.outbox = outbox;
        this.events = events;
        this.time = time;
    }

    void place(Command command, PlatformKey key, @Nullable String once) {
        rows.insert(command, key, once);
        outbox.put(new Attempt(command.id(), 1), command.orderedAt());
    }

    /** Marks it as being sent, or looked up, until the lease ends. */
    void underWay(Held held, Command.State state, Duration lease) {
        Instant now = time.instant();
        rows.state(held, state, held.attempt(), now.plus(lease));
        if (state == Command.State.UNDER_WAY) {
            rows.sent(held, now);
        }
    }

    void again(Held held, Command.State state, @Nullable PlatformTrouble trouble, Duration after) {
        Instant at = time.instant().plus(after);
        int next = held.attempt() + 1;
        if (trouble != null) {
            rows.trouble(held, trouble.problem(), trouble.words());
        }
        rows.state(held, state, next, at);
        outbox.put(new Attempt(held.command().id(), next), at);
        tell(held);
    }

    /** Keeps it until the connection is mended; what was to be looked up is looked up then. */
    void hold(Held held, Command.State state, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        rows.state(held, state, held.attempt(), null);
        tell(held);
    }

    void byHand(Held held, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        rows.state(held, Command.State.BY_HAND, held.attempt(), null);
        tell(held);
    }

    void settle(
            Held held, Command.State state, @Nullable PlatformKey result, @Nullable String proof) {
        rows.settle(held, state, result, proof, time.instant());
        tell(held);
    }

    void doneByHand(Actor actor, Held held, String proof) {
        events.publishEvent(new DoneByHand(actor, held.command(), proof, time.instant()));
        settle(held, Command.State.DONE, null, proof);
    }

    void gone(Held held, PlatformTrouble trouble) {
        rows.trouble(held, trouble.problem(), trouble.words());
        boolean wished = held.command().deed() == Command.Deed.REMOVE;
        settle(held, wished ? Command.State.DONE : Command.State.FAILED, null, null);
    }

    private void tell(Held held) {
        Command now = rows.held(held.command().id()).orElseThrow().command();
        events.publishEvent(new CommandSettled(now, time.instant()));
    }
}
