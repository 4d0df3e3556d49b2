package se.uppsikt.inbox.bulk;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.StorableText;

/** Puts what is done with an order on record, and the work that follows in the queue. */
@Component
class BulkRecorder {
    private final ApplicationEventPublisher events;
    private final SchedulerClient scheduler;
    private final InstantSource time;

    BulkRecorder(ApplicationEventPublisher events, SchedulerClient scheduler, InstantSource time) {
        this.events = events;
        this.scheduler = scheduler;
        this.time = time;
    }

    /** As finely as it is kept. */
    Instant now() {
        return StorableText.time(time.instant());
    }

    void done(BulkDeed.Word word, Actor by, BulkSorting order) {
        events.publishEvent(new BulkDeed(word, by, now(), order));
    }

    /** The same, and it is to be carried out. */
    void begun(BulkDeed.Word word, Actor by, BulkSorting order) {
        done(word, by, order);
        scheduler.scheduleIfNotExists(
                BulkTasks.SORT.instance(BulkTasks.instance(order.id(), now())).build(), now());
    }
}
