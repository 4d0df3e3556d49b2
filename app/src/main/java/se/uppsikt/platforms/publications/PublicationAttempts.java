package se.uppsikt.platforms.publications;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.platforms.Connection;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.platforms.publications.PublicationQueue.Attempt;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.platforms.publications.PublicationRows.Outcome;
import se.uppsikt.platforms.publications.Publisher.Published;

/**
 * The transactions around a publication's journey: claimed before it is prepared, released before
 * the last call, settled after. Whoever dies in between leaves one that is prepared anew, or one
 * that is looked up, and never one that is blindly published again (S9).
 */
@Service
class PublicationAttempts {
    static final Duration LEASE = Duration.ofSeconds(90);
    private static final Duration GRACE = Duration.ofSeconds(30);
    private static final Duration STOPPED = Duration.ofSeconds(30);

    private final PublicationRows rows;
    private final PublicationTransitions book;
    private final PublicationLookUps lookUps;
    private final PublishedPosts posts;
    private final Conditions conditions;

    PublicationAttempts(
            PublicationRows rows,
            PublicationTransitions book,
            PublicationLookUps lookUps,
            PublishedPosts posts,
            Conditions conditions) {
        this.rows = rows;
        this.book = book;
        this.lookUps = lookUps;
        this.posts = posts;
        this.conditions = conditions;
    }

    /** What the task is to do. */
    sealed interface Claim {
        record Prepare(Held held) implements Claim {}

        record LookUp(Held held) implements Claim {}

        record Nothing() implements Claim {}
    }

    /** Where nothing that is planned goes out just now, and why. */
    Map<AccountId, String> withheld(Collection<AccountId> accounts) {
        return conditions.withheld(accounts);
    }

    /** Whether the last call may be made. */
    sealed interface Release {
        record Now(Held held) implements Release {}

        /** It is ready before its time. */
        record Later(Duration after) implements Release {}

        record No() implements Release {}
    }

    @Transactional
    public Claim claim(Attempt attempt) {
        Held held = current(attempt).orElse(null);
        if (held == null) {
            return new Claim.Nothing();
        }
        if (PublicationLifeRules.LIFE.leads(held.state(), Cause.TAKEN)) {
            return goesOn(held) ? taken(held) : new Claim.Nothing();
        }
        if (PublicationLifeRules.LIFE.leads(held.state(), Cause.LOOKED_AT)) {
            book.held(held, Cause.LOOKED_AT, LEASE);
            return new Claim.LookUp(held);
        }
        return new Claim.Nothing();
    }

    private Claim taken(Held held) {
        book.held(held, Cause.TAKEN, LEASE);
        return new Claim.Prepare(held);
    }

    /** Nothing goes out late by itself, nor while the way is closed. */
    private boolean goesOn(Held held) {
        if (conditions.late(held.publication())) {
            book.late(held);
            return false;
        }
        Optional<PlatformTrouble> closed = conditions.closed(held.publication().account());
        closed.ifPresent(trouble -> refuse(held, trouble));
        return closed.isEmpty();
    }

    /**
     * One step is done and noted.
     *
     * @return false when somebody has taken it back, or it is another's by now
     */
    @Transactional
    public boolean noted(Attempt attempt, Map<String, String> noted, Duration after) {
        Optional<Held> prepared = prepared(attempt);
        prepared.ifPresent(held -> book.noted(held, noted, LEASE.plus(after)));
        return prepared.isPresent();
    }

    /** All but the last call is done. */
    @Transactional
    public Release release(Attempt attempt, Map<String, String> noted) {
        Held held = prepared(attempt).orElse(null);
        if (held == null || !goesOn(held)) {
            return new Release.No();
        }
        Duration left = conditions.until(held.publication().due());
        if (left.isPositive()) {
            book.noted(held, noted, LEASE.plus(left));
            return new Release.Later(left);
        }
        Optional<PublicationPermit.Stop> stop = conditions.stopped(held.publication());
        if (stop.isPresent()) {
            stopped(held, stop.get());
            return new Release.No();
        }
        book.released(held, noted, LEASE);
        return new Release.Now(rows.held(held.id()).orElseThrow());
    }

    private void stopped(Held held, PublicationPermit.Stop stop) {
        PlatformTrouble why =
                new PlatformTrouble(PlatformProblem.UNAVAILABLE, "stopped", stop.words(), null);
        if (stop.forSomebody()) {
            book.hold(held, Cause.LATE, why);
        } else {
            book.again(held, Cause.PUT_OFF, why, STOPPED);
        }
    }

    private Optional<Held> prepared(Attempt attempt) {
        return current(attempt)
                .filter(held -> PublicationLifeRules.LIFE.leads(held.state(), Cause.RELEASED));
    }

    /** It has appeared – also when a later attempt has begun meanwhile. */
    @Transactional
    public void appeared(PublicationId id, Published published) {
        posts.oneAtATime();
        Held held = rows.heldForUpdate(id).orElseThrow();
        if (PublicationLifeRules.LIFE.leads(held.state(), Cause.APPEARED)) {
            settle(held, Cause.APPEARED, published);
        }
    }

    /** A person has found it on the platform. */
    void found(Held held, Published published) {
        settle(held, Cause.FOUND, published);
    }

    private void settle(Held held, Cause cause, Published published) {
        posts.keep(held, published);
        book.settle(
                held,
                cause,
                new Outcome(posts.name(held, published.key()), published.address(), null));
    }

    /** It was looked up. */
    @Transactional
    public void lookedUp(Attempt attempt, Publisher.Finding finding) {
        posts.oneAtATime();
        switch (finding) {
            case Publisher.Finding.There(Published published) -> foundBy(attempt, published);
            case Publisher.Finding.Absent() -> current(attempt).ifPresent(lookUps::absent);
            case Publisher.Finding.Unclear(var standing) ->
                    current(attempt).ifPresent(held -> lookUps.unclear(held, standing));
        }
    }

    /** Two that look for the same words at once do not find the same post. */
    private void foundBy(Attempt attempt, Published published) {
        Held held = rows.heldForUpdate(attempt.publication()).orElseThrow();
        if (rows.becomeOfOthers(held).contains(published.key())) {
            current(attempt).ifPresent(mine -> lookUps.unclear(mine, List.of()));
        } else {
            appeared(attempt.publication(), published);
        }
    }

    /** Preparing it, or the last call, went wrong. */
    @Transactional
    public void troubled(Attempt attempt, PlatformTrouble trouble) {
        current(attempt)
                .ifPresent(
                        held -> {
                            conditions.met(held.publication().account(), trouble);
                            refuse(held, trouble);
                        });
    }

    /** The look itself went wrong. */
    @Transactional
    public void unseen(Attempt attempt, PlatformTrouble trouble) {
        current(attempt)
                .ifPresent(
                        held -> {
                            conditions.met(held.publication().account(), trouble);
                            lookUps.failed(held, trouble);
                        });
    }

    private void refuse(Held held, PlatformTrouble trouble) {
        boolean sent = PublicationLifeRules.LIFE.leads(held.state(), Cause.DOUBTED);
        switch (PublicationRetries.next(trouble, held.attempt(), sent)) {
            case PublicationRetries.Next.Again(Duration after) ->
                    book.again(held, Cause.PUT_OFF, trouble, after);
            case PublicationRetries.Next.LookUp() -> lookUps.doubt(held, trouble);
            case PublicationRetries.Next.Held() -> book.hold(held, Cause.PUT_OFF, trouble);
            case PublicationRetries.Next.ByHand() -> book.hold(held, Cause.REFUSED, trouble);
        }
    }

    /** The connection is mended: everything that waited for it goes on. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void mended(Connection.Mended connection) {
        rows.heldBack(connection.account())
                .forEach(held -> book.again(held, Cause.MENDED, null, Duration.ZERO));
    }

    /** Finds what a process that has died worked with. */
    @Transactional
    int findLost() {
        Instant before = conditions.now().minus(GRACE);
        List<Held> left = rows.lost(Cause.LEFT, before);
        left.forEach(held -> book.again(held, Cause.LEFT, null, Duration.ZERO));
        List<Held> lost = rows.lost(Cause.LOST, before);
        lost.forEach(held -> book.again(held, Cause.LOST, UNKNOWN, Duration.ZERO));
        return left.size() + lost.size();
    }

    private static final PlatformTrouble UNKNOWN =
            new PlatformTrouble(
                    PlatformProblem.OUTCOME_UNKNOWN,
                    "lost",
                    PlatformProblem.OUTCOME_UNKNOWN.what() + ".",
                    null);

    private Optional<Held> current(Attempt attempt) {
        return rows.heldForUpdate(attempt.publication())
                .filter(held -> held.attempt() == attempt.number())
                .filter(held -> !held.state().settled());
    }
}
