package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.Retries;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;

/**
 * What follows when the outcome of a command was looked up. What people see on the platform can be
 * set once more, so it is sent again when it is seen not to be so. An answer is never sent again by
 * the machine for not being found: lists lag, and the platform may do in a while what it was asked.
 * It is looked for some minutes, and then a person decides.
 */
@Enforces(
        value = "S9",
        how =
                "När det är osäkert om ett svar kom fram avgör en människa, med båda texterna framför sig.")
@Component
class LookUps {
    private static final Duration SOONEST = Duration.ofSeconds(5);

    private final CommandTransitions book;
    private final InstantSource time;
    private final Duration patience;

    /**
     * @param patience how long an answer is looked for before a person is asked
     */
    LookUps(
            CommandTransitions book,
            InstantSource time,
            @Value("${uppsikt.commands.look-for:PT2M}") Duration patience) {
        this.book = book;
        this.time = time;
        this.patience = patience;
    }

    /** Whether it was done is unknown: it is looked up soon. */
    void doubt(Held held, PlatformTrouble trouble, Duration after) {
        boolean answers = held.command().deed().answers();
        book.again(held, Cause.DOUBTED, trouble, answers ? SOONEST : after);
    }

    /** It is seen not to be done. */
    void notCarried(Held held) {
        boolean refused = held.command().problem() == PlatformProblem.REFUSED;
        if (refused || held.attempt() >= Retries.ENOUGH) {
            book.byHand(held, toldBefore(held));
        } else {
            book.again(held, Cause.PUT_OFF, null, Duration.ZERO);
        }
    }

    /** What was told when it was tried, told once more. */
    private static PlatformTrouble toldBefore(Held held) {
        PlatformProblem problem = held.command().problem();
        PlatformProblem told = problem == null ? PlatformProblem.OUTCOME_UNKNOWN : problem;
        String words = held.words() == null ? told.what() + "." : held.words();
        return new PlatformTrouble(told, "told before", words, null);
    }

    /** Neither is seen. */
    void unclear(Held held, List<Standing> standing) {
        goOn(held, standing);
    }

    /**
     * @param standing what stands there; null when that could not be seen
     */
    private void goOn(Held held, @Nullable List<Standing> standing) {
        Duration gone = sinceSent(held);
        if (gone.compareTo(patience) < 0 && held.state() != Command.State.UNCERTAIN) {
            book.again(held, Cause.DOUBTED, null, Retries.lookAgain(gone));
        } else {
            book.unsure(held, standing, Retries.lookLater(gone));
        }
    }

    /** The look itself failed. */
    void failed(Held held, PlatformTrouble trouble) {
        if (held.state() == Command.State.UNCERTAIN) {
            goOn(held, null);
            return;
        }
        switch (trouble.problem()) {
            case TOKEN_EXPIRED -> book.hold(held, Cause.DOUBTED, trouble);
            case RATE_LIMITED -> book.again(held, Cause.DOUBTED, trouble, Retries.rest(trouble));
            case GONE -> {
                // A message that is sent stays, though the comment that it answers is gone.
                if (held.command().deed() == Command.Deed.PRIVATE_ANSWER) {
                    goOn(held, null);
                } else {
                    book.gone(held, trouble);
                }
            }
            case REFUSED, UNAVAILABLE, OUTCOME_UNKNOWN -> unseen(held, trouble);
        }
    }

    private void unseen(Held held, PlatformTrouble trouble) {
        if (held.command().deed().answers()) {
            goOn(held, null);
        } else if (trouble.problem() == PlatformProblem.REFUSED
                || held.attempt() >= Retries.ENOUGH) {
            book.byHand(held, trouble);
        } else {
            book.again(held, Cause.DOUBTED, trouble, Retries.backoff(held.attempt()));
        }
    }

    private Duration sinceSent(Held held) {
        Instant sent = held.lastSentAt();
        return sent == null ? patience : Duration.between(sent, time.instant());
    }
}
