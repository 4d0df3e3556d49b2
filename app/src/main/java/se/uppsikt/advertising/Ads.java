package se.uppsikt.advertising;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.SwedishTime;

/** The ads that somebody may read of: those of the accounts that the person sees. */
@Service
public class Ads {
    private static final int PART = 50;

    private final Accounts accounts;
    private final AdListRows list;
    private final AdRows rows;
    private final DayRows days;
    private final Desk desk;

    /** How far the readings have come, and the time. */
    @Component("adsDesk")
    record Desk(ReadingRows readings, InstantSource time) {}

    Ads(Accounts accounts, AdListRows list, AdRows rows, DayRows days, Desk desk) {
        this.accounts = accounts;
        this.list = list;
        this.rows = rows;
        this.days = days;
        this.desk = desk;
    }

    /**
     * A part of the list.
     *
     * @param next the last of this part when there are more; null otherwise
     */
    public record Part(List<AdView> ads, @Nullable UUID next) {}

    /** How the reading of one account went. */
    public record Read(Account account, String paying, Instant at, String missing) {}

    /** A month of an account, in words. */
    public record MonthView(
            Account account,
            String month,
            String cost,
            String shown,
            String clicks,
            boolean settled) {}

    /**
     * A day of an ad, in words.
     *
     * @param corrected how many times the platform has changed its mind
     */
    public record DayView(
            String day,
            String cost,
            String shown,
            String clicks,
            String uniques,
            boolean settled,
            int corrected) {}

    /**
     * One change of an ad, its set or its campaign, or the first that was read.
     *
     * @param of which of them
     */
    public record Change(Instant at, String of, List<String> changes) {
        public Change {
            changes = List.copyOf(changes);
        }
    }

    /** One ad with all that is known of it. */
    public record Whole(
            AdView view, List<Change> history, List<DayView> days, @Nullable DayPlot plot) {
        /** How many days the platform has changed its mind about. */
        public long corrected() {
            return days.stream().filter(day -> day.corrected() > 0).count();
        }
    }

    Part part(Employee me, @Nullable UUID after) {
        Map<AccountId, Account> mine = mine(me);
        List<AdListRows.Row> found = list.part(mine.keySet(), after, PART + 1);
        List<AdListRows.Row> shown = found.subList(0, Math.min(PART, found.size()));
        return new Part(views(mine, shown), found.size() > PART ? shown.getLast().id() : null);
    }

    /** All days of these ads, by the ad. */
    Map<UUID, List<DayRows.Shown>> days(List<AdView> ads) {
        return days.days(ads.stream().map(AdView::id).toList());
    }

    List<Read> readings(Employee me) {
        Map<AccountId, Account> mine = mine(me);
        return desk.readings().of(mine.keySet()).stream()
                .map(
                        each ->
                                new Read(
                                        of(mine, each.account()),
                                        each.paying().name(),
                                        each.readAt(),
                                        each.missing()))
                .toList();
    }

    List<MonthView> months(Employee me) {
        Map<AccountId, Account> mine = mine(me);
        return list.months(mine.keySet()).stream()
                .map(
                        each ->
                                new MonthView(
                                        of(mine, each.account()),
                                        AdWords.month(each.month()),
                                        Money.shown(each.sum().spendMicro(), each.sum().currency()),
                                        Money.count(each.sum().impressions()),
                                        Money.count(each.sum().clicks()),
                                        each.settled()))
                .toList();
    }

    /**
     * @throws NotFound also when it is there and the person may not see its account
     */
    Whole one(Employee me, UUID id) {
        AdListRows.Row row = list.one(id).orElseThrow(() -> new NotFound("ad " + id));
        Account account = mine(me).get(row.account());
        if (account == null) {
            throw new NotFound("ad " + id);
        }
        List<DayRows.Shown> known = days.days(id);
        return new Whole(
                new AdView(account, row, desk.time().instant()),
                history(row),
                known.reversed().stream().map(Ads::day).toList(),
                DayPlot.of(known));
    }

    private static DayView day(DayRows.Shown day) {
        AdFact.Figures figures = day.figures();
        return new DayView(
                SwedishTime.date(day.day()),
                Money.shown(figures.spendMicro(), figures.currency()),
                Money.count(figures.impressions()),
                Money.count(figures.clicks()),
                Money.count(figures.uniques()),
                figures.settled(),
                day.corrected());
    }

    /** Some of those that run now on these accounts, of those that the person sees. */
    public List<AdView> running(Employee me, Collection<AccountId> accounts, int limit) {
        Map<AccountId, Account> mine = mine(me);
        mine.keySet().retainAll(accounts);
        List<AdView> running = new ArrayList<>();
        List<AdListRows.Row> part = list.part(mine.keySet(), null, PART);
        while (!part.isEmpty() && running.size() < limit) {
            views(mine, part).stream().filter(AdView::runs).forEach(running::add);
            part = list.part(mine.keySet(), part.getLast().id(), PART);
        }
        return running.subList(0, Math.min(limit, running.size()));
    }

    /** How many ads that run now must be put right, by account. */
    Map<Account, Long> faulty() {
        Map<AccountId, Account> all =
                accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Map<Account, Long> faulty = new LinkedHashMap<>();
        List<AdListRows.Row> part = list.part(all.keySet(), null, PART);
        while (!part.isEmpty()) {
            views(all, part).stream()
                    .filter(ad -> ad.runs() && !ad.faults().isEmpty())
                    .forEach(ad -> faulty.merge(ad.account(), 1L, Long::sum));
            part = list.part(all.keySet(), part.getLast().id(), PART);
        }
        return faulty;
    }

    private List<Change> history(AdListRows.Row row) {
        List<Change> entries = new ArrayList<>();
        String currency = row.sum().currency();
        entries.addAll(AdHistory.entries("Annonsen", rows.versions(row.id()), currency));
        entries.addAll(history("Innehållet", row.creative(), currency));
        entries.addAll(history("Annonsgruppen", row.set(), currency));
        entries.addAll(history("Kampanjen", row.campaignId(), currency));
        return AdHistory.together(entries);
    }

    private List<Change> history(String of, @Nullable UUID item, String currency) {
        return item == null ? List.of() : AdHistory.entries(of, rows.versions(item), currency);
    }

    private List<AdView> views(Map<AccountId, Account> mine, Collection<AdListRows.Row> found) {
        Instant now = desk.time().instant();
        return found.stream().map(row -> new AdView(of(mine, row.account()), row, now)).toList();
    }

    private static Account of(Map<AccountId, Account> mine, AccountId account) {
        return Objects.requireNonNull(mine.get(account));
    }

    private Map<AccountId, Account> mine(Employee me) {
        Set<AccountId> reach = accounts.reach(me, Permission.READ);
        return accounts.all().stream()
                .filter(account -> reach.contains(account.id()))
                .collect(Collectors.toMap(Account::id, Function.identity()));
    }
}
