package se.uppsikt.records.holds;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.ledger.DeedsOnRecord;
import se.uppsikt.base.ledger.Machine;
import se.uppsikt.base.shared.StorableText;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.holds.HoldRows.Held;

/** The door of holds: what stands in the way of disposal, and until when. */
@Service
public class DisposalHolds {
    /** Deeds by which nobody has done anything with the matter itself. */
    public static final String PLACED = HoldDeed.PLACED;

    public static final String ENDED = HoldDeed.ENDED;

    private static final Machine MACHINE = new Machine("gallringsstopp");
    private static final int PORTION = 500;

    private final HoldRows rows;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    DisposalHolds(HoldRows rows, ApplicationEventPublisher events, InstantSource time) {
        this.rows = rows;
        this.events = events;
        this.time = time;
    }

    /**
     * Holds them for a cause, in the transaction of the cause. Whoever would dispose of one of them
     * right now has done so, or waits and then sees the hold.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(Actor actor, UUID cause, Collection<ContributionId> contributions) {
        place(actor, cause, contributions, null);
    }

    /**
     * The same for a part of what the cause holds, by which the log vouches for it.
     *
     * @param portion null when it comes with no other
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void place(
            Actor actor,
            UUID cause,
            Collection<ContributionId> contributions,
            @Nullable UUID portion) {
        if (contributions.isEmpty()) {
            return;
        }
        Instant now = StorableText.time(time.instant());
        List<Held> free = rows.lock(contributions);
        rows.place(cause, contributions, portion, now);
        publish(actor, free, cause, true, now);
    }

    /** Those of them that the cause holds, or has held. */
    public Set<ContributionId> known(UUID cause, Collection<ContributionId> contributions) {
        return rows.known(cause, contributions);
    }

    /** All that the cause holds is let go then, if nothing else holds it. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endAt(UUID cause, Instant until) {
        rows.until(cause, StorableText.time(until));
    }

    /** One of them does not belong to the cause any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void endNow(UUID cause, ContributionId contribution) {
        rows.until(cause, contribution, StorableText.time(time.instant()));
    }

    /** It goes on: nobody knows its end after all. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void goOn(UUID cause) {
        rows.withoutEnd(cause);
    }

    /**
     * Lets go what has come to its end, a portion at a time.
     *
     * @return whether there may be more
     */
    @Transactional
    public boolean endPortion() {
        Instant now = time.instant();
        List<DisposalHold> over = rows.over(now, PORTION);
        if (over.isEmpty()) {
            return false;
        }
        List<ContributionId> those =
                over.stream().map(DisposalHold::contribution).distinct().toList();
        rows.lock(those);
        List<Held> free = rows.end(those, now);
        for (UUID cause : over.stream().map(DisposalHold::cause).distinct().toList()) {
            List<ContributionId> its =
                    over.stream()
                            .filter(each -> each.cause().equals(cause))
                            .map(DisposalHold::contribution)
                            .toList();
            publish(
                    MACHINE,
                    free.stream().filter(each -> its.contains(each.contribution())).toList(),
                    cause,
                    false,
                    now);
            free = free.stream().filter(each -> !its.contains(each.contribution())).toList();
        }
        return over.size() == PORTION;
    }

    private void publish(Actor actor, List<Held> those, UUID cause, boolean held, Instant at) {
        if (!those.isEmpty()) {
            events.publishEvent(
                    new DeedsOnRecord(
                            those.stream()
                                    .map(
                                            each ->
                                                    new HoldDeed(
                                                            actor,
                                                            at,
                                                            each.account(),
                                                            each.contribution(),
                                                            cause,
                                                            held))
                                    .toList()));
        }
    }
}
