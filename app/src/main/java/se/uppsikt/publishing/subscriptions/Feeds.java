package se.uppsikt.publishing.subscriptions;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.accounts.Account;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.PublishedPosts;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.subscriptions.CalendarText.Event;

/** What a secret address answers: an account's calendar, as its person sees it just now. */
@Component
class Feeds {
    private static final Duration BACK = Duration.ofDays(30);
    private static final Duration AHEAD = Duration.ofDays(180);
    private static final int MOST = 2_000;

    private final SubscriptionRows rows;
    private final Subscriptions subscriptions;
    private final Access access;
    private final Told told;
    private final Here here;

    /** Who tells what goes out. */
    @Component("subscribedTold")
    record Told(Drafts drafts, Publications publications, PublishedPosts posts) {}

    /** Where the pages are, and what time it is. */
    @Component("subscribedHere")
    record Here(
            @Value("${uppsikt.address:http://127.0.0.1:${server.port:8080}}") String pages,
            InstantSource time) {
        String address(String path) {
            return pages.strip().replaceAll("/+$", "") + path;
        }
    }

    Feeds(SubscriptionRows rows, Subscriptions subscriptions, Access access, Told told, Here here) {
        this.rows = rows;
        this.subscriptions = subscriptions;
        this.access = access;
        this.told = told;
        this.here = here;
    }

    /**
     * Empty when the address opens nothing: it never has, was changed or withdrawn, or whose it is
     * may not see the account's calendar any more.
     */
    Optional<String> read(String secret) {
        return rows.opened(Subscriptions.hash(secret))
                .flatMap(
                        one ->
                                account(one)
                                        .map(
                                                account -> {
                                                    rows.fetched(one, here.time().instant());
                                                    return text(account);
                                                }));
    }

    private Optional<Account> account(Subscription subscription) {
        try {
            return access.employee(subscription.person())
                    .filter(person -> !person.roles().isEmpty())
                    .map(person -> subscriptions.seen(person, subscription.account()));
        } catch (NotFound notTheirs) {
            return Optional.empty();
        }
    }

    private String text(Account account) {
        Instant now = here.time().instant();
        List<Draft> some =
                told.drafts()
                        .handedIn(Set.of(account.id()), now.minus(BACK), now.plus(AHEAD), MOST);
        Map<PublicationId, Whereabouts> where =
                told.publications()
                        .whereabouts(
                                some.stream()
                                        .map(Draft::publications)
                                        .map(Map::values)
                                        .flatMap(Collection::stream)
                                        .toList());
        Set<PublicationId> gone = gone(account, where.values());
        return CalendarText.of(
                "Uppsikt: " + account.shown(),
                some.stream()
                        .map(draft -> event(account, draft, where, gone))
                        .flatMap(Optional::stream)
                        .toList());
    }

    /** Those that nobody sees on the platform any more. */
    private Set<PublicationId> gone(Account account, Collection<Whereabouts> posts) {
        return told
                .posts()
                .of(posts.stream().filter(each -> each.account().equals(account.id())).toList())
                .entrySet()
                .stream()
                .filter(each -> each.getValue().facts().gone())
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Nothing of what nothing came of on this account. */
    private Optional<Event> event(
            Account account,
            Draft draft,
            Map<PublicationId, Whereabouts> all,
            Set<PublicationId> removed) {
        PublicationId id = draft.publications().get(account.id());
        Whereabouts where = id == null ? null : all.get(id);
        Instant due = draft.content().due();
        Instant at = due != null ? due : where == null ? null : where.at();
        boolean gone = where == null ? draft.state() != State.SUBMITTED : nothing(where.state());
        if (at == null || gone) {
            return Optional.empty();
        }
        boolean takenAway = id != null && removed.contains(id);
        String state =
                takenAway
                        ? "Syns inte längre"
                        : where == null ? draft.state().swedish() : where.state().swedish();
        boolean settled = where != null && !undecided(where.state());
        String page = here.address("/publicering/" + draft.id().value());
        return Optional.of(
                new Event(
                        "%s.%s@uppsikt".formatted(draft.id().value(), account.id().value()),
                        draft.changed().at(),
                        at,
                        draft.content().heading()
                                + (takenAway ? " (borttaget)" : remark(draft, where)),
                        state + "\n" + page,
                        URI.create(page),
                        settled));
    }

    private static boolean nothing(Publication.State state) {
        return state == Publication.State.GIVEN_UP || state == Publication.State.WITHDRAWN;
    }

    private static boolean undecided(Publication.State state) {
        return state == Publication.State.UNCERTAIN
                || state == Publication.State.OVERDUE
                || state == Publication.State.BY_HAND;
    }

    /** Many calendars show nothing but the first line. */
    private static String remark(Draft draft, @Nullable Whereabouts where) {
        if (draft.state() == State.SUBMITTED) {
            return " (väntar på godkännande)";
        }
        return where != null && undecided(where.state()) ? " (någon behöver bestämma)" : "";
    }
}
