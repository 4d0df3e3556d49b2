package se.uppsikt.publishing.twins;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Policy;

/** Which accounts speak another language than the rest, and who says so. */
@Service
class TwinAccounts {
    private final TwinAccountRows rows;
    private final Accounts accounts;
    private final Policy policy;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    TwinAccounts(
            TwinAccountRows rows,
            Accounts accounts,
            Policy policy,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.accounts = accounts;
        this.policy = policy;
        this.events = events;
        this.time = time;
    }

    Map<AccountId, String> spoken() {
        return rows.spoken();
    }

    /** Sign language, and those of the guideline. */
    List<String> languages() {
        return TwinRules.languages(policy.publishing());
    }

    /** Those that speak a language, also closed ones, in the order of the register. */
    List<Account> speaking(String language) {
        Map<AccountId, String> spoken = spoken();
        return accounts.all().stream()
                .filter(each -> language.equals(spoken.get(each.id())))
                .toList();
    }

    /** The accounts of which somebody may say it: whoever approves them, or what goes out there. */
    Set<AccountId> named(Employee me) {
        Set<AccountId> answersFor = accounts.reach(me, Permission.APPROVE_POSTS);
        Set<AccountId> approves = accounts.reach(me, Permission.APPROVE);
        return accounts.watched().stream()
                .map(Account::id)
                .filter(id -> answersFor.contains(id) || approves.contains(id))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param language empty when it speaks as the rest do
     */
    @Transactional
    void name(Employee by, String handle, String language) {
        Account account =
                accounts.byHandle(handle).orElseThrow(() -> new NotFound("account by handle"));
        if (!named(by).contains(account.id())) {
            throw new NotPermitted(
                    Permission.APPROVE_POSTS, accounts.askWhom(Permission.APPROVE_POSTS, account));
        }
        if (language.isEmpty()) {
            if (rows.remove(account.id())) {
                told(by, account.id(), "");
            }
            return;
        }
        if (!languages().contains(language)) {
            throw new Refused(Objection.of("P5", "Välj ett av språken."));
        }
        if (!language.equals(spoken().get(account.id()))) {
            rows.put(account.id(), language, by.label(), time.instant());
            told(by, account.id(), language);
        }
    }

    private void told(Employee by, AccountId account, String language) {
        events.publishEvent(new TwinAccountDeed(by, time.instant(), account, language));
    }
}
