package se.uppsikt.accounts;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.Permission;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.accounts.AccountRights.Clearance;
import se.uppsikt.base.shared.AskedOnce;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;
import se.uppsikt.policy.Guideline.Units;

/** The door of the account register. It opens when the demo accounts, if any, are in it. */
@Service
@DependsOn("se.uppsikt.accounts.DemoAccounts")
public class Accounts {
    private final AccountRows rows;
    private final HostingPeriods hosting;
    private final Access access;
    private final AccountRecorder deeds;
    private final ObjectProvider<ClosingCondition> closing;

    Accounts(
            AccountRows rows,
            HostingPeriods hosting,
            Access access,
            AccountRecorder deeds,
            ObjectProvider<ClosingCondition> closing) {
        this.rows = rows;
        this.hosting = hosting;
        this.access = access;
        this.deeds = deeds;
        this.closing = closing;
    }

    /**
     * @throws se.uppsikt.base.shared.NotFound when there is none
     */
    public Account account(AccountId id) {
        return rows.account(id).orElseThrow(() -> missing(id));
    }

    /** Official first, then central, then of service areas; by name. */
    public List<Account> all() {
        return rows.all();
    }

    /**
     * A part of the register, in its order.
     *
     * @param after the handle of the last account of the part before; null for the first part
     */
    List<Account> part(String words, @Nullable String after, int limit) {
        Account last = after == null ? null : rows.byHandle(after).orElse(null);
        return rows.part(words, last, limit);
    }

    /**
     * A part of those that everybody may know of (K7), in the order of the register.
     *
     * @param after the handle of the last account of the part before; null for the first part
     * @throws NotFound when there is no such account: whoever reads part by part would begin anew
     */
    List<Account> openPart(@Nullable String after, int limit) {
        Account last =
                after == null
                        ? null
                        : rows.byHandle(after).orElseThrow(() -> new NotFound("account " + after));
        return rows.openPart(last, limit);
    }

    /** Those in use or at rest, in the same order. */
    public List<Account> open() {
        return rows.all().stream().filter(account -> account.status().open()).toList();
    }

    /** Those of them where people write to the municipality; the others are for advertising. */
    public List<Account> watched() {
        return open().stream().filter(account -> account.platform().conversation()).toList();
    }

    public Optional<Account> byPlatformId(Platform platform, String platformId) {
        return rows.byPlatformId(platform, platformId);
    }

    public Optional<Account> byHandle(String handle) {
        return rows.byHandle(handle);
    }

    /** The accounts on which the person may do this; for lists. */
    public Set<AccountId> reach(Employee employee, Permission permission) {
        return where(everywhere(employee), permission);
    }

    private Map<AccountId, Set<Permission>> everywhere(Employee employee) {
        return AskedOnce.aRequest(
                "permissions " + employee.id().value(), () -> permissions(employee, rows.all()));
    }

    private static Set<AccountId> where(
            Map<AccountId, Set<Permission>> granted, Permission permission) {
        return granted.entrySet().stream()
                .filter(each -> each.getValue().contains(permission))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What the person may read on all accounts; for lists. */
    public Clearance clearance(Employee employee) {
        Map<AccountId, Set<Permission>> granted = everywhere(employee);
        return new Clearance(
                where(granted, Permission.READ), where(granted, Permission.READ_CONFIDENTIAL));
    }

    /** The same, on some accounts; only these are looked up. */
    public Clearance clearance(Employee employee, Collection<AccountId> some) {
        Map<AccountId, Set<Permission>> granted = permissions(employee, rows.some(some));
        return new Clearance(
                where(granted, Permission.READ), where(granted, Permission.READ_CONFIDENTIAL));
    }

    /** Everything the person may do with each of the accounts; for lists. */
    public Map<AccountId, Set<Permission>> permissions(
            Employee employee, Collection<Account> asked) {
        AccountRights.Place place = place(employee);
        return asked.stream()
                .collect(
                        Collectors.toMap(
                                Account::id,
                                account -> AccountRights.granted(employee, place, account)));
    }

    /** Everything the person may do with one account. */
    public Set<Permission> permissions(Employee employee, Account account) {
        return AccountRights.granted(employee, place(employee), account);
    }

    public boolean may(Employee employee, Permission permission, AccountId account) {
        return rows.account(account)
                .filter(found -> permissions(employee, found).contains(permission))
                .isPresent();
    }

    /**
     * @throws NotPermitted when the person may not; it says whom to ask
     * @throws NotFound when there is no such account
     */
    public void require(Employee employee, Permission permission, AccountId account) {
        Account found = account(account);
        if (!permissions(employee, found).contains(permission)) {
            throw new NotPermitted(permission, askWhom(permission, found));
        }
    }

    /** Whether the person answers on the accounts that the own service area is host of. */
    public boolean answersWhereHost(Employee employee) {
        return AccountRights.hosts(employee);
    }

    /** What the municipality calls its own units. */
    public Units units() {
        return deeds.guideline().municipality().units();
    }

    /** Whom somebody asks who may not do this with the account. */
    public String askWhom(Permission permission, Account account) {
        return AccountRights.askWhom(
                permission,
                account,
                units().communications(),
                owner(account),
                committee(account),
                host(account));
    }

    /** The name of the service area whose week of the relay it is now; null between two. */
    private @Nullable String host(Account account) {
        return hosting.running(deeds.now()).stream()
                .filter(each -> each.relay() && each.account().equals(account.id()))
                .findFirst()
                .map(each -> requireNonNull(access.serviceAreas().get(each.host())).name())
                .orElse(null);
    }

    /** The name of the service area that answers for the account. */
    String owner(Account account) {
        return requireNonNull(access.serviceAreas().get(account.owner())).name();
    }

    /** The name of the authority whose record the account's contributions become. */
    String committee(Account account) {
        return requireNonNull(access.committees().get(account.committee())).name();
    }

    /**
     * Moves an account along its life cycle (K1) and keeps who did it.
     *
     * @throws Refused when the life cycle has no such step, or the step has a condition that is not
     *     met
     */
    @Transactional
    public void move(AccountId id, Account.Status to, Employee by) {
        require(by, Permission.CONNECT, id);
        Account account = rows.held(id).orElseThrow(() -> missing(id));
        Refused.ifAny(LifeCycleRules.objections(account, to, units()));
        if (to == Account.Status.CLOSED) {
            Refused.ifAny(againstClosing(account));
        }
        deeds.move(account, to, by);
    }

    /** What other modules have to say first (K9). */
    private List<Objection> againstClosing(Account account) {
        return closing.orderedStream()
                .flatMap(condition -> condition.againstClosing(account).stream())
                .toList();
    }

    /** Why the account cannot be connected to its platform; nothing when it can (K2). */
    public List<Objection> hindrancesToConnect(AccountId id) {
        return LifeCycleRules.connecting(account(id), units());
    }

    /**
     * An approved account is on its platform now: takes what the platform calls it and where it is.
     *
     * @throws Refused when the account is not approved, or the address is not the platform's or is
     *     another account's
     */
    @Transactional
    public void appear(AccountId id, String platformId, String address, Employee by) {
        require(by, Permission.CONNECT, id);
        rows.oneAddressAtATime();
        Account account = rows.held(id).orElseThrow(() -> missing(id));
        Refused.ifAny(
                PlatformIdRules.objections(
                        account,
                        platformId,
                        address,
                        rows.byPlatformId(account.platform(), platformId),
                        AddressRules.address(account.platform(), address)
                                .flatMap(place -> rows.atAddress(place, id))));
        rows.appears(
                id, platformId, AddressRules.address(account.platform(), address).orElseThrow());
        deeds.note(
                "account-address-written",
                by,
                id,
                "Kontots id och adress på plattformen skrevs in",
                Map.of("plattformens-id", platformId, "adress", address));
    }

    List<Account.StatusChange> changes(AccountId id) {
        return deeds.changes().changes(id);
    }

    /** The latest changes of status of each, in order. */
    public Map<AccountId, List<Account.StatusChange>> changes(Collection<AccountId> ids) {
        return deeds.changes().changes(ids);
    }

    private AccountRights.Place place(Employee employee) {
        ServiceArea area = requireNonNull(access.serviceAreas().get(employee.serviceArea()));
        Instant now = deeds.now();
        return new AccountRights.Place(
                area.committee(),
                access.wholeMunicipality().contains(area.id()),
                hosting.running(now),
                now);
    }

    private static NotFound missing(AccountId id) {
        return new NotFound("account " + id.value());
    }
}
