package se.uppsikt.platforms.commands;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.base.database.Locks;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.Contribution;

/**
 * The seconds in which an answer has not left the house. Whether the one who undoes it or the task
 * that sends it was first, the lock on the command's row decides: both take it before they look at
 * its state.
 */
@Component
class Undoing {
    /** Shorter than the time after which the database looks for those who wait in a ring. */
    private static final Duration BRIEFLY = Duration.ofMillis(400);

    private final CommandRows rows;
    private final CommandTransitions book;
    private final AnswerConditions conditions;
    private final UndoTime time;
    private final Holding holding;

    Undoing(
            CommandRows rows,
            CommandTransitions book,
            AnswerConditions conditions,
            UndoTime time,
            Holding holding) {
        this.rows = rows;
        this.book = book;
        this.conditions = conditions;
        this.time = time;
        this.holding = holding;
    }

    /** How a command is held, and who else must wait for that. */
    @Component("commandHolding")
    record Holding(Decisions decisions, Locks locks, TransactionTemplate transaction) {}

    /**
     * Does what takes it back, in a transaction of its own. It does not stand in line behind an
     * import that is being interpreted: the answer would leave meanwhile, and of one that has not
     * left nobody can tell what it became. Only if what is interpreted is this very thing, the deed
     * waits for its turn as all others do.
     *
     * @param id null when there is none
     */
    void whileItStays(@Nullable CommandId id, Runnable deed) {
        try {
            inTransaction(
                    () -> {
                        holding.locks().waitAtMost(BRIEFLY);
                        if (id != null) {
                            rows.heldForUpdate(id);
                        }
                        deed.run();
                    });
        } catch (DataAccessException failure) {
            if (!Locks.isWaitingInVain(failure)) {
                throw failure;
            }
            inTransaction(
                    () -> {
                        if (id != null) {
                            holding.decisions().held(id);
                        }
                        deed.run();
                    });
        }
    }

    private void inTransaction(Runnable deed) {
        holding.transaction().executeWithoutResult(_ -> deed.run());
    }

    /**
     * How it waits before it is sent; null when it is sent at once: nobody can undo what no person
     * has ordered, and what the platform soon takes no more does not wait.
     */
    @Nullable Leaving leaving(Actor actor, Contribution about, Command command) {
        UUID by = actor.person();
        Instant at = command.orderedAt().plus(time.length());
        if (by == null || !command.deed().waits() || !at.isAfter(command.orderedAt())) {
            return null;
        }
        boolean closesSoon =
                conditions
                        .closes(about, command.deed())
                        .filter(closes -> closes.isBefore(at.plus(time.length())))
                        .isPresent();
        return closesSoon ? null : new Leaving(at, by);
    }

    /**
     * Takes it back.
     *
     * @return whether that was done now; not when it had been done before
     */
    boolean undo(Actor actor, CommandId id) {
        Held held = rows.heldForUpdate(id).orElseThrow(() -> new NotFound("command " + id.value()));
        Leaving leaving = held.leaving();
        if (leaving != null && !leaving.by().equals(actor.person())) {
            throw refused(
                    held.command().deed().answers()
                            ? "Bara den som lämnade svaret kan ångra det."
                            : "Bara den som tryckte på Gilla kan ångra det.");
        }
        if (held.state() == Command.State.UNDONE) {
            return false;
        }
        if (leaving == null || !CommandLifeRules.LIFE.leads(held.state(), Cause.UNDONE)) {
            throw refused(
                    held.command().deed().answers()
                            ? tooLate(held.state())
                            : "Gillandet hann gå iväg. Ta tillbaka det i stället.");
        }
        book.undone(actor, held, Cause.UNDONE);
        return true;
    }

    /**
     * Stops what is not being sent just now; what the platform may have is what it is.
     *
     * @return whether it was stopped
     */
    boolean withhold(Actor actor, CommandId id) {
        Held held = rows.heldForUpdate(id).orElseThrow(() -> new NotFound("command " + id.value()));
        if (!CommandLifeRules.LIFE.leads(held.state(), Cause.WITHHELD)) {
            return false;
        }
        book.undone(actor, held, Cause.WITHHELD);
        return true;
    }

    private static String tooLate(Command.State state) {
        return switch (state) {
            case WAITING, UNDER_WAY, BEING_LOOKED_UP, UNCERTAIN, DONE ->
                    "Svaret hann gå iväg. Är något fel i det, ändra eller ta bort det på plattformen,"
                            + " eller svara en gång till när det har kommit fram.";
            case RETRYING ->
                    "Uppsikt har redan börjat skicka svaret och försöker igen. Är något fel i det,"
                            + " ändra eller ta bort det på plattformen när det har kommit fram.";
            case BY_HAND, FAILED ->
                    "Svaret har redan prövats och kom inte fram, så det finns inget att ångra.";
            case UNDONE -> "Svaret är redan ångrat.";
        };
    }

    private static Refused refused(String sentence) {
        return new Refused(Objection.of("S9", sentence));
    }
}
