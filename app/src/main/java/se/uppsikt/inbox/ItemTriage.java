package se.uppsikt.inbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.inbox.ItemActions.Form;
import se.uppsikt.inbox.assignment.Assignment;
import se.uppsikt.inbox.assignment.Assignments;
import se.uppsikt.inbox.bulk.BulkSorting;
import se.uppsikt.inbox.bulk.Chosen;
import se.uppsikt.inbox.bulk.Left;
import se.uppsikt.inbox.bulk.Listed;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.inbox.views.Views;
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
        if (aside(kind)) {
            against.addAll(handling.againstLayingAside(me, item, form));
        }
        Refused.ifAny(against);
        Triage chosen = Objects.requireNonNull(kind);
        triages.triage(me, id, chosen, caseNumber);
        switch (chosen) {
            case NEEDS_NO_ANSWER -> needsNoAnswer(me, item, form);
            case RECORDS_REQUEST -> handling.urgencyJudged(me, item, form, true);
            case FEEDBACK, IN_A_CASE, STARTS_A_CASE, FORMAL, KEPT_IN_ORDER ->
                    handling.noted(me, asking(item), form);
        }
    }

    /** Whether nobody sees it wait when it is taken for that. */
    static boolean aside(@Nullable Triage kind) {
        return kind == Triage.NEEDS_NO_ANSWER || kind == Triage.KEPT_IN_ORDER;
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

    /** What closed it did not come about. */
    void waitsAgain(Actor actor, Item item) {
        rows.settled(item.contribution(), Item.State.WAITING, desk.now());
        triages.withdraw(actor, item.contribution());
        desk.done(actor, item, ItemEvent.Reopened::new);
    }

    private void needsNoAnswer(Employee me, Item item, Form form) {
        if (item.state() == Item.State.WAITING) {
            handling.closed(me, item, form, CloseReason.NEEDS_NO_ANSWER, "");
        } else {
            handling.noted(me, item, form);
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

    Map<ContributionId, Triages.Triaged> known(List<ContributionId> ids) {
        return triages.of(ids);
    }

    Instant now() {
        return desk.now();
    }

    /** All that a list holds, sorted one by one as by hand (S12). */
    @Component("manyOfAList")
    static class Many implements Listed {
        /** Farther nobody counts; people are told that there are more. */
        private static final int COUNTED = 50_000;

        /** What is searched for costs more to count. */
        private static final int COUNTED_IN_SEARCH = 1_000;

        private final ItemTriage triage;
        private final Lists lists;
        private final Assignments assignments;
        private final Views views;
        private final Languages languages;

        Many(
                ItemTriage triage,
                Lists lists,
                Assignments assignments,
                Views views,
                Languages languages) {
            this.triage = triage;
            this.lists = lists;
            this.assignments = assignments;
            this.views = views;
            this.languages = languages;
        }

        /** How a list is read, and how many it holds. */
        @Component("listsOfMany")
        record Lists(Listings listings, ListRows rows) {}

        @Override
        public boolean mayBeSorted(Chosen list) {
            return InboxFilter.of(list).bulky();
        }

        @Override
        public @Nullable String view(Chosen list) {
            InboxFilter.View view = InboxFilter.of(list).view();
            return view == InboxFilter.View.ALL ? null : view.swedish();
        }

        @Override
        public Count count(Employee me, Chosen list, Set<AccountId> accounts, Instant at) {
            InboxFilter filter = InboxFilter.of(list);
            Clearance shown = lists.listings().shown(me, filter, accounts);
            if (filter.words() != null) {
                Views.Page<Item> found =
                        lists.listings()
                                .walk(me, filter, shown, at)
                                .pages()
                                .after(null, COUNTED_IN_SEARCH);
                return new Count(found.items().size(), found.next() != null);
            }
            PersonId mine = filter.view() == InboxFilter.View.MINE ? me.id() : null;
            Instant late = filter.view() == InboxFilter.View.LATE ? at : null;
            int counted = lists.rows().counted(shown, mine, late, COUNTED + 1);
            return new Count(Math.min(counted, COUNTED), counted > COUNTED);
        }

        @Override
        public Portion portion(
                Employee me, BulkSorting order, Set<AccountId> accounts, int wanted) {
            InboxFilter filter = InboxFilter.of(order.list());
            Clearance shown = lists.listings().shown(me, filter, accounts);
            Views.Walk<Item> walk = lists.listings().walk(me, filter, shown, order.orderedAt());
            Views.Page<Item> page = walk.pages().after(order.progress().place(), wanted);
            // In the order that everybody holds many in, so that two do not wait for each other.
            List<Item> there =
                    views.passing(filter.narrowing(), page.items(), walk).stream()
                            .filter(item -> wasThere(item, order))
                            .sorted(Comparator.comparing(item -> item.contribution().value()))
                            .toList();
            List<One> toSort = new ArrayList<>();
            Map<Left, Integer> left = new EnumMap<>(Left.class);
            reasons(order, there)
                    .forEach(
                            (item, why) ->
                                    why.ifPresentOrElse(
                                            reason -> left.merge(reason, 1, Integer::sum),
                                            () -> toSort.add(one(item))));
            return new Portion(toSort, left, page.items().size(), page.next());
        }

        private static One one(Item item) {
            return new One(item.contribution(), item.version());
        }

        /** Neither what came later, which nobody has acted on, nor what this order has sorted. */
        private static boolean wasThere(Item item, BulkSorting order) {
            return !order.once(item.contribution()).equals(item.lastForm())
                    && (item.version() > 0 || !item.changedAt().isAfter(order.orderedAt()));
        }

        /** Why each is left alone; empty for what is to be sorted. */
        private Map<Item, Optional<Left>> reasons(BulkSorting order, List<Item> items) {
            List<ContributionId> ids = items.stream().map(Item::contribution).toList();
            Map<ContributionId, Assignment> handed = assignments.of(ids);
            Map<ContributionId, Triages.Triaged> sorted = triage.known(ids);
            Set<ContributionId> unread = languages.unread(order.by(), ids);
            Map<Item, Optional<Left>> reasons = new LinkedHashMap<>();
            for (Item item : items) {
                ContributionId id = item.contribution();
                Assignment to = handed.get(id);
                boolean over = to != null && to.open();
                reasons.put(
                        item,
                        unread.contains(id) && item.first() == Item.First.NO
                                ? Optional.of(Left.LANGUAGE)
                                : HandlingRules.left(
                                        item, order, triage.now(), over, sorted.containsKey(id)));
            }
            return reasons;
        }

        @Override
        public void sort(Employee me, One one, Triage kind, String once) {
            triage.triage(me, one.id(), new Form(one.version(), once), kind, "");
        }
    }
}
