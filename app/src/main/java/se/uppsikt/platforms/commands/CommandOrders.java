package se.uppsikt.platforms.commands;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.Adapter.Picture;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.CommandLifeRules.Cause;
import se.uppsikt.platforms.commands.CommandRows.Held;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** Orders to the platforms: rows and task rows in the transaction of whoever orders. */
@Enforces(
        value = "X8",
        how =
                "Det plattformen inte kan blir en uppgift som någon gör för hand och visar bevis för.")
@Component
class CommandOrders {
    private final Records records;
    private final CommandRows rows;
    private final CommandTransitions book;
    private final AnswerConditions conditions;
    private final Desk desk;

    /** New ids, the time, and how long what is ordered waits. */
    @Component("ordersDesk")
    record Desk(TimeIds ids, InstantSource time, Undoing undoing, CommandPictureRows pictures) {}

    /**
     * What is said.
     *
     * @param picture what goes along with it; null when nothing does
     */
    record Said(String text, @Nullable Picture picture) {}

    CommandOrders(
            Records records,
            CommandRows rows,
            CommandTransitions book,
            AnswerConditions conditions,
            Desk desk) {
        this.records = records;
        this.rows = rows;
        this.book = book;
        this.conditions = conditions;
        this.desk = desk;
    }

    Command answer(Actor actor, ContributionId to, Command.Deed deed, Said said, String once) {
        rows.lock(to);
        Optional<Held> ordered = rows.once(once);
        if (ordered.isPresent()) {
            return ordered.get().command();
        }
        Contribution about = records.contribution(to);
        List<Objection> objections = new ArrayList<>(conditions.against(about, deed, said.text()));
        Picture picture = said.picture();
        if (picture != null) {
            objections.addAll(conditions.against(about, deed, picture));
        }
        Refused.ifAny(objections);
        Command placed = place(actor, to, deed, said.text(), once);
        if (picture != null) {
            desk.pictures().add(placed.id(), picture);
        }
        return placed;
    }

    Command order(Actor actor, ContributionId about, Command.Deed deed) {
        return order(actor, about, deed, null);
    }

    Command order(Actor actor, ContributionId about, Command.Deed deed, @Nullable String once) {
        rows.lock(about);
        return standing(about, deed)
                .orElseGet(
                        () -> {
                            withdraw(about, deed);
                            requireSettled(about, deed);
                            return place(actor, about, deed, null, once);
                        });
    }

    /**
     * Two orders of a kind under way would leave to chance which of them the platform meets last.
     */
    private void requireSettled(ContributionId about, Command.Deed deed) {
        if (rows.about(List.of(about)).stream()
                .anyMatch(command -> command.deed() == deed && !command.settled())) {
            throw new Refused(
                    Objection.of(
                            "S9",
                            "Plattformen har inte svarat på det som beställdes tidigare. Vänta tills"
                                    + " det är klart och försök sedan igen."));
        }
    }

    /**
     * Nobody is to do by hand what is no longer wanted: somebody who is blocked after the block has
     * ended is silenced without a decision (M7). What is liked or not is tried once more instead.
     */
    private void withdraw(ContributionId about, Command.Deed deed) {
        boolean withdrawn =
                switch (deed.matter()) {
                    case AUTHOR, THREAD, LIKING -> true;
                    case ANSWERS, VISIBILITY, PRESENCE -> false;
                };
        if (!withdrawn) {
            return;
        }
        rows.about(List.of(about)).stream()
                .filter(command -> command.deed().matter() == deed.matter())
                .filter(command -> command.state() == Command.State.BY_HAND)
                .flatMap(command -> rows.heldForUpdate(command.id()).stream())
                .filter(held -> held.state() == Command.State.BY_HAND)
                .forEach(held -> book.settle(held, Cause.GIVEN_UP, null, null));
    }

    /**
     * The order that already says the same: the last one that changes the same, unless it failed,
     * or was undone before it left the house. A like is never left to somebody's hand.
     */
    private Optional<Command> standing(ContributionId about, Command.Deed deed) {
        List<Command> earlier =
                rows.about(List.of(about)).stream()
                        .filter(command -> command.deed().matter() == deed.matter())
                        .filter(command -> command.state() != Command.State.UNDONE)
                        .toList();
        return earlier.isEmpty()
                ? Optional.empty()
                : Optional.of(earlier.getLast())
                        .filter(command -> command.deed() == deed)
                        .filter(command -> command.state() != Command.State.FAILED)
                        .filter(
                                command ->
                                        command.state() != Command.State.BY_HAND
                                                || deed.matter() != Command.Matter.LIKING);
    }

    private Command place(
            Actor actor,
            ContributionId about,
            Command.Deed deed,
            @Nullable String text,
            @Nullable String once) {
        Contribution contribution = records.contribution(about);
        Command command =
                new Command(
                        new CommandId(desk.ids().next()),
                        contribution.account(),
                        about,
                        deed,
                        text,
                        Command.State.WAITING,
                        null,
                        desk.time().instant(),
                        actor.label(),
                        null,
                        null);
        Leaving leaving = desk.undoing().leaving(actor, contribution, command);
        book.place(command, contribution.key(), once, leaving);
        return command;
    }

    void doneByHand(Actor actor, CommandId id, String proof) {
        Held held = rows.heldForUpdate(id).orElseThrow(() -> new NotFound("command " + id.value()));
        if (held.command().state() == Command.State.DONE) {
            return;
        }
        if (!CommandLifeRules.LIFE.leads(held.state(), Cause.DONE_BY_HAND)) {
            throw new Refused(
                    Objection.of(
                            "X8",
                            "Uppsikt arbetar fortfarande med det här. Vänta tills det står att det behöver göras för hand eller inte gick."));
        }
        if (proof.isBlank()) {
            throw new Refused(
                    Objection.of("X8", "Skriv hur du såg på plattformen att det är gjort."));
        }
        book.doneByHand(actor, held, proof);
    }
}
