package se.uppsikt.inbox.bulk;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.StorableText;

/** Puts what is done with an order on record. */
@Component
class BulkRecorder {
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    BulkRecorder(ApplicationEventPublisher events, InstantSource time) {
        this.events = events;
        this.time = time;
    }

    /** As finely as it is kept. */
    Instant now() {
        return StorableText.time(time.instant());
    }

    void done(BulkDeed.Word word, Actor by, BulkSorting order) {
        events.publishEvent(new BulkDeed(word, by, now(), order));
    }
}
