package se.uppsikt.advertising.orders;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.advertising.orders.OrderDeed.Act;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;

/** The day, new ids, the order's own list of what was done, and the log. */
@Component
class OrderDesk {
    private final ApplicationEventPublisher events;
    private final StepRows steps;
    private final Policy policy;
    private final TimeIds ids;
    private final InstantSource time;

    OrderDesk(
            ApplicationEventPublisher events,
            StepRows steps,
            Policy policy,
            TimeIds ids,
            InstantSource time) {
        this.events = events;
        this.steps = steps;
        this.policy = policy;
        this.ids = ids;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return SwedishTime.day(now());
    }

    UUID id() {
        return ids.next();
    }

    /**
     * @param words a reason, what has changed, or the evaluation
     */
    void done(Act act, Actor by, AdOrder order, String words) {
        Instant now = now();
        steps.add(order, act, by, now, words);
        events.publishEvent(
                new OrderDeed(
                        act,
                        by,
                        now,
                        order,
                        policy.current().version(),
                        words.isEmpty() ? Map.of() : Map.of("words", words)));
    }
}
