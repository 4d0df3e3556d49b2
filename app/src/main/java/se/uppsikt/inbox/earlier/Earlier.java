package se.uppsikt.inbox.earlier;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.Records;
import se.uppsikt.records.readers.Readers;

/** Finds what the same person wrote before, a page at a time. */
@Component
class Earlier {
    private static final int PAGE = 50;

    private final EarlierRows rows;
    private final Records records;
    private final Readers readers;
    private final Accounts accounts;

    Earlier(EarlierRows rows, Records records, Readers readers, Accounts accounts) {
        this.rows = rows;
        this.records = records;
        this.readers = readers;
        this.accounts = accounts;
    }

    /**
     * What was written before; what stands in the same thread is read there and not here.
     *
     * @param after the last that was looked at on the page before; null for the first page
     * @throws se.uppsikt.access.NotPermitted when the person does not answer on the account
     */
    EarlierList page(Employee me, ContributionId id, @Nullable ContributionId after) {
        Contribution about = readers.readable(me, id);
        accounts.require(me, Permission.ANSWER, about.account());
        String author = about.author().platformId();
        if (author == null) {
            return new EarlierList(about, List.of(), null);
        }
        Map<AccountId, Account> there = samePlatform(accounts.account(about.account()).platform());
        Contribution before = after == null ? about : place(me, about, after, there);
        Clearance clearance = accounts.clearance(me).within(there.keySet());
        List<ContributionId> found = rows.earlier(clearance, author, before, PAGE + 1);
        List<ContributionId> page = found.subList(0, Math.min(PAGE, found.size()));
        return new EarlierList(
                about,
                rows(about, records.contributions(page).values(), there),
                found.size() > PAGE ? page.getLast() : null);
    }

    private Map<AccountId, Account> samePlatform(Platform platform) {
        Map<AccountId, Account> found = new HashMap<>();
        for (Account account : accounts.all()) {
            if (account.platform() == platform) {
                found.put(account.id(), account);
            }
        }
        return found;
    }

    /** Where the page begins; what somebody else wrote is no place in this list. */
    private Contribution place(
            Employee me, Contribution about, ContributionId after, Map<AccountId, Account> there) {
        Contribution place = readers.readable(me, after);
        boolean theirs =
                Objects.equals(place.author().platformId(), about.author().platformId())
                        && there.containsKey(place.account());
        if (!theirs) {
            throw new NotFound("contribution " + after.value() + " in this list");
        }
        return place;
    }

    private static List<EarlierList.Row> rows(
            Contribution about, Collection<Contribution> found, Map<AccountId, Account> there) {
        return found.stream()
                .filter(each -> !together(about, each))
                .map(
                        each ->
                                new EarlierList.Row(
                                        each,
                                        Objects.requireNonNull(there.get(each.account())).shown()))
                .toList();
    }

    private static boolean together(Contribution about, Contribution other) {
        return other.account().equals(about.account()) && other.thread().equals(about.thread());
    }
}
