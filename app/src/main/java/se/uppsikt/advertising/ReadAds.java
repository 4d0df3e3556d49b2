package se.uppsikt.advertising;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.SwedishTime;

/** The ads that were read, as rooms ask for them that keep something about them. */
@Service
public class ReadAds {
    /** An ad that has cost something within these days counts as one that runs. */
    private static final Duration LATELY = Duration.ofDays(7);

    private static final int MOST = 200;

    private final Accounts accounts;
    private final AdListRows list;
    private final InstantSource time;

    ReadAds(Accounts accounts, AdListRows list, InstantSource time) {
        this.accounts = accounts;
        this.list = list;
        this.time = time;
    }

    /** By their ids, whoever asks; whoever asks has looked at the rights. */
    public List<AdView> some(Collection<UUID> ads) {
        return ads.isEmpty() ? List.of() : views(list.some(ads));
    }

    /** Those that run or have cost something lately, on accounts that somebody reads. */
    public List<AdView> running(Employee me) {
        return running(accounts.reach(me, Permission.READ));
    }

    /** The same, on some accounts; as many as a page holds. */
    public List<AdView> running(Collection<AccountId> some) {
        Instant now = time.instant();
        return some.isEmpty()
                ? List.of()
                : views(list.running(some, now, SwedishTime.day(now.minus(LATELY)), MOST));
    }

    /** What each ad of some accounts, and each of some ads, cost in each year. */
    public List<AdYear> years(Collection<AccountId> some, Collection<UUID> ads) {
        return list.years(some, ads);
    }

    private List<AdView> views(List<AdListRows.Row> rows) {
        Map<AccountId, Account> all =
                accounts.all().stream().collect(Collectors.toMap(Account::id, Function.identity()));
        Instant now = time.instant();
        return rows.stream()
                .map(row -> new AdView(Objects.requireNonNull(all.get(row.account())), row, now))
                .toList();
    }
}
