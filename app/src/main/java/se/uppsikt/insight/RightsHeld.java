package se.uppsikt.insight;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Access.RoleHeld;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Person;
import se.uppsikt.access.PersonId;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceArea;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.insight.ControlReport.Held;
import se.uppsikt.insight.ControlReport.Reach;
import se.uppsikt.insight.ControlReport.Trusted;

/** Who may do what on which accounts, and since when (B1). */
@Component
class RightsHeld {
    private static final int NAMED = 8;

    private final Access access;
    private final Accounts accounts;

    RightsHeld(Access access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    /**
     * Everybody's rights.
     *
     * @param answered the accounts that at least one person may answer on
     */
    record Answer(List<Trusted> people, Set<AccountId> answered) {}

    Answer on(List<Account> all) {
        Map<PersonId, List<Held>> roles = roles();
        Map<ServiceAreaId, ServiceArea> areas = access.serviceAreas();
        List<Trusted> people = new ArrayList<>();
        Set<AccountId> answered = new HashSet<>();
        for (Person person : access.people()) {
            Employee employee = person.employee();
            Map<AccountId, Set<Permission>> reached = accounts.permissions(employee, all);
            reached.forEach(
                    (account, permissions) -> {
                        if (permissions.contains(Permission.ANSWER)) {
                            answered.add(account);
                        }
                    });
            people.add(
                    new Trusted(
                            employee.label(),
                            requireNonNull(areas.get(employee.serviceArea())).name(),
                            roles.getOrDefault(employee.id(), List.of()),
                            reach(all, reached)));
        }
        return new Answer(people, answered);
    }

    private Map<PersonId, List<Held>> roles() {
        Role.Names names = access.roleNames();
        return access.rolesHeld().stream()
                .collect(
                        Collectors.groupingBy(
                                RoleHeld::person,
                                Collectors.mapping(
                                        held -> new Held(names.of(held.role()), held.since()),
                                        Collectors.toList())));
    }

    /** Accounts on which the person may do the same things are told together. */
    private static List<Reach> reach(List<Account> all, Map<AccountId, Set<Permission>> reached) {
        Map<Set<Permission>, List<Account>> alike = new LinkedHashMap<>();
        for (Account account : all) {
            Set<Permission> here = reached.getOrDefault(account.id(), Set.of());
            if (!here.isEmpty()) {
                alike.computeIfAbsent(here, first -> new ArrayList<>()).add(account);
            }
        }
        return alike.entrySet().stream()
                .map(
                        each ->
                                new Reach(
                                        each.getKey().stream()
                                                .map(Permission::swedish)
                                                .collect(Collectors.joining(", ")),
                                        named(each.getValue(), all.size())))
                .toList();
    }

    static String named(List<Account> some, int all) {
        if (some.size() == all && all > 1) {
            return "alla " + all + " konton";
        }
        String names =
                some.stream().limit(NAMED).map(Account::shown).collect(Collectors.joining(", "));
        return some.size() <= NAMED ? names : names + " och " + (some.size() - NAMED) + " till";
    }
}
