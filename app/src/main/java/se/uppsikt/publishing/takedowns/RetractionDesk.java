package se.uppsikt.publishing.takedowns;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.policy.Policy;
import se.uppsikt.publishing.consents.TakedownTime;
import se.uppsikt.publishing.takedowns.Retraction.Cause;
import se.uppsikt.publishing.takedowns.Retraction.Closed;
import se.uppsikt.publishing.takedowns.Retraction.Outcome;
import se.uppsikt.publishing.takedowns.RetractionDeed.Act;

/** Opens and closes tasks, and puts it on record. */
@Component
class RetractionDesk {
    private final RetractionRows rows;
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final TimeIds ids;
    private final InstantSource time;

    RetractionDesk(
            RetractionRows rows,
            ApplicationEventPublisher events,
            Policy policy,
            TimeIds ids,
            InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.policy = policy;
        this.ids = ids;
        this.time = time;
    }

    /** Why, and since which day it is known. */
    record Why(Cause cause, String reason, LocalDate known) {}

    Instant now() {
        return time.instant();
    }

    LocalDate today() {
        return SwedishTime.day(now());
    }

    /** What has an open task keeps it. */
    void open(Actor actor, Whereabouts post, Why why) {
        Retraction task =
                new Retraction(
                        new RetractionId(ids.next()),
                        post.publication(),
                        post.account(),
                        why.cause(),
                        why.reason(),
                        actor.label(),
                        now(),
                        TakedownTime.due(
                                policy.current().answerTimes().calendar(),
                                why.known(),
                                policy.publishing().takedownDays()),
                        null);
        if (rows.add(task)) {
            note(Act.NEEDED, actor, task, Map.of("due", task.dueAt().toString()));
        }
    }

    /**
     * @param words how it was seen, or why it may stay; empty when no person says
     */
    void close(Actor actor, Retraction task, Outcome outcome, String words) {
        rows.close(task.id(), new Closed(outcome, now(), actor.label(), words));
        Act act =
                switch (outcome) {
                    case REMOVED -> Act.REMOVED;
                    case DONE_BY_HAND -> Act.BY_HAND;
                    case GONE -> Act.GONE;
                    case NEVER_OUT -> Act.NEVER_OUT;
                    case DISMISSED -> Act.DISMISSED;
                };
        note(act, actor, task, words.isEmpty() ? Map.of() : Map.of("words", words));
    }

    void note(Act act, Actor actor, Retraction task, Map<String, String> more) {
        events.publishEvent(new RetractionDeed(act, actor, now(), task, more));
    }
}
