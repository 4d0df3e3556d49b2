package se.uppsikt.inbox;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.suggestions.NormalizedText;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.records.Contribution;
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
    private final Moderation moderation;
    private final ItemRecorder desk;

    ItemTriage(
            ItemActions handling,
            ItemRows rows,
            Triages triages,
            Moderation moderation,
            ItemRecorder desk) {
        this.handling = handling;
        this.rows = rows;
        this.triages = triages;
        this.moderation = moderation;
        this.desk = desk;
    }

    /** The first in the order of what is in a hurry: an appeal is one though it also thanks. */
    ItemView.Proposed proposed(Contribution contribution) {
        List<Suggestion> hints = moderation.hints(contribution);
        for (SuggestionRule.Triage hint : SuggestionRule.Triage.values()) {
            for (Suggestion one : hints) {
                if (one.rule().triage() == hint) {
                    return proposed(hint, one, contribution.text());
                }
            }
        }
        return ItemView.Proposed.NOTHING;
    }

    private static ItemView.Proposed proposed(
            SuggestionRule.Triage hint, Suggestion suggestion, @Nullable String text) {
        return switch (hint) {
            case RECORDS_REQUEST -> new ItemView.Proposed(Triage.RECORDS_REQUEST, "");
            case APPEAL -> new ItemView.Proposed(Triage.FORMAL, "");
            case CASE -> new ItemView.Proposed(Triage.IN_A_CASE, words(suggestion, text));
            case THANKS -> new ItemView.Proposed(Triage.NEEDS_NO_ANSWER, "");
        };
    }

    private static String words(Suggestion suggestion, @Nullable String text) {
        NormalizedText.Span where = suggestion.where();
        return text == null || where.end() > text.length()
                ? ""
                : text.substring(where.start(), where.end());
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
            case FEEDBACK, IN_A_CASE, STARTS_A_CASE, FORMAL, KEPT_IN_ORDER ->
                    noted(me, asking(item), form);
        }
    }

    /**
     * It is to be answered after all, or once more: that no answer is needed is not so any more.
     */
    @Transactional
    void reopen(Employee me, ContributionId id, Form form) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        if (item.state() == Item.State.CLOSED) {
            rows.acted(id, Item.State.WAITING, form.once(), me, desk.now());
            triages.withdraw(me, id);
            desk.done(me, item, ItemEvent.Reopened::new);
        }
    }

    /** Somebody may die, or it turned out that nobody will: it stands first, or where it is due. */
    @Transactional
    void judgeDanger(Employee me, ContributionId id, Form form, boolean danger) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        rows.first(List.of(id), danger ? Item.First.DANGER : Item.First.NO);
        noted(me, item, form);
        desk.done(me, item, of -> new ItemEvent.DangerJudged(of, danger));
    }

    private void needsNoAnswer(Employee me, Item item, Form form) {
        if (item.state() == Item.State.WAITING) {
            handling.closed(me, item, form, CloseReason.NEEDS_NO_ANSWER, "");
        } else {
            noted(me, item, form);
        }
    }

    /** What a rule took for a thank-you, and whoever answers does not, has its clock again. */
    private Item asking(Item item) {
        if (item.asksNothing()) {
            Instant due =
                    DeadlineRules.due(
                            desk.guideline().answerTimes(), item.urgent(), item.startedAt());
            rows.urgent(item.contribution(), item.urgent(), due);
        }
        return item;
    }

    private void noted(Employee me, Item item, Form form) {
        rows.acted(item.contribution(), item.state(), form.once(), me, desk.now());
        desk.looked(me, item);
    }
}
