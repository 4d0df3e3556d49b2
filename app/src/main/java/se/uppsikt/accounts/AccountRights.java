package se.uppsikt.accounts;

import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.CommitteeId;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Role;
import se.uppsikt.accounts.HostingPeriods.Hosting;
import se.uppsikt.base.database.Columns;
import se.uppsikt.base.shared.Enforces;

/**
 * What a person may do with an account: the role together with the account's kind and owner (B1),
 * and with the turns of the person's service area at this moment (K5, K6). Its application and plan
 * are the owner's to write and the communications department's to approve (K2); a turn gives
 * neither. What is not granted here is denied.
 *
 * <p>Messages, and what may be protected by secrecy, are read by those who work with them: whoever
 * answers on the account, and the registrar of its own committee (B6; OSL 8 kap. 1 §). To reach an
 * account for another reason, or from another committee, is not enough; see decision 0055.
 */
@Enforces(value = "B1", how = "Rätten räknas ut ur roll och verksamhet för varje konto.")
public final class AccountRights {
    private AccountRights() {}

    /**
     * The person's place in the organisation and in time.
     *
     * @param committee the committee that the person's service area belongs to
     * @param wholeMunicipality whether the service area works for every committee
     * @param turns what runs of any account and any service area
     */
    public record Place(
            CommitteeId committee, boolean wholeMunicipality, List<Hosting> turns, Instant now) {
        /** A place of a committee, with no turn anywhere. */
        public static Place of(CommitteeId committee) {
            return new Place(committee, false, List.of(), Instant.EPOCH);
        }

        /** Whether the person's service area has a turn with the account now. */
        boolean hosts(Employee employee, Account account) {
            return turns.stream()
                    .filter(turn -> turn.account().equals(account.id()))
                    .filter(turn -> turn.host().equals(employee.serviceArea()))
                    .anyMatch(turn -> turn.runs(now));
        }
    }

    /**
     * What somebody may read (B6): a list takes it along to the database, which leaves out what is
     * confidential elsewhere.
     *
     * @param accounts whose contributions may be read at all
     * @param confidential those of them whose messages and secret contributions may be read too
     */
    public record Clearance(Set<AccountId> accounts, Set<AccountId> confidential) {
        public Clearance {
            accounts = Set.copyOf(accounts);
            confidential =
                    confidential.stream().filter(accounts::contains).collect(toUnmodifiableSet());
        }

        /** The same, on these accounts alone. */
        public Clearance within(Set<AccountId> some) {
            return new Clearance(
                    some.stream().filter(accounts::contains).collect(toUnmodifiableSet()),
                    confidential);
        }

        /** For {@link Columns#READABLE} and {@link Columns#SHELVES}. */
        public Map<String, Object> columns() {
            return Map.of(
                    "accounts", Columns.ids(accounts, AccountId::value),
                    "confidential", Columns.ids(confidential, AccountId::value));
        }
    }

    /** Whether somebody with these roles answers on the accounts that the own unit hosts. */
    public static boolean hosts(Employee employee) {
        return employee.has(Role.EDITOR) || employee.has(Role.ACCOUNT_OWNER);
    }

    /** Which accounts somebody may apply for; none at all for those who may not. */
    public static List<Account.Kind> appliesFor(Employee employee) {
        if (employee.has(Role.COMMUNICATIONS)) {
            return List.of(Account.Kind.SERVICE_AREA, Account.Kind.CENTRAL, Account.Kind.OFFICIAL);
        }
        return hosts(employee) ? List.of(Account.Kind.SERVICE_AREA) : List.of();
    }

    public static Set<Permission> granted(Employee employee, Place place, Account account) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        for (Role role : employee.roles()) {
            granted.addAll(granted(role, employee, place, account));
        }
        return granted;
    }

    private static Set<Permission> granted(
            Role role, Employee employee, Place place, Account account) {
        boolean own = account.owner().equals(employee.serviceArea());
        boolean shared = account.kind() != Account.Kind.SERVICE_AREA;
        boolean near = account.committee().equals(place.committee());
        return switch (role) {
            case EDITOR -> own ? keeping() : when(place.hosts(employee, account), hosting());
            case ACCOUNT_OWNER -> own ? owning() : when(place.hosts(employee, account), hosting());
            case SERVICE_CENTRE -> when(shared, answering());
            case COMMUNICATIONS -> approving(own, shared, near);
            case REGISTRAR -> registering(near, place.wholeMunicipality());
            case ARCHIVIST -> EnumSet.of(Permission.READ, Permission.ARCHIVE, Permission.IMPORT);
            case DATA_PROTECTION_OFFICER, CRISIS_MANAGEMENT, AUDITOR -> EnumSet.of(Permission.READ);
            case ADMINISTRATOR -> overseeing();
        };
    }

    /**
     * Those who keep an account have also saved what it was before Uppsikt, and write what it is
     * for.
     */
    private static Set<Permission> keeping() {
        Set<Permission> keeping = EnumSet.copyOf(answering());
        keeping.add(Permission.IMPORT);
        keeping.add(Permission.PLAN);
        keeping.add(Permission.STAFF);
        keeping.add(Permission.PUBLISH);
        return keeping;
    }

    /** Whoever answers for an account decides what goes out on it. */
    private static Set<Permission> owning() {
        Set<Permission> owning = EnumSet.copyOf(keeping());
        owning.add(Permission.APPROVE_POSTS);
        owning.add(Permission.OVERRIDE);
        return owning;
    }

    /** The communications department keeps what is the whole municipality's, and approves all. */
    private static Set<Permission> approving(boolean own, boolean shared, boolean near) {
        Set<Permission> approving = EnumSet.copyOf(overseeing());
        approving.add(Permission.STAFF);
        approving.add(Permission.APPROVE);
        if (own) {
            approving.add(Permission.PLAN);
        }
        if (shared) {
            approving.addAll(hosting());
            approving.add(Permission.APPROVE_POSTS);
            approving.add(Permission.OVERRIDE);
            if (!near) {
                approving.remove(Permission.READ_CONFIDENTIAL);
            }
        }
        return approving;
    }

    private static Set<Permission> registering(boolean near, boolean wholeMunicipality) {
        if (near) {
            return EnumSet.of(Permission.READ, Permission.READ_CONFIDENTIAL, Permission.REGISTER);
        }
        return when(wholeMunicipality, EnumSet.of(Permission.READ, Permission.REGISTER));
    }

    private static Set<Permission> overseeing() {
        return EnumSet.of(
                Permission.READ, Permission.IMPORT, Permission.CONNECT, Permission.ADMINISTER);
    }

    private static Set<Permission> hosting() {
        Set<Permission> hosting = EnumSet.copyOf(answering());
        hosting.add(Permission.PUBLISH);
        return hosting;
    }

    private static Set<Permission> answering() {
        return EnumSet.of(
                Permission.READ,
                Permission.READ_CONFIDENTIAL,
                Permission.ANSWER,
                Permission.MODERATE);
    }

    private static Set<Permission> when(boolean holds, Set<Permission> permissions) {
        return holds ? permissions : Set.of();
    }

    /**
     * Whom to ask for a permission that is missing.
     *
     * @param communications the name of the unit that approves accounts
     * @param owner the name of the service area that answers for the account
     * @param committee the name of the authority whose record it becomes
     * @param host the name of the service area whose week of the relay it is; null when it is
     *     none's
     */
    static String askWhom(
            Permission permission,
            Account account,
            String communications,
            String owner,
            String committee,
            @Nullable String host) {
        return switch (permission) {
            case READ, READ_CONFIDENTIAL, ANSWER, MODERATE, PUBLISH ->
                    (host == null ? "" : "Just nu sköts kontot av " + host + ". ")
                            + (account.kind() == Account.Kind.SERVICE_AREA
                                    ? "Be " + owner + " om behörighet till kontot."
                                    : "Be " + communications + " om behörighet till kontot.");
            case REGISTER -> "Be registratorn för " + committee + " att göra det.";
            case ARCHIVE -> "Be kommunens arkivarie att göra det.";
            case IMPORT ->
                    "Be "
                            + (account.kind() == Account.Kind.SERVICE_AREA ? owner + ", " : "")
                            + communications
                            + " eller kommunens arkivarie att göra det.";
            case CONNECT, ADMINISTER, APPROVE -> "Be " + communications + " att göra det.";
            case PLAN -> "Be någon som är redaktör eller kontoansvarig i " + owner + ".";
            case STAFF -> "Be " + owner + " eller " + communications + " att göra det.";
            case APPROVE_POSTS, OVERRIDE ->
                    account.kind() == Account.Kind.SERVICE_AREA
                            ? "Be kontoansvarig i " + owner + " att göra det."
                            : "Be " + communications + " att göra det.";
        };
    }
}
