package se.uppsikt.crisis.situation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.crisis.situation.SituationReport.AccountPart;
import se.uppsikt.crisis.situation.SituationReport.Met;
import se.uppsikt.crisis.situation.SituationReport.Part;
import se.uppsikt.inbox.assignment.DueTimes;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.OpenWordRows;
import se.uppsikt.records.search.OpenWordRows.Heard;

/** Reads what has come on the accounts of a crisis that somebody may read, and counts it. */
@Component
class SituationReading {
    /** The latest; more than this no document tells of. */
    static final int MOST = 20_000;

    private static final Duration BETWEEN = Duration.ofHours(2);
    private static final int WORDS = 12;
    private static final int LISTED = 50;

    private final OpenWordRows words;
    private final SituationRows rows;
    private final Accounts accounts;
    private final DueTimes due;
    private final InstantSource time;

    SituationReading(
            OpenWordRows words,
            SituationRows rows,
            Accounts accounts,
            DueTimes due,
            InstantSource time) {
        this.words = words;
        this.rows = rows;
        this.accounts = accounts;
        this.due = due;
        this.time = time;
    }

    /** What is read for one picture. */
    private record Read(
            List<Heard> heard,
            boolean cut,
            List<Theme> themes,
            Map<ContributionId, SituationRows.Sorted> sorted,
            Instant until) {
        /** The theme that somebody has chosen, or else that of its words; null for none. */
        @Nullable Theme theme(Heard each) {
            SituationRows.Sorted chosen = sorted.get(each.id());
            return chosen == null
                    ? ThemeRules.theme(each.text(), themes).orElse(null)
                    : themes.stream()
                            .filter(theme -> theme.id().equals(chosen.theme()))
                            .findFirst()
                            .orElse(null);
        }
    }

    private Map<AccountId, Account> readable(Employee me, Crisis crisis) {
        Set<AccountId> reach = accounts.reach(me, Permission.READ);
        return accounts.all().stream()
                .filter(each -> crisis.concerns(each.id()) && reach.contains(each.id()))
                .sorted(Comparator.comparing(Account::shown))
                .collect(
                        Collectors.toMap(
                                Account::id, each -> each, (one, _) -> one, LinkedHashMap::new));
    }

    private Read read(Crisis crisis, Set<AccountId> some) {
        Instant until = crisis.until() == null ? time.instant() : crisis.until();
        List<Heard> heard = words.received(some, from(crisis), until.plusMillis(1), MOST + 1);
        boolean cut = heard.size() > MOST;
        return new Read(
                cut ? heard.subList(0, MOST) : heard,
                cut,
                rows.themes(crisis.id()),
                rows.sorted(crisis.id()),
                until);
    }

    private String covers(Crisis crisis, Map<AccountId, Account> mine) {
        long all = accounts.all().stream().filter(each -> crisis.concerns(each.id())).count();
        return mine.size() == all
                ? "Alla konton som krisläget gäller"
                : "%d av %d konton som krisläget gäller: de som läses av den som hämtade det"
                        .formatted(mine.size(), all);
    }

    /** Platforms count in whole seconds. */
    private static Instant from(Crisis crisis) {
        return crisis.from().truncatedTo(ChronoUnit.SECONDS);
    }

    SituationReport picture(Employee me, Crisis crisis) {
        Map<AccountId, Account> mine = readable(me, crisis);
        Read read = read(crisis, mine.keySet());
        Counted counted = new Counted(read, mine.keySet());
        Set<ContributionId> waiting = waiting(read.heard());
        read.heard().forEach(each -> counted.add(each, waiting.contains(each.id())));
        return new SituationReport(
                crisis,
                read.until(),
                covers(crisis, mine),
                MOST,
                read.cut(),
                counted.all.all(),
                counted.all.changed(),
                Spans.of(from(crisis), read.until(), read.heard().stream().map(Heard::at).toList()),
                parts(counted.byTheme),
                accounts(counted.byAccount, mine),
                met(crisis, read.heard()),
                ThemeRules.frequent(counted.unsorted, WORDS));
    }

    /** All of it, theme by theme, the last without one, and account by account. */
    private static final class Counted {
        private final Read read;
        private final Tally all;
        private final Map<@Nullable Theme, Tally> byTheme = new LinkedHashMap<>();
        private final Map<AccountId, Tally> byAccount = new LinkedHashMap<>();
        private final List<String> unsorted = new ArrayList<>();

        private Counted(Read read, Set<AccountId> accounts) {
            this.read = read;
            Instant since = read.until().minus(BETWEEN);
            all = new Tally(since);
            read.themes().forEach(each -> byTheme.put(each, new Tally(since)));
            byTheme.put(null, new Tally(since));
            accounts.forEach(each -> byAccount.put(each, new Tally(since)));
        }

        private void add(Heard heard, boolean waits) {
            Theme theme = read.theme(heard);
            all.add(heard, waits);
            requireNonNull(byTheme.get(theme)).add(heard, waits);
            requireNonNull(byAccount.get(heard.account())).add(heard, waits);
            if (theme == null) {
                unsorted.add(heard.text());
            }
        }
    }

    private Set<ContributionId> waiting(List<Heard> heard) {
        return new HashSet<>(due.due(heard.stream().map(Heard::id).toList()).keySet());
    }

    private static List<Part> parts(Map<@Nullable Theme, Tally> byTheme) {
        List<Part> parts = new ArrayList<>();
        byTheme.forEach(
                (theme, tally) ->
                        parts.add(new Part(theme, tally.all(), tally.changed(), tally.examples())));
        return parts;
    }

    private static List<AccountPart> accounts(
            Map<AccountId, Tally> byAccount, Map<AccountId, Account> mine) {
        return byAccount.entrySet().stream()
                .map(
                        each ->
                                new AccountPart(
                                        requireNonNull(mine.get(each.getKey())),
                                        each.getValue().all(),
                                        each.getValue().changed()))
                .filter(each -> each.all().number() > 0)
                .sorted(
                        Comparator.comparingInt((AccountPart each) -> each.all().number())
                                .reversed())
                .toList();
    }

    private List<Met> met(Crisis crisis, List<Heard> heard) {
        return rows.rumours(crisis.id()).stream()
                .map(
                        rumour ->
                                new Met(
                                        rumour,
                                        (int)
                                                heard.stream()
                                                        .filter(
                                                                each ->
                                                                        ThemeRules.tells(
                                                                                each.text(),
                                                                                rumour.words()))
                                                        .count()))
                .toList();
    }

    /** The latest of a theme, for whoever puts some elsewhere; null for what belongs to none. */
    List<Heard> latest(Employee me, Crisis crisis, @Nullable ThemeId of) {
        Read read = read(crisis, readable(me, crisis).keySet());
        return read.heard().stream()
                .filter(
                        each -> {
                            Theme theme = read.theme(each);
                            return theme == null ? of == null : theme.id().equals(of);
                        })
                .limit(LISTED)
                .toList();
    }

    /** Whether somebody may read it there. */
    boolean reads(Employee me, Crisis crisis, AccountId account) {
        return readable(me, crisis).containsKey(account);
    }
}
