package se.uppsikt.crisis.situation;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
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
import se.uppsikt.crisis.Crises;
import se.uppsikt.crisis.Crises.Period;
import se.uppsikt.crisis.Crisis;
import se.uppsikt.crisis.situation.SituationReport.AccountPart;
import se.uppsikt.crisis.situation.SituationReport.Met;
import se.uppsikt.crisis.situation.SituationReport.Part;
import se.uppsikt.inbox.assignment.DueTimes;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.search.OpenWordRows;
import se.uppsikt.records.search.OpenWordRows.Heard;
import se.uppsikt.records.search.OpenWordRows.Stretch;

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
    private final Neighbours neighbours;
    private final InstantSource time;

    /** What other rooms tell. */
    @Component("situationNeighbours")
    record Neighbours(Accounts accounts, Crises crises, DueTimes due) {}

    SituationReading(
            OpenWordRows words, SituationRows rows, Neighbours neighbours, InstantSource time) {
        this.words = words;
        this.rows = rows;
        this.neighbours = neighbours;
        this.time = time;
    }

    /** Something that was written, with its words. */
    private record Said(Heard heard, Set<String> words) {}

    /**
     * What is read for one picture.
     *
     * @param mine the accounts that the crisis has concerned and that are read
     * @param all how many it has concerned
     */
    private record Read(
            Map<AccountId, Account> mine,
            long all,
            List<Said> said,
            boolean cut,
            List<Theme> themes,
            Map<ContributionId, SituationRows.Sorted> sorted) {
        /** The theme that somebody has chosen, or else that of its words; null for none. */
        @Nullable Theme theme(Said each) {
            SituationRows.Sorted chosen = sorted.get(each.heard().id());
            return chosen == null
                    ? ThemeRules.theme(each.words(), themes).orElse(null)
                    : themes.stream()
                            .filter(theme -> theme.id().equals(chosen.theme()))
                            .findFirst()
                            .orElse(null);
        }
    }

    private Read read(Employee me, Crisis crisis, Instant until) {
        List<Period> periods = neighbours.crises().periods(crisis.id());
        List<Account> concerned =
                neighbours.accounts().all().stream()
                        .filter(each -> periods.stream().anyMatch(p -> concerns(p, each.id())))
                        .toList();
        Map<AccountId, Account> mine = readable(me, concerned);
        List<Heard> heard = words.received(stretches(periods, mine.keySet(), until), MOST + 1);
        boolean cut = heard.size() > MOST;
        return new Read(
                mine,
                concerned.size(),
                (cut ? heard.subList(0, MOST) : heard)
                        .stream()
                                .map(each -> new Said(each, ThemeRules.words(each.text())))
                                .toList(),
                cut,
                rows.themes(crisis.id()),
                rows.sorted(crisis.id()));
    }

    private Map<AccountId, Account> readable(Employee me, List<Account> concerned) {
        Set<AccountId> reach = neighbours.accounts().reach(me, Permission.READ);
        return concerned.stream()
                .filter(each -> reach.contains(each.id()))
                .sorted(Comparator.comparing(Account::shown))
                .collect(
                        Collectors.toMap(
                                Account::id, each -> each, (one, _) -> one, LinkedHashMap::new));
    }

    private static boolean concerns(Period period, AccountId account) {
        return period.accounts().isEmpty() || period.accounts().contains(account);
    }

    /**
     * Each account for as long as the crisis has concerned it. Platforms count in whole seconds.
     */
    private static List<Stretch> stretches(
            List<Period> periods, Set<AccountId> mine, Instant until) {
        List<Stretch> stretches = new ArrayList<>();
        for (Period period : periods) {
            Instant from = period.from().truncatedTo(ChronoUnit.SECONDS);
            Instant ends = period.until() == null ? until : period.until();
            mine.stream()
                    .filter(each -> concerns(period, each))
                    .forEach(each -> stretches.add(new Stretch(each, from, ends.plusMillis(1))));
        }
        return stretches;
    }

    private Instant until(Crisis crisis) {
        return crisis.until() == null ? time.instant() : crisis.until();
    }

    SituationReport picture(Employee me, Crisis crisis) {
        Instant until = until(crisis);
        Read read = read(me, crisis, until);
        Counted counted = new Counted(read, until.minus(BETWEEN));
        Set<ContributionId> waiting = waiting(read.said());
        read.said().forEach(each -> counted.add(each, waiting.contains(each.heard().id())));
        return new SituationReport(
                crisis,
                until,
                covers(read),
                MOST,
                read.cut(),
                counted.all.all(),
                counted.all.changed(),
                Spans.of(
                        crisis.from().truncatedTo(ChronoUnit.SECONDS),
                        until,
                        read.said().stream().map(each -> each.heard().at()).toList()),
                parts(counted.byTheme),
                accounts(counted.byAccount, read.mine()),
                met(crisis, read.said()),
                ThemeRules.frequent(counted.unsorted, WORDS));
    }

    private static String covers(Read read) {
        return read.mine().size() == read.all()
                ? "Alla konton som krisläget gäller"
                : "%d av %d konton som krisläget gäller: de som läses av den som hämtade det"
                        .formatted(read.mine().size(), read.all());
    }

    /** All of it, theme by theme, the last without one, and account by account. */
    private static final class Counted {
        private final Read read;
        private final Tally all;
        private final Map<@Nullable Theme, Tally> byTheme = new LinkedHashMap<>();
        private final Map<AccountId, Tally> byAccount = new LinkedHashMap<>();
        private final List<Set<String>> unsorted = new ArrayList<>();

        /**
         * @param since from when what has changed counts
         */
        private Counted(Read read, Instant since) {
            this.read = read;
            all = new Tally(since);
            read.themes().forEach(each -> byTheme.put(each, new Tally(since)));
            byTheme.put(null, new Tally(since));
            read.mine().keySet().forEach(each -> byAccount.put(each, new Tally(since)));
        }

        private void add(Said said, boolean waits) {
            Theme theme = read.theme(said);
            all.add(said.heard(), waits);
            requireNonNull(byTheme.get(theme)).add(said.heard(), waits);
            requireNonNull(byAccount.get(said.heard().account())).add(said.heard(), waits);
            if (theme == null) {
                unsorted.add(said.words());
            }
        }
    }

    private Set<ContributionId> waiting(List<Said> said) {
        return neighbours.due().due(said.stream().map(each -> each.heard().id()).toList()).keySet();
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

    private List<Met> met(Crisis crisis, List<Said> said) {
        return rows.rumours(crisis.id()).stream()
                .map(rumour -> new Met(rumour, telling(rumour, said)))
                .toList();
    }

    private static int telling(Rumour rumour, List<Said> said) {
        return (int)
                said.stream()
                        .filter(each -> ThemeRules.tells(each.words(), rumour.words()))
                        .count();
    }

    /** The latest of a theme, for whoever puts some elsewhere; null for what belongs to none. */
    List<Heard> latest(Employee me, Crisis crisis, @Nullable ThemeId of) {
        Read read = read(me, crisis, until(crisis));
        return read.said().stream()
                .filter(
                        each -> {
                            Theme theme = read.theme(each);
                            return theme == null ? of == null : theme.id().equals(of);
                        })
                .limit(LISTED)
                .map(Said::heard)
                .toList();
    }

    /** Those of the accounts that the crisis has concerned and that somebody may read. */
    Set<AccountId> readable(Employee me, Crisis crisis) {
        List<Period> periods = neighbours.crises().periods(crisis.id());
        return neighbours.accounts().reach(me, Permission.READ).stream()
                .filter(each -> periods.stream().anyMatch(period -> concerns(period, each)))
                .collect(Collectors.toSet());
    }
}
