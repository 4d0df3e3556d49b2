package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Policy;

/** Puts what is done with a hand-over on record, under the guideline of now. */
@Component
class AssignmentRecorder {
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final InstantSource time;

    AssignmentRecorder(ApplicationEventPublisher events, Policy policy, InstantSource time) {
        this.events = events;
        this.policy = policy;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    AnswerTimes promised() {
        return policy.current().answerTimes();
    }

    void done(AssignmentDeed.Word word, Actor by, Assignment assignment) {
        events.publishEvent(
                new AssignmentDeed(word, by, now(), assignment, policy.current().version()));
    }
}
