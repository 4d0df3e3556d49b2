package se.uppsikt.publishing.mediabank;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.publishing.mediabank.AssetDeed.Act;

/** New ids, the time, and what is done put on record. */
@Component
class AssetRecorder {
    private final ApplicationEventPublisher events;
    private final TimeIds ids;
    private final InstantSource time;

    AssetRecorder(ApplicationEventPublisher events, TimeIds ids, InstantSource time) {
        this.events = events;
        this.ids = ids;
        this.time = time;
    }

    AssetId next() {
        return new AssetId(ids.next());
    }

    Instant now() {
        return time.instant();
    }

    void done(Act act, Employee by, MediaAsset asset) {
        done(act, by, asset, Map.of());
    }

    void done(Act act, Employee by, MediaAsset asset, Map<String, String> more) {
        events.publishEvent(new AssetDeed(act, by, now(), asset, more));
    }
}
