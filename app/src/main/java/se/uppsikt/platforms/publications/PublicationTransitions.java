package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationDeed.What;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.platforms.publications.PublicationQueue.Attempt;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.platforms.publications.PublicationRows.Outcome;

/**
 * Moves publications along the edges of {@link PublicationLifeRules}, and no others. Each change
 * that people should see is told in the transaction that makes it.
 */
@Component
class PublicationTransitions {
    private static final Machine PLATFORMS = new Machine("plattformar");

    private final PublicationRows rows;
    private final PublicationFoundRows found;
    private final PublicationQueue queue;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    PublicationTransitions(
            PublicationRows rows,
            PublicationFoundRows found,
            PublicationQueue queue,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.found = found;
        this.queue = queue;
        this.events = events;
        this.time = time;
    }

    /** What nobody publishes by a program waits for a person from the beginning. */
    void place(Actor actor, Publication publication, String once, Instant begins) {
        rows.insert(publication, once);
        if (publication.state() == State.WAITING) {
            queue.put(new Attempt(publication.id(), 1), begins);
        }
        events.publishEvent(new PublicationDeed(actor, publication, What.ORDERED, time.instant()));
    }

    /** Somebody works with it, until the lease ends. */
    void held(Held held, Cause cause, Duration lease) {
        rows.state(held, after(held, cause), held.attempt(), time.instant().plus(lease));
    }

    /** It has come further, and whoever works with it is alive. */
    void noted(Held held, Map<String, String> noted, Duration lease) {
        rows.note(held, noted);
        held(held, Cause.TAKEN, lease);
    }

    /** The last call is made now. */
    void released(Held held, Map<String, String> noted, Duration lease) {
        rows.note(held, noted);
        held(held, Cause.RELEASED, lease);
        rows.sent(held, time.instant());
    }

    void again(Held held, Cause cause, @Nullable PlatformTrouble trouble, Duration after) {
        if (trouble != null) {
            rows.trouble(held, trouble);
        }
        next(held, cause, after);
        boolean news =
                held.state() != after(held, cause)
                        || trouble != null && trouble.problem() != held.publication().problem();
        if (news) {
            tell(held);
        }
    }

    /** Keeps it until a person, or a mended connection, sets it going. */
    void hold(Held held, Cause cause, PlatformTrouble trouble) {
        rows.trouble(held, trouble);
        rows.state(held, after(held, cause), held.attempt(), null);
        tell(held);
    }

    void late(Held held) {
        rows.state(held, after(held, Cause.LATE), held.attempt(), null);
        tell(held);
    }

    /**
     * A person must decide, with what stands there before them. It goes on being looked for.
     *
     * @param standing what stands there; null when that could not be seen, and what was seen before
     *     stays
     * @param again when it is looked for next; null for never
     */
    void unsure(Held held, @Nullable List<Standing> standing, @Nullable Duration again) {
        boolean news = held.state() != after(held, Cause.NOT_FOUND);
        if (standing != null) {
            found.put(held.id(), standing);
        }
        if (news) {
            rows.trouble(
                    held,
                    new PlatformTrouble(
                            PlatformProblem.OUTCOME_UNKNOWN,
                            "not found",
                            PlatformProblem.OUTCOME_UNKNOWN.what() + ".",
                            null));
        }
        if (again == null) {
            rows.state(held, after(held, Cause.NOT_FOUND), held.attempt(), null);
        } else {
            next(held, Cause.NOT_FOUND, again);
        }
        if (news) {
            tell(held);
        }
    }

    void settle(Held held, Cause cause, Outcome outcome) {
        rows.settle(held, after(held, cause), outcome, time.instant());
        tell(held);
    }

    /** A person has decided about it: that is put on record before what follows from it. */
    void decided(Actor actor, Held held, What what) {
        events.publishEvent(new PublicationDeed(actor, held.publication(), what, time.instant()));
    }

    /** From the beginning, at once; what stands there is known to be something else. */
    void sendAgain(Held held) {
        found.dismiss(held.id(), time.instant());
        rows.due(held, time.instant());
        next(held, Cause.SENT_AGAIN, Duration.ZERO);
        tell(held);
    }

    private void next(Held held, Cause cause, Duration after) {
        Instant at = time.instant().plus(after);
        int next = held.attempt() + 1;
        rows.state(held, after(held, cause), next, at);
        queue.put(new Attempt(held.id(), next), at);
    }

    private static State after(Held held, Cause cause) {
        return PublicationLifeRules.LIFE
                .after(held.state(), cause)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "a publication cannot leave %s by %s"
                                                .formatted(held.state(), cause)));
    }

    private void tell(Held held) {
        Publication now = rows.held(held.id()).orElseThrow().publication();
        events.publishEvent(new PublicationDeed(PLATFORMS, now, What.CHANGED, time.instant()));
    }
}
