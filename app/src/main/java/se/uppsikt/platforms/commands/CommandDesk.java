package se.uppsikt.platforms.commands;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.ConnectionRows;
import se.uppsikt.platforms.ConnectionState;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.Outbox.Attempt;

/**
 * The transactions around a command's journey: claimed before the network is touched, settled
 * after. Whoever dies in between leaves a command that is looked up, never one that is blindly
 * repeated (S9).
 */
@Service
public class CommandDesk {
    static final Duration LEASE = Duration.ofSeconds(60);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final CommandRows rows;
    private final CommandBook book;
    private final ConnectionRows connections;
    private final AnswersKept answers;
    private final InstantSource time;

    CommandDesk(
            CommandRows rows,
            CommandBook book,
            ConnectionRows connections,
            AnswersKept answers,
            InstantSource time) {
        this.rows = rows;
        this.book = book;
        this.connections = connections;
        this.answers = answers;
        this.time = time;
    }

    /** What the task is to do. */
    sealed interface Claim {
        record Send(Held held) implements Claim {}

        record LookUp(Held held) implements Claim {}

        /** Something about the same contribution comes first. */
        record Wait() implements Claim {}

        record Nothing() implements Claim {}
    }

    @Transactional
    public Claim claim(Attempt attempt) {
        Held held = rows.heldForUpdate(attempt.command()).orElse(null);
        if (held == null || held.attempt() != attempt.number()) {
            return new Claim.Nothing();
        }
        return switch (held.command().state()) {
            case WAITING, RETRYING -> first(held);
            case UNDER_WAY, BEING_LOOKED_UP -> {
                book.underWay(held, Command.State.BEING_LOOKED_UP, LEASE);
                yield new Claim.LookUp(held);
            }
            case BY_HAND, DONE, FAILED -> new Claim.Nothing();
        };
    }

    private Claim first(Held held) {
        if (rows.mustWait(held)) {
            return new Claim.Wait();
        }
        Optional<PlatformTrouble> closed = closed(held.command().account());
        if (closed.isPresent()) {
            refuse(held, closed.get(), Command.State.RETRYING);
            return new Claim.Nothing();
        }
        book.underWay(held, Command.State.UNDER_WAY, LEASE);
        return new Claim.Send(held);
    }

    /** Why nothing can be sent on the account right now. */
    private Optional<PlatformTrouble> closed(AccountId account) {
        Connection connection = connections.connection(account).orElse(null);
        if (connection == null) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.REFUSED,
                            "not connected",
                            "Kontot är inte anslutet till plattformen.",
                            null));
        }
        if (connection.state() == ConnectionState.TOKEN_DEAD) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.TOKEN_EXPIRED,
                            "token dead",
                            PlatformProblem.TOKEN_EXPIRED.what() + ".",
                            null));
        }
        Instant rest = connection.restUntil();
        if (rest != null && rest.isAfter(time.instant())) {
            return Optional.of(
                    new PlatformTrouble(
                            PlatformProblem.RATE_LIMITED,
                            "resting",
                            PlatformProblem.RATE_LIMITED.what() + ".",
                            Duration.between(time.instant(), rest)));
        }
        return Optional.empty();
    }

    /** It is carried out – also when a later attempt has begun meanwhile. */
    @Transactional
    public void done(CommandId id, Adapter.Done done) {
        Held held = rows.heldForUpdate(id).orElseThrow();
        if (held.command().settled()) {
            return;
        }
        if (done.result() != null && held.command().text() != null) {
            answers.keep(
                    held.command(), requireNonNull(held.sentAt()), done.result(), done.response());
        }
        book.settle(held, Command.State.DONE, done.result(), null);
    }

    /** It was looked up and had not been carried out: now it may be tried again. */
    @Transactional
    public void notCarriedOut(Attempt attempt) {
        current(attempt)
                .ifPresent(held -> book.again(held, Command.State.RETRYING, null, Duration.ZERO));
    }

    @Transactional
    public void troubled(Attempt attempt, PlatformTrouble trouble, boolean lookingUp) {
        current(attempt)
                .ifPresent(
                        held -> {
                            connections.trouble(held.command().account(), trouble, time.instant());
                            refuse(
                                    held,
                                    trouble,
                                    lookingUp
                                            ? Command.State.BEING_LOOKED_UP
                                            : Command.State.RETRYING);
                        });
    }

    /**
     * Trouble with one command is the connection's trouble only when it would strike any command.
     */
    private void tellConnection(AccountId account, PlatformTrouble trouble) {
        switch (trouble.problem()) {
            case TOKEN_EXPIRED, RATE_LIMITED, UNAVAILABLE ->
                    connections.trouble(account, trouble, time.instant());
            case GONE, REFUSED, OUTCOME_UNKNOWN -> {}
        }
    }

    private void refuse(Held held, PlatformTrouble trouble, Command.State meanwhile) {
        switch (Retries.next(trouble, held.attempt())) {
            case Retries.Next.Again again -> book.again(held, meanwhile, trouble, again.after());
            case Retries.Next.LookUp lookUp ->
                    book.again(held, Command.State.BEING_LOOKED_UP, trouble, lookUp.after());
            case Retries.Next.Held ignored -> book.hold(held, meanwhile, trouble);
            case Retries.Next.ByHand ignored -> book.byHand(held, trouble);
            case Retries.Next.Ended ignored -> book.gone(held, trouble);
        }
    }

    /** The connection is mended: everything that waited for it goes on. */
    @Transactional
    public void mended(AccountId account) {
        rows.heldBack(account)
                .forEach(held -> book.again(held, held.command().state(), null, Duration.ZERO));
    }

    /** Finds what was sent by a process that has died; it is looked up, not sent again. */
    @Transactional
    public int findLost() {
        PlatformTrouble unknown =
                new PlatformTrouble(
                        PlatformProblem.OUTCOME_UNKNOWN,
                        "lost",
                        PlatformProblem.OUTCOME_UNKNOWN.what() + ".",
                        null);
        var lost = rows.lost(time.instant().minus(GRACE));
        lost.forEach(
                held -> book.again(held, Command.State.BEING_LOOKED_UP, unknown, Duration.ZERO));
        return lost.size();
    }

    private Optional<Held> current(Attempt attempt) {
        return rows.heldForUpdate(attempt.command())
                .filter(held -> held.attempt() == attempt.number())
                .filter(held -> !held.command().settled());
    }
}
