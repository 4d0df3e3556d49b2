package se.uppsikt.inbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.inbox.assignment.Assignment;
import se.uppsikt.inbox.assignment.AssignmentList;
import se.uppsikt.inbox.assignment.AssignmentReading;
import se.uppsikt.inbox.assignment.Assignments;
import se.uppsikt.inbox.bulk.BulkReading;
import se.uppsikt.inbox.languages.Language;
import se.uppsikt.inbox.languages.Languages;
import se.uppsikt.inbox.supervision.Looks;
import se.uppsikt.inbox.views.Views;
import se.uppsikt.platforms.Command;
import se.uppsikt.platforms.commands.Platforms;
import se.uppsikt.policy.Guideline.AnswerTimes;
import se.uppsikt.policy.Policy;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.LifeLine;
import se.uppsikt.records.Records;
import se.uppsikt.records.register.Triages;
import se.uppsikt.records.search.Searching;
import se.uppsikt.records.search.Searching.Search;

/** Composes a page of the list: each owner is asked once for the whole page. */
@Enforces(value = "S1", how = "Inkorgen samlar allt som väntar på de konton du når.")
@Enforces(value = "S11", how = "Det som kan vara fara för liv står först, före allt annat.")
@Component
class Listings {
    static final int PAGE = 50;

    /** More at once than this, and the rest stands where it is due. */
    private static final int FIRST = 20;

    private final ListRows rows;
    private final ItemRows items;
    private final Records records;
    private final Accounts accounts;
    private final Promise promise;

    Listings(ListRows rows, ItemRows items, Records records, Accounts accounts, Promise promise) {
        this.rows = rows;
        this.items = items;
        this.records = records;
        this.accounts = accounts;
        this.promise = promise;
    }

    /**
     * What is promised and what the time is, whose the promise is when an account is a relay, and
     * how the answers fare.
     */
    @Component
    record Promise(
            Policy policy,
            InstantSource time,
            HandOvers handOvers,
            Platforms platforms,
            Searching searching,
            Triages triages,
            Looks looks,
            AssignmentReading assigned,
            Assignments assignments,
            Languages languages,
            Views views,
            BulkReading bulk) {
        /** Of these, those with an answer that may have arrived. */
        Set<ContributionId> uncertain(List<Item> items) {
            List<ContributionId> underWay =
                    items.stream()
                            .filter(item -> item.state() == Item.State.UNDER_WAY)
                            .map(Item::contribution)
                            .toList();
            return platforms.commands(underWay).values().stream()
                    .flatMap(List::stream)
                    .filter(command -> command.state() == Command.State.UNCERTAIN)
                    .map(Command::about)
                    .collect(Collectors.toSet());
        }

        AnswerTimes times() {
            return policy.current().answerTimes();
        }

        Instant now() {
            return time.instant();
        }
    }

    Listing listing(Employee me, InboxFilter filter) {
        List<Account> all = accounts.all();
        Clearance clearance = accounts.clearance(me);
        Clearance shown = shown(clearance, filter, () -> all);
        if (filter.account() != null && filter.isHead() && !filter.narrowing().asks()) {
            promise.looks().looked(me, filter.account());
        }
        Views.Page<Item> found = found(me, filter, shown, PAGE);
        List<Account> seen = reached(all, clearance);
        List<Item> first = first(me, filter, shown);
        // What waits beside the list is told where it begins, and not with each page of a search.
        boolean begins = filter.begins();
        List<Listing.Row> both = rows(together(first, found.items()), seen);
        return new Listing(
                filter,
                both.subList(0, first.size()),
                both.subList(first.size(), both.size()),
                rows.counts(clearance, me.id(), promise.now()),
                seen,
                promise.handOvers().notices(me, all, seen),
                begins ? promise.assigned().notice(me) : AssignmentList.Notice.NONE,
                !accounts.reach(me, Permission.ANSWER).isEmpty(),
                begins ? promise.looks().notices(me, seen) : promise.looks().alarms(me, seen),
                found.next(),
                found.early(),
                promise.views().shown(me, filter.narrowing(), seen),
                begins ? promise.bulk().open(me) : List.of());
    }

    private static List<Account> reached(List<Account> all, Clearance clearance) {
        return all.stream().filter(account -> clearance.accounts().contains(account.id())).toList();
    }

    /** What stands first, and the rest of the page after it: what they are is asked once. */
    private static List<Item> together(List<Item> first, List<Item> page) {
        return Stream.concat(first.stream(), page.stream().filter(item -> !first.contains(item)))
                .toList();
    }

    /**
     * Where somebody's life is in danger (S11); else what stands after an item in the list, or
     * first in it when nothing does; empty in lists of what does not wait.
     */
    Optional<ContributionId> next(Employee me, InboxFilter filter, Item item) {
        if (item.due() == null
                || filter.words() != null
                || filter.view() == InboxFilter.View.CLOSED) {
            return Optional.empty();
        }
        Clearance clearance = accounts.clearance(me);
        Clearance shown = shown(clearance, filter, accounts::all);
        Stream<Item> following =
                Stream.of(filter.from(filter.place(item)), filter.from(null))
                        .flatMap(from -> found(me, from, shown, 2).items().stream());
        return Stream.concat(dangers(clearance), following)
                .map(Item::contribution)
                .filter(id -> !id.equals(item.contribution()))
                .findFirst();
    }

    /** Of all that the person reads, whatever the list, what nobody has in hand. */
    private Stream<Item> dangers(Clearance clearance) {
        Instant now = promise.now();
        return rows.first(clearance, FIRST).stream()
                .filter(item -> item.first() == Item.First.DANGER && item.isFree(now));
    }

    /**
     * What waits on one account and the person may read, what is due first; one more than a page
     * when there is more.
     */
    List<Listing.Row> waiting(Employee me, Account account) {
        Clearance shown = accounts.clearance(me).within(Set.of(account.id()));
        return rows(rows.waiting(shown, null, null, null, PAGE + 1), List.of(account));
    }

    /** Stands once, at the head of what waits and of what is late. */
    private List<Item> first(Employee me, InboxFilter filter, Clearance shown) {
        boolean late = filter.view() == InboxFilter.View.LATE;
        if (!filter.isHead() && !(late && filter.begins())) {
            return List.of();
        }
        Instant now = promise.now();
        List<Item> first =
                rows.first(shown, FIRST).stream()
                        .filter(item -> !late || item.isLate(now))
                        .toList();
        return promise.views().passing(filter.narrowing(), first, walk(me, filter, shown, now));
    }

    private Clearance shown(
            Clearance clearance, InboxFilter filter, Supplier<List<Account>> register) {
        AccountId account = filter.account();
        return promise.views()
                .within(
                        account == null ? clearance : clearance.within(Set.of(account)),
                        filter.narrowing(),
                        register);
    }

    private Views.Page<Item> found(Employee me, InboxFilter filter, Clearance shown, int wanted) {
        return promise.views()
                .page(
                        filter.narrowing(),
                        filter.after(),
                        wanted,
                        walk(me, filter, shown, promise.now()));
    }

    /** What is shown on some accounts alone, of what the person may read. */
    Clearance shown(Employee me, InboxFilter filter, Set<AccountId> some) {
        return shown(accounts.clearance(me).within(some), filter, accounts::all);
    }

    Views.Walk<Item> walk(Employee me, InboxFilter filter, Clearance shown, Instant now) {
        return new Views.Walk<>(
                (after, wanted) -> page(me, filter.from(after), shown, now, wanted),
                filter::place,
                Item::contribution,
                item -> item.isFree(now));
    }

    private Views.Page<Item> page(
            Employee me, InboxFilter filter, Clearance shown, Instant now, int wanted) {
        String words = filter.words();
        return words == null
                ? Views.Page.of(read(me, filter, shown, now, wanted + 1), wanted, filter::place)
                : search(words, filter.placeInSearch(), shown, wanted);
    }

    private List<Item> read(
            Employee me, InboxFilter filter, Clearance shown, Instant now, int limit) {
        ListRows.Place after = filter.place();
        return switch (filter.view()) {
            case ALL -> rows.waiting(shown, null, null, after, limit);
            case MINE -> rows.waiting(shown, me.id(), null, after, limit);
            case LATE -> rows.waiting(shown, null, now, after, limit);
            case CLOSED -> rows.closed(shown, after, limit);
        };
    }

    private Views.Page<Item> search(
            String words, @Nullable ContributionId after, Clearance shown, int wanted) {
        Search.Found found = promise.searching().search(new Search(words, shown, after, wanted));
        List<ContributionId> ids = found.contributions().stream().map(Contribution::id).toList();
        Map<ContributionId, Item> known = items.items(ids);
        ContributionId next = found.next();
        return new Views.Page<>(
                ids.stream().filter(known::containsKey).map(known::get).toList(),
                next == null ? null : next.value().toString(),
                false);
    }

    private List<Listing.Row> rows(List<Item> found, List<Account> seen) {
        List<ContributionId> ids = found.stream().map(Item::contribution).toList();
        Map<ContributionId, Contribution> contributions = records.contributions(ids);
        Map<ContributionId, LifeLine> lines = records.tellingLines(contributions.values());
        Map<AccountId, Account> byId = byId(seen);
        AnswerTimes times = promise.times();
        Instant now = promise.now();
        Map<ContributionId, Triages.Triaged> triaged = promise.triages().of(ids);
        Set<ContributionId> uncertain = promise.uncertain(found);
        Map<ContributionId, Assignment> assigned = promise.assignments().of(ids);
        Map<ContributionId, Language> languages = promise.languages().of(ids);
        return found.stream()
                .map(
                        item -> {
                            DueMark due = DueMark.of(item, times, now);
                            LifeLine line = lines.get(item.contribution());
                            return new Listing.Row(
                                    item,
                                    Objects.requireNonNull(contributions.get(item.contribution())),
                                    Objects.requireNonNull(byId.get(item.account())),
                                    line == null ? null : due.on(line),
                                    due,
                                    triaged.get(item.contribution()),
                                    assigned.get(item.contribution()),
                                    languages.get(item.contribution()),
                                    uncertain.contains(item.contribution()));
                        })
                .toList();
    }

    private static Map<AccountId, Account> byId(List<Account> some) {
        return some.stream()
                .collect(
                        Collectors.toMap(
                                Account::id, Function.identity(), (a, _) -> a, HashMap::new));
    }
}
