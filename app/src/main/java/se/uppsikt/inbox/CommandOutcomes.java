package se.uppsikt.inbox;

import java.util.List;
import java.util.Map;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.CommandChanged;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/** What became of an answer, in the transaction that records it. */
@Component
class CommandOutcomes {
    private final ItemRows rows;
    private final Arrivals.Followers followers;
    private final Records records;
    private final ItemRecorder desk;

    CommandOutcomes(
            ItemRows rows, Arrivals.Followers followers, Records records, ItemRecorder desk) {
        this.rows = rows;
        this.followers = followers;
        this.records = records;
        this.desk = desk;
    }

    @EventListener
    void settled(CommandChanged event) {
        Command command = event.command();
        if (command.deed() == Command.Deed.ANSWER
                || command.deed() == Command.Deed.PRIVATE_ANSWER) {
            rows.heldByCommand(command.id()).ifPresent(item -> answered(item, event));
            if (command.deed() == Command.Deed.PRIVATE_ANSWER && isNoLongerOnItsWay(command)) {
                followers.answers().lookSince(command.account(), command.orderedAt());
            }
        } else {
            rows.item(command.about()).ifPresent(desk::told);
            if (command.deed() == Command.Deed.REMOVE && command.state() == Command.State.DONE) {
                followers.removals().removed(command.about());
            }
        }
    }

    @EventListener
    void settled(DeedsOnRecord done) {
        done.of(CommandChanged.class).forEach(this::settled);
    }

    private static boolean isNoLongerOnItsWay(Command command) {
        return switch (command.state()) {
            case DONE, FAILED, BY_HAND, UNDONE -> true;
            case WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP, UNCERTAIN -> false;
        };
    }

    private void answered(Item item, CommandChanged event) {
        Command command = event.command();
        switch (command.state()) {
            case DONE -> {
                if (answeredThere(item)) {
                    desk.told(item);
                    return;
                }
                boolean outdated = item.editedAt() != null;
                rows.settled(
                        item.contribution(),
                        outdated ? Item.State.WAITING : Item.State.CLOSED,
                        event.at());
                desk.done(event.actor(), item, of -> new ItemEvent.AnswerSent(of, item.referral()));
                if (outdated) {
                    followers.edits().outdated(item);
                }
                followers.answers().look(item.contribution());
            }
            case FAILED, BY_HAND -> unanswered(item, event);
            case WAITING, UNDER_WAY, RETRYING, BEING_LOOKED_UP, UNCERTAIN, UNDONE ->
                    desk.told(item);
        }
    }

    /** It waits again: the answer can be written anew, done by hand, or left with a note. */
    private void unanswered(Item item, CommandChanged event) {
        if (item.state() != Item.State.UNDER_WAY) {
            desk.told(item);
            return;
        }
        rows.settled(item.contribution(), Item.State.WAITING, event.at());
        desk.done(
                event.actor(),
                item,
                of -> new ItemEvent.AnswerFailed(of, particulars(event.command())));
        look(item.contribution());
    }

    /** It waits again: what has happened on the platform meanwhile counts now. */
    void look(ContributionId id) {
        followers.removals().look(List.of(records.contribution(id)));
        followers.answers().look(id);
    }

    /** What was done by hand came in by itself, and is on record already. */
    private static boolean answeredThere(Item item) {
        return item.state() == Item.State.CLOSED && item.answered() != null;
    }

    private static Map<String, String> particulars(Command command) {
        return Map.of(
                "command",
                command.id().value().toString(),
                "problem",
                command.problem() == null ? "" : command.problem().name());
    }
}
