package se.uppsikt.platforms.commands;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.PlatformTrouble.Bearing;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.Outbox.Attempt;
import se.uppsikt.records.PlatformKey;

/**
 * The transactions around a command's journey: claimed before the network is touched, settled
 * after. Whoever dies in between leaves a command that is looked up, never one that is blindly
 * repeated (S9).
 */
@Service
class CommandAttempts {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(30);

    /** What it waits for is being done. */
    private static final Duration SOON = Duration.ofSeconds(1);

    /** What it waits for is put off, as while a platform is away: there may be thousands. */
    private static final Duration SELDOM = Duration.ofSeconds(10);

    private final CommandRows rows;
    private final CommandTransitions book;
    private final LookUps lookUps;
    private final OwnAnswers answers;
    private final Gate gate;

    CommandAttempts(
            CommandRows rows,
            CommandTransitions book,
            LookUps lookUps,
            OwnAnswers answers,
            Gate gate) {
        this.rows = rows;
        this.book = book;
        this.lookUps = lookUps;
        this.answers = answers;
        this.gate = gate;
    }

    /** What the task is to do. */
    sealed interface Claim {
        record Send(Held held) implements Claim {}

        record LookUp(Held held) implements Claim {}

        /** Something about the same contribution comes first. */
        /**
         * @param again when it is tried again whether it still must
         */
        record Wait(Duration again) implements Claim {}

        record Nothing() implements Claim {}
    }

    @Transactional
    public Claim claim(Attempt attempt) {
        Held held = rows.heldForUpdate(attempt.command()).orElse(null);
        if (held == null || held.attempt() != attempt.number()) {
            return new Claim.Nothing();
        }
        if (CommandLifeRules.LIFE.leads(held.state(), Cause.TAKEN)) {
            return first(held);
        }
        if (CommandLifeRules.LIFE.leads(held.state(), Cause.LOOKED_AT)) {
            book.lookedAt(held, LEASE);
            return new Claim.LookUp(held);
        }
        return new Claim.Nothing();
    }

    private Claim first(Held held) {
        Set<Command.State> before = rows.before(held);
        if (!before.isEmpty()) {
            return new Claim.Wait(before.contains(Command.State.RETRYING) ? SELDOM : SOON);
        }
        Optional<PlatformTrouble> closed = gate.closed(held.command().account());
        if (closed.isPresent()) {
            refuse(held, closed.get());
            return new Claim.Nothing();
        }
        book.taken(held, LEASE);
        return new Claim.Send(rows.held(held.command().id()).orElseThrow());
    }

    /** It is carried out – also when a later attempt has begun meanwhile. */
    @Transactional
    public void done(CommandId id, Adapter.Done done) {
        answers.oneAtATime();
        Held held = rows.heldForUpdate(id).orElseThrow();
        if (CommandLifeRules.LIFE.leads(held.state(), Cause.CARRIED_OUT)) {
            carriedOut(held, done, Cause.CARRIED_OUT);
        }
    }

    /** A person has found it on the platform. */
    @Transactional
    public void found(Held held, Adapter.Standing standing) {
        carriedOut(
                held,
                new Adapter.Done(standing.key(), standing.text(), standing.response()),
                Cause.FOUND);
    }

    private void carriedOut(Held held, Adapter.Done done, Cause cause) {
        PlatformKey result = done.result();
        if (result != null && held.command().text() != null) {
            answers.keep(held.command(), requireNonNull(held.sentAt()), done);
            result = answers.name(held.command(), result);
        }
        book.settle(held, cause, result, null);
    }

    /** It was looked up. */
    @Transactional
    public void lookedUp(Attempt attempt, Adapter.Finding finding) {
        answers.oneAtATime();
        switch (finding) {
            case Adapter.Finding.Carried(Adapter.Done done) -> foundBy(attempt, done);
            case Adapter.Finding.NotCarried ignored ->
                    current(attempt).ifPresent(lookUps::notCarried);
            case Adapter.Finding.Unclear(List<Adapter.Standing> standing) ->
                    current(attempt).ifPresent(held -> lookUps.unclear(held, standing));
        }
    }

    /** Two that look for the same words at once do not find the same answer. */
    private void foundBy(Attempt attempt, Adapter.Done done) {
        Held held = rows.heldForUpdate(attempt.command()).orElseThrow();
        if (done.result() != null && answers.taken(held).contains(done.result())) {
            current(attempt).ifPresent(mine -> lookUps.unclear(mine, List.of()));
        } else {
            done(attempt.command(), done);
        }
    }

    @Transactional
    public void troubled(Attempt attempt, PlatformTrouble trouble, boolean lookingUp) {
        current(attempt)
                .ifPresent(
                        held -> {
                            gate.met(held.command().account(), trouble);
                            if (lookingUp) {
                                lookUps.failed(held, trouble);
                            } else {
                                refuse(held, trouble);
                            }
                        });
    }

    private void refuse(Held held, PlatformTrouble trouble) {
        if (trouble.bearing() == Bearing.DONE_BEFORE && answers.wasDoneByAnother(held)) {
            book.byHand(held, trouble);
            return;
        }
        switch (Retries.next(trouble, held.attempt())) {
            case Retries.Next.Again again ->
                    book.again(held, Cause.PUT_OFF, trouble, again.after());
            case Retries.Next.LookUp lookUp -> lookUps.doubt(held, trouble, lookUp.after());
            case Retries.Next.Held ignored -> book.hold(held, Cause.PUT_OFF, trouble);
            case Retries.Next.ByHand ignored -> book.byHand(held, trouble);
            case Retries.Next.Ended ignored -> book.gone(held, trouble);
        }
    }

    /** The connection is mended: everything that waited for it goes on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void mended(Connection.Mended connection) {
        rows.heldBack(connection.account())
                .forEach(held -> book.again(held, Cause.MENDED, null, Duration.ZERO));
    }

    /** Finds what was sent by a process that has died; it is looked up, not sent again. */
    @Transactional
    int findLost() {
        PlatformTrouble unknown =
                new PlatformTrouble(
                        PlatformProblem.OUTCOME_UNKNOWN,
                        "lost",
                        PlatformProblem.OUTCOME_UNKNOWN.what() + ".",
                        null);
        var lost = rows.lost(gate.now().minus(GRACE));
        lost.forEach(held -> book.again(held, Cause.LOST, unknown, Duration.ZERO));
        return lost.size();
    }

    private Optional<Held> current(Attempt attempt) {
        return rows.heldForUpdate(attempt.command())
                .filter(held -> held.attempt() == attempt.number())
                .filter(held -> !held.command().settled());
    }
}
