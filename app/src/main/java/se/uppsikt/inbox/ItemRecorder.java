package se.uppsikt.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.live.NoticeRows;
import se.uppsikt.inbox.supervision.Looks;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Keepable;

/** Puts an act on record under the guideline of now, and tells the browsers; both or neither. */
@Component
class ItemRecorder {
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final NoticeRows notices;
    private final InstantSource time;
    private final Looks looks;

    ItemRecorder(
            ApplicationEventPublisher events,
            Policy policy,
            NoticeRows notices,
            InstantSource time,
            Looks looks) {
        this.events = events;
        this.policy = policy;
        this.notices = notices;
        this.time = time;
        this.looks = looks;
    }

    void done(Actor actor, Item item, Function<ItemEvent.Circumstances, ItemEvent> act) {
        done(actor, item, time.instant(), act);
    }

    /**
     * @param at when it was done, where that is told by another clock than ours
     */
    void done(
            Actor actor, Item item, Instant at, Function<ItemEvent.Circumstances, ItemEvent> act) {
        ItemEvent deed =
                act.apply(
                        new ItemEvent.Circumstances(
                                actor,
                                at,
                                item.account(),
                                item.contribution(),
                                guideline().version()));
        events.publishEvent(deed);
        if (actor instanceof Employee me) {
            handled(me, item, deed);
        }
    }

    /** To look is to do nothing about it yet. */
    private void handled(Employee me, Item item, ItemEvent deed) {
        if (deed instanceof ItemEvent.ContributionSeen) {
            looked(me, item);
        } else {
            looks.handled(me, item.account(), item.contribution().value());
        }
    }

    /** Whoever has an item open, or acts on it, keeps its account under supervision (S8). */
    void looked(Employee me, Item item) {
        looks.opened(me, item.account(), item.contribution().value());
    }

    /** Acts on many items, as one by one. */
    void done(List<? extends ItemEvent> acts) {
        events.publishEvent(new DeedsOnRecord(acts));
    }

    /** Whatever is done about a contribution, here or in another module, shows in open browsers. */
    @EventListener
    void done(Keepable deed) {
        tell(List.of(deed));
    }

    /** As one by one. */
    @EventListener
    void done(DeedsOnRecord together) {
        tell(together.of(Keepable.class));
    }

    /** Of the account alone: not all who watch it may know of each item (B6). */
    private void tell(List<Keepable> deeds) {
        Set<AccountId> changed =
                deeds.stream()
                        .map(Keepable::account)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        if (!changed.isEmpty()) {
            notices.changed(changed);
        }
    }

    /** A change that is no record: somebody has it in hand, or no longer. */
    void told(Item item) {
        notices.changed(Set.of(item.account()));
    }

    Guideline guideline() {
        return policy.current();
    }

    Instant now() {
        return time.instant();
    }
}
