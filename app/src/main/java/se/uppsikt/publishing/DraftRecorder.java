package se.uppsikt.publishing;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.policy.Policy;

/**
 * Puts what is done with a draft on record, under the guideline of now; and the time and new ids.
 */
@Component
class DraftRecorder {
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final InstantSource time;
    private final TimeIds ids;

    DraftRecorder(
            ApplicationEventPublisher events, Policy policy, InstantSource time, TimeIds ids) {
        this.events = events;
        this.policy = policy;
        this.time = time;
        this.ids = ids;
    }

    Instant now() {
        return time.instant();
    }

    TimeIds ids() {
        return ids;
    }

    Draft.Hand hand(Employee by) {
        return new Draft.Hand(by.id().value(), by.label(), now());
    }

    void done(DraftDeed.Act act, Employee by, Draft draft) {
        done(act, by, draft, Map.of());
    }

    void done(DraftDeed.Act act, Employee by, Draft draft, Map<String, String> said) {
        Instant at = now();
        draft.content()
                .accounts()
                .forEach(
                        account ->
                                events.publishEvent(
                                        new DraftDeed(
                                                act,
                                                by,
                                                at,
                                                draft.id(),
                                                account,
                                                policy.current().version(),
                                                said)));
    }
}
