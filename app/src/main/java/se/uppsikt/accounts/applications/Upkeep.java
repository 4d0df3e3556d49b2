package se.uppsikt.accounts.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.AccountUpkeep;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.accounts.LastPosts;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Guideline;

/** Sees that accounts in use are not left alone: flags what is amiss, takes confirmations (K3). */
@Service
class Upkeep implements AccountUpkeep {
    private final UpkeepRows rows;
    private final Editors editors;
    private final Accounts accounts;
    private final LastPosts posts;
    private final AccountRecorder deeds;

    Upkeep(
            UpkeepRows rows,
            Editors editors,
            Accounts accounts,
            LastPosts posts,
            AccountRecorder deeds) {
        this.rows = rows;
        this.editors = editors;
        this.accounts = accounts;
        this.posts = posts;
        this.deeds = deeds;
    }

    /** What is amiss with each; an account with nothing amiss is not among them. */
    @Override
    public Map<AccountId, List<Objection>> flags(Collection<Account> of) {
        Instant now = deeds.now();
        Guideline.Upkeep promised = deeds.guideline().upkeep();
        Map<AccountId, List<Objection>> flags = new LinkedHashMap<>();
        for (UpkeepRules.Care care : care(of)) {
            List<Objection> found = UpkeepRules.flags(care, promised, now);
            if (!found.isEmpty()) {
                flags.put(care.account().id(), found);
            }
        }
        return flags;
    }

    @Override
    public boolean mayConfirm(Employee employee, Account account) {
        return account.status().open()
                && accounts.permissions(employee, account).contains(Permission.PLAN);
    }

    /** The last day on which the account is to be confirmed again. */
    @Override
    public LocalDate confirmBy(Account account) {
        return UpkeepRules.confirmBy(care(List.of(account)).getFirst(), deeds.guideline().upkeep());
    }

    /**
     * The service area says that the account is still needed and that its plan is true.
     *
     * @throws Refused when it has too few editors or a plan to look over
     */
    @Transactional
    @Override
    public void confirm(Employee by, Account account) {
        accounts.require(by, Permission.PLAN, account.id());
        Guideline.Upkeep promised = deeds.guideline().upkeep();
        care(List.of(account))
                .forEach(care -> Refused.ifAny(UpkeepRules.confirming(care, promised)));
        rows.confirm(account.id(), by, deeds.now(), deeds.guideline().version());
        deeds.note("account-confirmed", by, account.id(), "Kontot bekräftades", Map.of());
    }

    private List<UpkeepRules.Care> care(Collection<Account> of) {
        List<AccountId> ids = of.stream().map(Account::id).toList();
        Map<AccountId, UpkeepRows.Dates> dates = rows.dates(ids);
        Map<AccountId, Instant> heard = posts.lastPosts(dates.keySet());
        Map<AccountId, List<Editor>> staff = editors.of(of);
        Instant now = deeds.now();
        return of.stream()
                .map(
                        account -> {
                            UpkeepRows.Dates known =
                                    dates.getOrDefault(
                                            account.id(),
                                            new UpkeepRows.Dates(account.id(), null, now, now));
                            Instant post = heard.getOrDefault(account.id(), known.woken());
                            return new UpkeepRules.Care(
                                    account,
                                    staff.getOrDefault(account.id(), List.of()).size(),
                                    known.plan(),
                                    known.confirmed(),
                                    post.isAfter(known.woken()) ? post : known.woken());
                        })
                .toList();
    }
}
