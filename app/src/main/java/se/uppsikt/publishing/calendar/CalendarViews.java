package se.uppsikt.publishing.calendar;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.turns.Relay;
import se.uppsikt.accounts.turns.Turns;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.platforms.publications.Publication;
import se.uppsikt.platforms.publications.PublicationId;
import se.uppsikt.platforms.publications.Publications;
import se.uppsikt.platforms.publications.Whereabouts;
import se.uppsikt.publishing.Draft;
import se.uppsikt.publishing.Draft.State;
import se.uppsikt.publishing.Drafts;
import se.uppsikt.publishing.calendar.CalendarView.Coming;
import se.uppsikt.publishing.calendar.CalendarView.Day;
import se.uppsikt.publishing.calendar.CalendarView.Entry;
import se.uppsikt.publishing.calendar.CalendarView.Host;
import se.uppsikt.publishing.formats.Formats;
import se.uppsikt.publishing.formats.Formats.Place;
import se.uppsikt.publishing.twins.Twins;

/** Gathers what the calendar shows: each owner is asked once for all the days. */
@Component
class CalendarViews {
    private static final int BESIDE = 10;
    private static final int CLOCK = 16;
    private static final Duration AHEAD = Duration.ofDays(14);
    private static final int COMING = 50;

    private final Drafts drafts;
    private final Publications publications;
    private final Beside beside;
    private final InstantSource time;

    /** What stands beside the drafts: whose week it is, what comes again, and what waits. */
    @Component("besideTheCalendar")
    record Beside(Turns turns, Formats formats, Twins twins) {}

    CalendarViews(Drafts drafts, Publications publications, Beside beside, InstantSource time) {
        this.drafts = drafts;
        this.publications = publications;
        this.beside = beside;
        this.time = time;
    }

    /**
     * @param handle of the account that is to be shown alone; empty for all
     */
    CalendarView of(Employee me, Span span, String handle) {
        List<Account> accounts = drafts.accounts(me);
        Map<AccountId, Account> byId =
                accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Set<AccountId> shown =
                accounts.stream()
                        .filter(each -> handle.isEmpty() || each.handle().equals(handle))
                        .map(Account::id)
                        .collect(Collectors.toUnmodifiableSet());
        Instant now = time.instant();
        Drafts.Days planned = planned(shown, span);
        Entries entries = new Entries(byId, whereabouts(planned.shown()), now);
        return new CalendarView(
                span,
                days(
                        new Shown(
                                span,
                                planned,
                                beside.formats().places(accounts, shown, span.first(), span.end()),
                                relays(accounts, shown)),
                        entries,
                        now),
                entries.of(drafts.of(publications.undecided(shown, BESIDE))),
                entries.of(drafts.open(me, State.SUBMITTED, null, BESIDE)),
                entries.of(drafts.undated(me, BESIDE)),
                accounts,
                handle,
                beside.twins().waiting(me),
                now);
    }

    /**
     * What an account has coming, for whoever takes it over: as far ahead as two weeks. Empty where
     * the person does not write for it, or there is no such account.
     */
    Optional<List<Coming>> coming(Employee me, String handle) {
        return drafts.accounts(me).stream()
                .filter(each -> each.handle().equals(handle))
                .findFirst()
                .map(this::coming);
    }

    private List<Coming> coming(Account account) {
        Instant now = time.instant();
        List<Draft> planned =
                drafts.between(Set.of(account.id()), now, now.plus(AHEAD)).stream()
                        .limit(COMING)
                        .toList();
        Entries entries = new Entries(Map.of(account.id(), account), whereabouts(planned), now);
        return planned.stream()
                .map(
                        each ->
                                new Coming(
                                        SwedishTime.weekday(requireNonNull(each.content().due())),
                                        entries.of(List.of(each)).getFirst()))
                .toList();
    }

    /** A week shows all of them, and a month a few of each day. */
    private Drafts.Days planned(Set<AccountId> shown, Span span) {
        return switch (span) {
            case Span.Week week -> {
                List<Draft> all = drafts.between(shown, week.from(), week.until());
                yield new Drafts.Days(
                        all,
                        all.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                CalendarViews::day,
                                                Collectors.summingInt(_ -> 1))));
            }
            case Span.Month month -> drafts.days(shown, month.from(), month.until(), month.aDay());
        };
    }

    private Map<PublicationId, Whereabouts> whereabouts(List<Draft> planned) {
        return publications.whereabouts(
                planned.stream()
                        .map(Draft::publications)
                        .map(Map::values)
                        .flatMap(Collection::stream)
                        .toList());
    }

    private Map<Account, Relay> relays(List<Account> accounts, Set<AccountId> shown) {
        List<Account> relayed =
                accounts.stream()
                        .filter(each -> each.relay() && shown.contains(each.id()))
                        .toList();
        Map<AccountId, Relay> relays = beside.turns().relays(relayed);
        return relayed.stream()
                .filter(each -> relays.containsKey(each.id()))
                .collect(Collectors.toMap(Function.identity(), each -> relays.get(each.id())));
    }

    /** What stands in the days. */
    private record Shown(
            Span span, Drafts.Days planned, List<Place> places, Map<Account, Relay> relays) {}

    private static List<Day> days(Shown shown, Entries entries, Instant now) {
        Span span = shown.span();
        Map<LocalDate, List<Place>> places =
                shown.places().stream().collect(Collectors.groupingBy(Place::day));
        Map<LocalDate, List<Draft>> byDay =
                shown.planned().shown().stream()
                        .filter(each -> each.content().due() != null)
                        .collect(Collectors.groupingBy(CalendarViews::day));
        LocalDate today = SwedishTime.day(now);
        return span.days().stream()
                .map(
                        day -> {
                            List<Draft> first = byDay.getOrDefault(day, List.of());
                            int there = shown.planned().number().getOrDefault(day, 0);
                            List<Place> empty = places.getOrDefault(day, List.of());
                            List<Place> seen =
                                    empty.stream().limit(span.aDay() - first.size()).toList();
                            return new Day(
                                    day,
                                    day.equals(today),
                                    day.isBefore(today),
                                    !span.holds(day),
                                    hosts(shown.relays(), day),
                                    entries.of(first),
                                    seen.stream().map(entries::place).toList(),
                                    there - first.size() + empty.size() - seen.size());
                        })
                .toList();
    }

    private static LocalDate day(Draft draft) {
        Instant due = draft.content().due();
        return due == null ? LocalDate.MIN : SwedishTime.day(due);
    }

    private static List<Host> hosts(Map<Account, Relay> relays, LocalDate day) {
        Instant noon = day.atTime(12, 0).atZone(SwedishTime.ZONE).toInstant();
        List<Host> hosts = new ArrayList<>();
        relays.forEach(
                (account, relay) ->
                        relay.leg(noon)
                                .ifPresent(
                                        leg ->
                                                hosts.add(
                                                        new Host(
                                                                account.mark(),
                                                                account.shown(),
                                                                leg.host().name()))));
        return hosts;
    }

    /** Drafts as the calendar shows them. */
    private record Entries(
            Map<AccountId, Account> accounts,
            Map<PublicationId, Whereabouts> whereabouts,
            Instant now) {
        List<Entry> of(List<Draft> some) {
            return some.stream().map(this::entry).toList();
        }

        CalendarView.Place place(Place place) {
            return new CalendarView.Place(
                    place.format(),
                    clock(place.at()),
                    place.accounts().stream().map(this::mark).toList(),
                    place.name(),
                    place.whose());
        }

        private static String clock(Instant at) {
            return SwedishTime.asTyped(at).substring(11, CLOCK).replace(':', '.');
        }

        private Entry entry(Draft draft) {
            Instant due = draft.content().due();
            return new Entry(
                    draft.id(),
                    due == null ? "" : clock(due),
                    draft.content().accounts().stream().map(this::mark).toList(),
                    draft.content().heading(),
                    words(draft),
                    shape(draft),
                    draft.state() != State.OUT && due != null);
        }

        private String mark(AccountId id) {
            Account account = accounts.get(id);
            return account == null ? "…" : account.mark();
        }

        private Set<Publication.State> states(Draft draft) {
            return draft.publications().values().stream()
                    .map(whereabouts::get)
                    .filter(Objects::nonNull)
                    .map(Whereabouts::state)
                    .collect(Collectors.toSet());
        }

        private static boolean undecided(Set<Publication.State> states) {
            return states.contains(Publication.State.UNCERTAIN)
                    || states.contains(Publication.State.OVERDUE)
                    || states.contains(Publication.State.BY_HAND);
        }

        private String words(Draft draft) {
            Set<Publication.State> states = states(draft);
            if (undecided(states)) {
                return "Någon behöver bestämma";
            }
            boolean late = draft.state() == State.WRITING || draft.state() == State.SUBMITTED;
            Instant due = draft.content().due();
            if (late && due != null && due.isBefore(now)) {
                return draft.state().swedish() + ", tiden har gått";
            }
            return states.contains(Publication.State.PUBLISHED) && draft.state() == State.PLANNED
                    ? "Delvis publicerat"
                    : draft.state().swedish();
        }

        private String shape(Draft draft) {
            return undecided(states(draft)) ? "due" : draft.state().shape();
        }
    }
}
