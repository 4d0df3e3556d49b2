package se.uppsikt.insight.figures;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.insight.figures.FigureRows.Sum;
import se.uppsikt.insight.figures.FollowUpView.About;
import se.uppsikt.insight.figures.FollowUpView.Months;
import se.uppsikt.insight.figures.FollowUpView.OfPlatform;
import se.uppsikt.insight.figures.FollowUpView.UnitRow;
import se.uppsikt.insight.figures.FollowUpView.Units;
import se.uppsikt.platforms.statistics.Statistics;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.Policy;

/** Puts follow-up together of the sums that somebody may read (U1, B6). */
@Component
class FollowUps {
    private static final int MONTHS = 12;

    private final FigureRows figures;
    private final ChangeRows changes;
    private final Scopes scopes;
    private final Neighbours neighbours;
    private final InstantSource time;

    FollowUps(
            FigureRows figures,
            ChangeRows changes,
            Scopes scopes,
            Neighbours neighbours,
            InstantSource time) {
        this.figures = figures;
        this.changes = changes;
        this.scopes = scopes;
        this.neighbours = neighbours;
        this.time = time;
    }

    /** Those who are asked once for each page. */
    @Component("followUpNeighbours")
    record Neighbours(Accounts accounts, Policy policy, Statistics statistics) {}

    @Transactional(readOnly = true)
    FollowUpView view(Employee me, String asked, String length, String from) {
        Guideline guideline = neighbours.policy().current();
        Clearance all = neighbours.accounts().clearance(me);
        List<Account> readable = scopes.readable(all);
        Scope scope = scopes.of(asked, readable, guideline.municipality().name());
        Set<AccountId> ids = scope.accounts().stream().map(Account::id).collect(Collectors.toSet());
        Clearance mine = all.within(ids);
        About about =
                about(
                        scope,
                        Period.of(length, from, SwedishTime.day(time.instant())),
                        readable.size(),
                        mine);
        List<Sum> sums = figures.sums(mine, about.period());
        Lines lines = new Lines(about, sums, guideline.grounds());
        return new FollowUpView(
                about,
                scopes.groups(readable),
                lines.all(),
                lines.grounds(),
                months(about, mine, guideline.grounds()),
                units(about, sums),
                platforms(about, ids));
    }

    private About about(Scope scope, Period period, int readable, Clearance mine) {
        Instant now = time.instant();
        return new About(
                now,
                scope,
                period,
                period.runs(SwedishTime.day(now)),
                readable,
                neighbours.accounts().all().size(),
                figures.first(mine).orElse(null),
                changes.state());
    }

    private Months months(About about, Clearance mine, List<Ground> grounds) {
        LocalDate next = about.period().ends();
        return MonthsRules.of(
                figures.months(mine, next.minusMonths(MONTHS), next),
                about.period().after().first().minusMonths(MONTHS),
                about.since(),
                grounds);
    }

    private List<OfPlatform> platforms(About about, Set<AccountId> ids) {
        Period period = about.period();
        return PlatformLines.of(
                about.scope().accounts(),
                neighbours.statistics().of(ids, period.begins(), period.ends()),
                neighbours.statistics().of(ids, period.before().begins(), period.begins()));
    }

    private List<Units> units(About about, List<Sum> sums) {
        List<Account> some = about.scope().accounts();
        List<Sum> now = sums.stream().filter(Sum::now).toList();
        List<Units> units = new ArrayList<>();
        for (UnitSort by : UnitSort.values()) {
            if (about.scope().whole() || by == UnitSort.ACCOUNT) {
                Map<AccountId, String> whose =
                        some.stream().collect(Collectors.toMap(Account::id, by::address));
                Map<String, List<Sum>> its =
                        now.stream()
                                .collect(
                                        Collectors.groupingBy(
                                                sum -> requireNonNull(whose.get(sum.account()))));
                units.add(
                        new Units(
                                by.id(),
                                by.word(),
                                by.heading(),
                                scopes.choices(by, some).stream()
                                        .map(each -> row(about, each, its))
                                        .toList()));
            }
        }
        return units;
    }

    private static UnitRow row(About about, Scope.Choice choice, Map<String, List<Sum>> sums) {
        Figures of = Figures.of(sums.getOrDefault(choice.address(), List.of()));
        boolean unknown = about.nothing();
        return new UnitRow(
                choice.words(),
                choice.address(),
                unknown ? Shown.unknown() : Shown.of(of.of(Kind.RECEIVED)),
                unknown ? Shown.unknown() : Shown.percent(of.inTime(false)),
                unknown ? Shown.unknown() : Shown.time(of.took(false, 50)),
                unknown ? Shown.unknown() : Shown.of(of.of(Kind.WAITING)),
                unknown ? Shown.unknown() : Shown.of(of.of(Kind.PUBLISHED)));
    }
}
