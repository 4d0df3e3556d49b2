package se.uppsikt.accounts.turns;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.policy.Policy;

/** Keeps turns, and puts every deed on record under the guideline of now; both or neither. */
@Component
class TurnRecorder {
    final TurnRows rows;
    private final ApplicationEventPublisher events;
    private final Policy policy;
    private final InstantSource time;

    TurnRecorder(
            TurnRows rows, ApplicationEventPublisher events, Policy policy, InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.policy = policy;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    void done(Actor by, Turn turn, Instant at, Function<TurnDeed.Circumstances, TurnDeed> deed) {
        events.publishEvent(
                deed.apply(new TurnDeed.Circumstances(turn, by, at, policy.current().version())));
    }
}
