package se.uppsikt.inbox;

import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.inbox.likes.Likes;
import se.uppsikt.inbox.likes.Liking;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.CommandChanged;
import se.uppsikt.platforms.commands.Leaving;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Fact;
import se.uppsikt.records.Facts.Answering;
import se.uppsikt.records.Keepable;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Triage;

/**
 * Items that we like. Praise is answered with that and waits no longer (S12); what is undone, or
 * what the platform refuses, waits again.
 */
@Enforces(value = "S12", how = "Ett tack som gillas är besvarat med det och väntar inte längre.")
@Service
class ItemLikes {
    private static final String LEAVES = "Gillat, skickas om några sekunder";

    private final ItemActions handling;
    private final ItemTriage triage;
    private final ItemRows rows;
    private final Likes likes;
    private final Kept kept;

    /** What is kept and what has been ordered, and who is told. */
    @Component("itemLikesKept")
    record Kept(Records records, Platforms platforms, ItemRecorder desk) {}

    ItemLikes(ItemActions handling, ItemTriage triage, ItemRows rows, Likes likes, Kept kept) {
        this.handling = handling;
        this.triage = triage;
        this.rows = rows;
        this.likes = likes;
        this.kept = kept;
    }

    Liking of(Employee me, Contribution about) {
        return likes.of(me, about);
    }

    /**
     * @param enough whether that is all: no other answer is needed
     */
    @Transactional
    void like(Employee me, ContributionId id, Form form, boolean enough) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Contribution about = kept.records().contribution(id);
        List<Objection> objections = handling.precedence(me, item, form);
        objections.addAll(likes.against(about));
        if (item.first() == Item.First.DANGER && item.state() != Item.State.CLOSED) {
            objections.add(
                    Objection.of("S11", "Det är bedömt som fara för liv. Ta hand om det först."));
        }
        Refused.ifAny(objections);
        boolean closes = enough && item.state() == Item.State.WAITING;
        likes.like(me, about, closes ? form.once() : null);
        if (closes) {
            close(me, id, form);
        } else {
            noted(me, item, form);
        }
    }

    /** What somebody has sorted already is what it was sorted as. */
    private void close(Employee me, ContributionId id, Form form) {
        if (triage.known(List.of(id)).containsKey(id)) {
            handling.close(me, id, form, CloseReason.NEEDS_NO_ANSWER, "");
        } else {
            triage.triage(me, id, form, Triage.NEEDS_NO_ANSWER, "");
        }
    }

    private void noted(Employee me, Item item, Form form) {
        rows.acted(item.contribution(), item.state(), form.once(), me, kept.desk().now());
        kept.desk().looked(me, item);
    }

    /** Before it has left the house, by whoever pressed; others' acts meanwhile do not hinder. */
    void undo(Employee me, ContributionId id, Form form) {
        Command like =
                likes.last(id)
                        .orElseThrow(
                                () ->
                                        new Refused(
                                                Objection.of(
                                                        "S9", "Det finns inget att ångra här.")));
        kept.platforms().whileItStays(like.id(), () -> undo(me, id, form, like));
    }

    private void undo(Employee me, ContributionId id, Form form, Command like) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item != null && kept.platforms().undo(me, like.id()) && closedBy(item, like)) {
            triage.waitsAgain(me, item);
        }
    }

    /** It is liked on the platform no longer; whether it waits for an answer is as before. */
    @Transactional
    void takeBack(Employee me, ContributionId id, Form form) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item != null) {
            Refused.ifAny(handling.precedence(me, item, form));
            likes.takeBack(me, kept.records().contribution(id));
            noted(me, item, form);
        }
    }

    /** What has just been done, told as a like where it was one that has not left the house. */
    ItemView.Done told(Employee me, ItemView.Done done) {
        Contribution about = kept.records().contribution(done.item().contribution());
        Liking liking = likes.of(me, about);
        Leaving leaving = liking.leaving();
        return leaving == null || !liking.undoable()
                ? done
                : new ItemView.Done(
                        done.item(),
                        done.author(),
                        LEAVES,
                        "angra-gilla",
                        leaving.at(),
                        done.once());
    }

    /** Nobody is left believing that a thank-you was answered when it was not. */
    @EventListener
    void settled(CommandChanged event) {
        Command command = event.command();
        boolean failed =
                command.state() == Command.State.FAILED || command.state() == Command.State.BY_HAND;
        if (command.deed() == Command.Deed.LIKE && failed) {
            rows.held(command.about())
                    .filter(item -> closedBy(item, command))
                    .ifPresent(item -> triage.waitsAgain(event.actor(), item));
        }
    }

    @EventListener
    void several(DeedsOnRecord together) {
        together.of(CommandChanged.class).forEach(this::settled);
        together.of(Keepable.class).forEach(this::becameSecret);
    }

    /** What becomes secret, or is shown to nobody, is not liked after that (M3). */
    @EventListener
    void becameSecret(Keepable deed) {
        boolean secret =
                deed.fact() instanceof Fact.NeverShown
                        || deed.fact() instanceof Fact.SecrecyBecame became && became.secret();
        if (secret) {
            likes.last(deed.contribution())
                    .filter(like -> kept.platforms().withhold(deed.actor(), like.id()))
                    .flatMap(
                            like ->
                                    rows.item(deed.contribution())
                                            .filter(item -> closedBy(item, like)))
                    .ifPresent(item -> triage.waitsAgain(deed.actor(), item));
        }
    }

    /** Whether the like is what closed it, and nothing has happened to it since. */
    private boolean closedBy(Item item, Command like) {
        return item.state() == Item.State.CLOSED
                && kept.records().contribution(item.contribution()).facts().answering()
                        == Answering.CLOSED_UNANSWERED
                && Optional.ofNullable(item.lastForm())
                        .flatMap(kept.platforms()::ordered)
                        .filter(command -> command.id().equals(like.id()))
                        .isPresent();
    }
}
