package se.uppsikt.inbox;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.register.Triage;
import se.uppsikt.records.register.Triages;

/**
 * What whoever answers takes an item for (S12). What needs no answer is closed; what asks for a
 * document is urgent, since that is to be handed out at once (tryckfrihetsförordningen 2 kap. 15–16
 * §§). The register hears of it in the same transaction.
 */
@Service
class ItemTriage {
    private final ItemActions handling;
    private final ItemRows rows;
    private final Triages triages;
    private final ItemRecorder desk;

    ItemTriage(ItemActions handling, ItemRows rows, Triages triages, ItemRecorder desk) {
        this.handling = handling;
        this.rows = rows;
        this.triages = triages;
        this.desk = desk;
    }

    @Transactional
    void triage(
            Employee me, ContributionId id, Form form, @Nullable Triage kind, String caseNumber) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        List<Objection> against = handling.precedence(me, item, form);
        if (against.isEmpty() && kind == null) {
            against.add(Objection.of("S12", "Välj vad det är."));
        }
        Refused.ifAny(against);
        Triage chosen = Objects.requireNonNull(kind);
        triages.triage(me, id, chosen, caseNumber);
        switch (chosen) {
            case NEEDS_NO_ANSWER -> needsNoAnswer(me, item, form);
            case RECORDS_REQUEST -> handling.urgencyJudged(me, item, form, true);
            case FEEDBACK, IN_A_CASE, STARTS_A_CASE, FORMAL, KEPT_IN_ORDER -> noted(me, item, form);
        }
    }

    private void needsNoAnswer(Employee me, Item item, Form form) {
        if (item.state() == Item.State.WAITING) {
            handling.closed(me, item, form, CloseReason.NEEDS_NO_ANSWER, "");
        } else {
            noted(me, item, form);
        }
    }

    private void noted(Employee me, Item item, Form form) {
        rows.acted(item.contribution(), item.state(), form.once(), me, desk.now());
    }
}
