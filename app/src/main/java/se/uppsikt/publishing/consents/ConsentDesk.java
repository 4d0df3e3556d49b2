package se.uppsikt.publishing.consents;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.OnRecord;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.consents.ConsentDeed.Act;

/** The day, the guideline and the log. */
@Component
class ConsentDesk {
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final TimeIds ids;
    private final InstantSource time;

    ConsentDesk(ApplicationEventPublisher events, Policy policy, TimeIds ids, InstantSource time) {
        this.events = events;
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

    int childBelow() {
        return policy.publishing().childBelow();
    }

    /** By when what is withdrawn today is gone. */
    Instant due() {
        return TakedownTime.due(
                policy.current().answerTimes().calendar(),
                today(),
                policy.publishing().takedownDays());
    }

    void done(Act act, Actor by, Map<String, String> particulars) {
        onRecord(new ConsentDeed(act, by, now(), particulars));
    }

    void onRecord(OnRecord deed) {
        events.publishEvent(deed);
    }
}
