package se.uppsikt.platforms.commands;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.platforms.commands.OutcomeDecided.Decision;
import se.uppsikt.records.PlatformKey;

/** What a person decides about an answer that did not certainly arrive, and puts on record (S9). */
@Component
class Decisions {
    private final CommandRows rows;
    private final FoundRows found;
    private final CommandTransitions book;
    private final CommandAttempts desk;
    private final ConfirmedAnswers confirmed;

    Decisions(
            CommandRows rows,
            FoundRows found,
            CommandTransitions book,
            CommandAttempts desk,
            ConfirmedAnswers confirmed) {
        this.rows = rows;
        this.found = found;
        this.book = book;
        this.desk = desk;
        this.confirmed = confirmed;
    }

    /**
     * It stands on the platform.
     *
     * @param as which of what was found it is; null when it was seen there only
     */
    void arrived(Actor actor, CommandId id, @Nullable PlatformKey as) {
        Held held = held(id);
        if (held.state() == Command.State.DONE) {
            return;
        }
        require(held, Cause.FOUND);
        book.decided(actor, held, Decision.ARRIVED);
        if (as == null) {
            book.settle(held, Cause.FOUND, confirmed.keptBefore(held), null);
        } else {
            desk.found(
                    held,
                    found.standing(id, as)
                            .orElseThrow(() -> new NotFound("what was found of " + id.value())));
        }
    }

    /** It does not stand there. */
    void sendAgain(Actor actor, CommandId id) {
        Held held = held(id);
        require(held, Cause.SENT_AGAIN);
        book.decided(actor, held, Decision.SENT_AGAIN);
        book.sendAgain(held);
    }

    /** It is not sent as it was: it is written anew, or another way is gone. */
    void giveUp(Actor actor, CommandId id) {
        Held held = held(id);
        require(held, Cause.GIVEN_UP);
        book.decided(actor, held, Decision.GIVEN_UP);
        book.settle(held, Cause.GIVEN_UP, null, null);
    }

    /** The command, held until the transaction ends. */
    Held held(CommandId id) {
        confirmed.oneAtATime();
        return rows.heldForUpdate(id).orElseThrow(() -> new NotFound("command " + id.value()));
    }

    private static void require(Held held, Cause cause) {
        if (!CommandLifeRules.LIFE.leads(held.state(), cause)) {
            throw new Refused(
                    Objection.of(
                            "S9",
                            "Det finns inget att avgöra längre: "
                                    + held.state().swedish().toLowerCase(Locale.ROOT)
                                    + ". Läs det nya innan du gör något mer."));
        }
    }
}
