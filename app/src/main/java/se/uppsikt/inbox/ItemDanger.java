package se.uppsikt.inbox;

import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.inbox.supervision.DangerOutcome;
import se.uppsikt.inbox.supervision.Dangers;
import se.uppsikt.moderation.Moderation;
import se.uppsikt.moderation.suggestions.Suggestion;
import se.uppsikt.moderation.suggestions.SuggestionRule;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;

/**
 * What may be danger to life stands first, whatever becomes of the answer, until somebody has said
 * what was done about it (S11).
 */
@Service
class ItemDanger {
    private final ItemActions handling;
    private final ItemRows rows;
    private final Records records;
    private final Moderation moderation;
    private final Dangers dangers;

    ItemDanger(
            ItemActions handling,
            ItemRows rows,
            Records records,
            Moderation moderation,
            Dangers dangers) {
        this.handling = handling;
        this.rows = rows;
        this.records = records;
        this.moderation = moderation;
        this.dangers = dangers;
    }

    /** What was done, when it was done in the same press as an act; null when nothing is told. */
    record Word(@Nullable DangerOutcome outcome, String words) {}

    /** Somebody may die. */
    @Transactional
    void judge(Employee me, ContributionId id, Form form) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        rows.first(id, Item.First.DANGER);
        handling.noted(me, item, form);
        dangers.judged(me, item.account(), id);
    }

    /** Somebody says what was done, and does nothing else. */
    @Transactional
    void settle(Employee me, ContributionId id, Form form, Word word) {
        Item item = handling.fresh(me, id, form).orElse(null);
        if (item == null) {
            return;
        }
        Refused.ifAny(handling.precedence(me, item, form));
        handling.noted(me, item, form);
        settled(me, item, word);
    }

    /** An act, and what was done about the danger, with one press; both or neither. */
    @Transactional
    void with(Employee me, ContributionId id, Word word, Runnable act) {
        act.run();
        if (word.outcome() != null) {
            settled(me, rows.held(id).orElseThrow(), word);
        }
    }

    /**
     * Whether a child may be hurt, and nothing points at a danger that everybody may be told of:
     * then the report is made first, and nothing is answered in the open (OSL 26 kap. 1 §).
     */
    boolean reportComesFirst(ItemView open) {
        if (open.danger() == null) {
            return false;
        }
        Set<SuggestionRule> rules =
                moderation.hints(open.contribution()).stream()
                        .map(Suggestion::rule)
                        .collect(Collectors.toSet());
        return rules.contains(SuggestionRule.CHILD_AT_RISK)
                && !rules.contains(SuggestionRule.DANGER_TO_LIFE);
    }

    /** What was danger and also a threat is a threat still. */
    private void settled(Employee me, Item item, Word word) {
        if (item.first() != Item.First.DANGER) {
            return;
        }
        ContributionId id = item.contribution();
        boolean grave =
                moderation.hints(records.contribution(id)).stream()
                        .anyMatch(hint -> Arrivals.GRAVE.contains(hint.rule()));
        dangers.settled(me, item.account(), id, word.outcome(), word.words());
        rows.first(id, grave ? Item.First.GRAVE : Item.First.NO);
    }
}
