package se.uppsikt.inbox.answerbank;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.policy.Policy;

/** Puts what is done with a ready answer on record, under the guideline of now. */
@Component
class ReadyAnswerRecorder {
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final InstantSource time;

    ReadyAnswerRecorder(ApplicationEventPublisher events, Policy policy, InstantSource time) {
        this.events = events;
        this.policy = policy;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return SwedishTime.day(now());
    }

    void done(ReadyAnswerDeed.Act act, Employee by, ReadyAnswer answer) {
        events.publishEvent(
                new ReadyAnswerDeed(act, by, now(), answer, policy.current().version()));
    }
}
