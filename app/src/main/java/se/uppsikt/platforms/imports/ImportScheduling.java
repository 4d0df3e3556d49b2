package se.uppsikt.platforms.imports;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Puts the work of an import in the queue, in the transaction that writes the deed down. */
@Component
class ImportScheduling {
    private final SchedulerClient scheduler;
    private final ApplicationEventPublisher events;

    ImportScheduling(SchedulerClient scheduler, ApplicationEventPublisher events) {
        this.scheduler = scheduler;
        this.events = events;
    }

    void begin(ImportDeed deed) {
        tell(deed);
        scheduler.scheduleIfNotExists(
                ImportTask.DESCRIPTOR.instance(ImportTask.instance(deed)).build(), deed.at());
    }

    void tell(ImportDeed deed) {
        events.publishEvent(deed);
    }
}
