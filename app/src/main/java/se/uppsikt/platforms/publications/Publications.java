package se.uppsikt.platforms.publications;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.base.shared.TimeIds;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.publications.Publication.State;
import se.uppsikt.platforms.publications.PublicationDeed.What;
import se.uppsikt.platforms.publications.PublicationLifeRules.Cause;
import se.uppsikt.platforms.publications.PublicationRows.Held;
import se.uppsikt.platforms.publications.PublicationRows.Outcome;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.records.PlatformKey;

/**
 * The door: what is to be published is ordered in the caller's transaction and goes out later,
 * once. Whether somebody may order it is for whoever asks.
 */
@Service
public class Publications {
    /** Pictures take a while to send over, and films to be gone through at the platform. */
    private static final Duration AHEAD = Duration.ofMinutes(10);

    private final PublicationRows rows;
    private final PublicationFoundRows found;
    private final PublicationTransitions book;
    private final PublicationAttempts attempts;
    private final Desk desk;

    /** Several at once. */
    @Component
    record Several(PublicationListRows whole, WhereaboutsRows where) {}

    /** Where things are published and how that stands, new ids and the time. */
    @Component("publicationsDesk")
    record Desk(
            Several several,
            Publishers publishers,
            Accounts accounts,
            TimeIds ids,
            InstantSource time) {}

    Publications(
            PublicationRows rows,
            PublicationFoundRows found,
            PublicationTransitions book,
            PublicationAttempts attempts,
            Desk desk) {
        this.rows = rows;
        this.found = found;
        this.book = book;
        this.attempts = attempts;
        this.desk = desk;
    }

    /** What a platform takes from us; empty where nothing is published by a program. */
    public Optional<Takes> takes(Platform platform) {
        return desk.publishers().of(platform).map(Publisher::takes);
    }

    /** Where nothing that is planned goes out just now, and why, in Swedish. */
    public Map<AccountId, String> withheld(Collection<AccountId> accounts) {
        return attempts.withheld(accounts);
    }

    /**
     * Orders a publication. Where the platform does not take it a person publishes it by hand, and
     * is told why from the beginning (X8).
     *
     * @param due when it is to go out; null for at once
     * @param once the same for every press that means the same order
     */
    @Transactional
    public Publication publish(
            Actor actor, AccountId account, Post post, @Nullable Instant due, String once) {
        Optional<Held> ordered = rows.once(once);
        if (ordered.isPresent()) {
            return ordered.get().publication();
        }
        String unable = unable(account, post);
        Instant now = desk.time().instant();
        Instant when = due == null || due.isBefore(now) ? now : due;
        Publication publication =
                new Publication(
                        new PublicationId(desk.ids().next()),
                        account,
                        post,
                        unable == null ? State.WAITING : State.BY_HAND,
                        when,
                        unable == null ? null : PlatformProblem.REFUSED,
                        unable,
                        now,
                        actor.label(),
                        null,
                        null,
                        null);
        Instant begins = when.minus(AHEAD).minus(post.sending());
        book.place(actor, publication, once, begins.isBefore(now) ? now : begins);
        return publication;
    }

    private @Nullable String unable(AccountId account, Post post) {
        Platform platform = desk.accounts().account(account).platform();
        Publisher publisher = desk.publishers().of(platform).orElse(null);
        if (publisher == null) {
            return "Där publicerar Uppsikt inget; det görs för hand.";
        }
        List<String> against = publisher.against(post);
        return against.isEmpty() ? null : String.join(" ", against);
    }

    public Publication publication(PublicationId id) {
        return rows.held(id).map(Held::publication).orElseThrow(() -> unknown(id));
    }

    /** Some, each with what it shows. */
    public Map<PublicationId, Publication> publications(Collection<PublicationId> ids) {
        return desk.several().whole().some(ids).stream()
                .collect(Collectors.toMap(Publication::id, publication -> publication));
    }

    /** What needs a person on these accounts: late, uncertain or by hand; the first first. */
    public List<PublicationId> undecided(Collection<AccountId> accounts, int limit) {
        return desk.several().whole().undecided(accounts, limit);
    }

    /** What is not finished on an account, the first to go out first. */
    public List<Publication> open(AccountId account) {
        return desk.several().whole().open(account);
    }

    /**
     * Where these pictures and films are published or about to be, the latest first; asked once for
     * many.
     */
    public List<MediumUse> withMedium(Collection<UUID> media) {
        return media.isEmpty() ? List.of() : desk.several().where().with(media);
    }

    /** How these stand; asked once for many. */
    public Map<PublicationId, Whereabouts> whereabouts(Collection<PublicationId> some) {
        return some.isEmpty() ? Map.of() : desk.several().where().of(some);
    }

    /**
     * Nothing with these pictures and films in it goes out until the caller's transaction is over.
     * To be asked for before any other lock: whoever releases takes them in that order too.
     */
    @Transactional
    public void hold(Collection<UUID> media) {
        if (!media.isEmpty()) {
            desk.several().where().hold(media);
        }
    }

    /**
     * These stay as they are until the caller's transaction is over. To be asked for before any
     * other lock, as {@link #hold}.
     */
    @Transactional
    public void still(Collection<PublicationId> some) {
        if (!some.isEmpty()) {
            desk.several().whole().still(some);
        }
    }

    /**
     * Stops what must not go out, wherever it has come.
     *
     * @return false when it has gone out, or may have
     */
    @Transactional
    public boolean stop(Actor actor, PublicationId id) {
        Held held = rows.heldForUpdate(id).orElseThrow(() -> unknown(id));
        for (Cause cause : List.of(Cause.WITHDRAWN, Cause.GIVEN_UP)) {
            if (held.state() != State.UNCERTAIN
                    && PublicationLifeRules.LIFE.leads(held.state(), cause)) {
                book.decided(
                        actor, held, cause == Cause.WITHDRAWN ? What.WITHDRAWN : What.GIVEN_UP);
                book.settle(held, cause, Outcome.NONE);
                return true;
            }
        }
        return false;
    }

    /** What stands on the platform and may be it, the most recent first. */
    public List<Standing> standing(PublicationId id) {
        return found.of(id);
    }

    /** A person takes it back before it has gone out. */
    @Transactional
    public void withdraw(Actor actor, PublicationId id) {
        settle(actor, id, Cause.WITHDRAWN, What.WITHDRAWN, Outcome.NONE);
    }

    /** A person publishes nothing of it: another way is gone. */
    @Transactional
    public void giveUp(Actor actor, PublicationId id) {
        settle(actor, id, Cause.GIVEN_UP, What.GIVEN_UP, Outcome.NONE);
    }

    /**
     * A person has published it on the platform.
     *
     * @param address where it is to be read; null where there is none
     * @param proof how it was seen
     */
    @Transactional
    public void doneByHand(Actor actor, PublicationId id, @Nullable URI address, String proof) {
        if (proof.isBlank()) {
            throw new Refused(
                    Objection.of("X8", "Skriv hur du såg på plattformen att det är publicerat."));
        }
        settle(actor, id, Cause.DONE_BY_HAND, What.DONE_BY_HAND, new Outcome(null, address, proof));
    }

    /** It does not stand on the platform, or may go out late: it is sent now. */
    @Transactional
    public void sendAgain(Actor actor, PublicationId id) {
        Held held = held(id, Cause.SENT_AGAIN);
        boolean late = held.state() == State.OVERDUE;
        book.decided(actor, held, late ? What.LET_GO : What.SENT_AGAIN);
        book.sendAgain(held);
    }

    /**
     * It stands on the platform.
     *
     * @param as which of what was found it is; null when it was seen there only
     */
    @Transactional
    public void arrived(Actor actor, PublicationId id, @Nullable PlatformKey as) {
        Held held = held(id, Cause.FOUND);
        book.decided(actor, held, What.FOUND);
        if (as == null) {
            book.settle(held, Cause.FOUND, Outcome.NONE);
            return;
        }
        Standing standing =
                found.of(id).stream()
                        .filter(each -> each.key().equals(as))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("what was found of " + id.value()));
        attempts.found(
                held, new Published(standing.key(), null, standing.text(), standing.response()));
    }

    private void settle(Actor actor, PublicationId id, Cause cause, What what, Outcome outcome) {
        Held held = held(id, cause);
        book.decided(actor, held, what);
        book.settle(held, cause, outcome);
    }

    private Held held(PublicationId id, Cause cause) {
        Held held = rows.heldForUpdate(id).orElseThrow(() -> unknown(id));
        if (!PublicationLifeRules.LIFE.leads(held.state(), cause)) {
            throw new Refused(
                    Objection.of(
                            "S9",
                            "Det går inte längre: "
                                    + held.state().swedish().toLowerCase(Locale.ROOT)
                                    + "."));
        }
        return held;
    }

    private static NotFound unknown(PublicationId id) {
        return new NotFound("publication " + id.value());
    }
}
