package se.uppsikt.crisis;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.advertising.Ads;
import se.uppsikt.platforms.publications.PlannedPostRows;
import se.uppsikt.policy.Policy;

/** Puts the page together; what is planned is shown on the accounts that the person reads. */
@Component
class CrisisViews {
    private static final int NEXT = 10;
    private static final int HISTORY = 20;
    private static final int ADS = 20;

    private final Crises crises;
    private final Accounts accounts;
    private final PlannedPostRows planned;
    private final Ads ads;
    private final Policy policy;

    CrisisViews(Crises crises, Accounts accounts, PlannedPostRows planned, Ads ads, Policy policy) {
        this.crises = crises;
        this.accounts = accounts;
        this.planned = planned;
        this.ads = ads;
        this.policy = policy;
    }

    CrisisView view(Employee me) {
        Crisis running = crises.running().orElse(null);
        Set<AccountId> reach = accounts.reach(me, Permission.READ);
        List<Account> all =
                accounts.all().stream().sorted(Comparator.comparing(Account::shown)).toList();
        Map<AccountId, Account> mine =
                all.stream()
                        .filter(account -> reach.contains(account.id()))
                        .collect(Collectors.toMap(Account::id, Function.identity()));
        Set<AccountId> stopped = where(mine, running == null ? _ -> false : running::stops);
        return new CrisisView(
                running,
                CrisisRules.leads(me),
                policy.current().answerTimes().crisis().toMinutes(),
                all,
                posts(planned.ahead(stopped, NEXT), mine, Set.of()),
                posts(planned.onItsWay(stopped, NEXT), mine, Set.of()),
                posts(
                        planned.overdue(mine.keySet(), Letting.MOST),
                        mine,
                        accounts.reach(me, Permission.PUBLISH)),
                running == null ? List.of() : running(me, where(mine, running::concerns)),
                crises.latest(HISTORY).stream().filter(crisis -> !crisis.goesOn()).toList());
    }

    private static Set<AccountId> where(
            Map<AccountId, Account> mine, Function<AccountId, Boolean> holds) {
        return mine.keySet().stream().filter(holds::apply).collect(Collectors.toSet());
    }

    private static CrisisView.Planned posts(
            PlannedPostRows.Part part, Map<AccountId, Account> mine, Set<AccountId> decided) {
        String count =
                part.isMore()
                        ? "fler än " + PlannedPostRows.COUNTED
                        : Integer.toString(part.count());
        return new CrisisView.Planned(
                count,
                part.first().stream()
                        .map(
                                each ->
                                        new CrisisView.Post(
                                                each.id(),
                                                Objects.requireNonNull(mine.get(each.account()))
                                                        .shown(),
                                                each.text(),
                                                each.due(),
                                                decided.contains(each.account())))
                        .toList());
    }

    private List<CrisisView.Ad> running(Employee me, Set<AccountId> concerned) {
        return ads.running(me, concerned, ADS).stream()
                .map(
                        ad ->
                                new CrisisView.Ad(
                                        ad.name(),
                                        ad.account().shown(),
                                        ad.account().platform().shown(),
                                        "/annonser/" + ad.id()))
                .toList();
    }
}
