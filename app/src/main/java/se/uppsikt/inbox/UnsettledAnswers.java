package se.uppsikt.inbox;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.platforms.CommandId;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.PlatformKey;

/**
 * What a person does about an answer that the platform refused or may not have got. It is never
 * sent again without one (S9), and there is always a way on.
 */
@Enforces(
        value = "S9",
        how =
                "Ett svar som kanske kom fram skickas inte igen förrän någon har sett efter och sagt det.")
@Service
class UnsettledAnswers {
    private final ItemActions handling;
    private final ItemRows rows;
    private final Platforms platforms;
    private final ItemRecorder desk;

    UnsettledAnswers(ItemActions handling, ItemRows rows, Platforms platforms, ItemRecorder desk) {
        this.handling = handling;
        this.rows = rows;
        this.platforms = platforms;
        this.desk = desk;
    }

    /**
     * It is there.
     *
     * @param as what was found and is it; null when it was seen there only
     */
    @Transactional
    void arrived(Employee me, ContributionId id, Form form, @Nullable PlatformKey as) {
        decide(me, id, form, command -> platforms.arrived(me, command, as));
    }

    /** It is not there, and is sent as it was. */
    @Transactional
    void sendAgain(Employee me, ContributionId id, Form form) {
        decide(me, id, form, command -> platforms.sendAgain(me, command));
    }

    /** It is not sent as it was: the item waits for another answer, or for its end. */
    @Transactional
    void rewrite(Employee me, ContributionId id, Form form) {
        decide(me, id, form, command -> platforms.giveUp(me, command));
    }

    /** The person has sent it on the platform itself. */
    @Transactional
    void doneByHand(Employee me, ContributionId id, Form form, String proof) {
        decide(me, id, form, command -> platforms.doneByHand(me, command, proof));
    }

    private void decide(Employee me, ContributionId id, Form form, Consumer<CommandId> decision) {
        rows.item(id).map(Item::command).ifPresent(platforms::hold);
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        CommandId command = item.command();
        if (command == null) {
            throw new Refused(List.of(Objection.of("S9", "Det finns inget svar att avgöra.")));
        }
        rows.acted(id, item.state(), form.once(), me, desk.now());
        decision.accept(command);
    }
}
