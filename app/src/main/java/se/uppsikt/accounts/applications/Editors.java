package se.uppsikt.accounts.applications;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.AccountRecorder;
import se.uppsikt.accounts.AccountRights;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.base.ledger.Actor;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;

/**
 * The editors of the accounts (K3). Who no longer works in the account's service area, or may no
 * longer answer there, does not count: what the register says and what people can do is the same.
 */
@Service
class Editors {
    private final EditorRows rows;
    private final Accounts accounts;
    private final Access access;
    private final AccountRecorder deeds;

    Editors(EditorRows rows, Accounts accounts, Access access, AccountRecorder deeds) {
        this.rows = rows;
        this.accounts = accounts;
        this.access = access;
        this.deeds = deeds;
    }

    List<Editor> of(Account account) {
        return of(List.of(account)).getOrDefault(account.id(), List.of());
    }

    /** The editors of each; an account without any is not among them. */
    Map<AccountId, List<Editor>> of(Collection<Account> accounts) {
        Map<PersonId, Employee> people = access.employees();
        Map<AccountId, Account> byId = byId(accounts);
        Map<AccountId, List<Editor>> editors = new LinkedHashMap<>();
        for (EditorRows.Standing standing : rows.standing(byId.keySet())) {
            Employee person = people.get(standing.person());
            if (person != null && mayEdit(person, byId.get(standing.account()))) {
                editors.computeIfAbsent(standing.account(), id -> new ArrayList<>())
                        .add(new Editor(person, standing.contact(), standing.since()));
            }
        }
        return editors;
    }

    /** Those who stand as editors and no longer can be. */
    List<EditorRows.Standing> departed(Collection<Account> accounts) {
        Map<PersonId, Employee> people = access.employees();
        Map<AccountId, Account> byId = byId(accounts);
        return rows.standing(byId.keySet()).stream()
                .filter(
                        standing -> {
                            Employee person = people.get(standing.person());
                            return person == null || !mayEdit(person, byId.get(standing.account()));
                        })
                .toList();
    }

    /** Who could become an editor, by name. */
    List<Employee> candidates(Account account) {
        List<PersonId> present = of(account).stream().map(editor -> editor.person().id()).toList();
        return access.employees().values().stream()
                .filter(person -> mayEdit(person, account) && !present.contains(person.id()))
                .sorted(Comparator.comparing(Employee::name))
                .toList();
    }

    /**
     * @param id who; null when nobody was chosen
     * @throws Refused with every reason at once
     */
    @Transactional
    void add(Employee by, Account account, @Nullable PersonId id, String contact) {
        accounts.require(by, Permission.STAFF, account.id());
        if (id == null) {
            throw new Refused(EditorRules.nobody(Applications.page(account)));
        }
        Employee person =
                access.employee(id).orElseThrow(() -> new NotFound("person " + id.value()));
        String reach = Plan.text(contact);
        Refused.ifAny(
                EditorRules.adding(
                        person,
                        mayEdit(person, account),
                        reach,
                        of(account),
                        Applications.page(account)));
        rows.add(account.id(), id, reach, by, deeds.now());
        deeds.note(
                "editor-added",
                by,
                account.id(),
                "En redaktör lades till",
                Map.of("redaktör", person.label()));
    }

    /** Somebody stops being one. Who has lost the right already can still be let go. */
    void end(Actor by, Account account, PersonId id) {
        if (!rows.leave(account.id(), id, by, deeds.now())) {
            throw new NotFound("editor " + id.value() + " of account " + account.id().value());
        }
        String name = access.employee(id).map(Employee::label).orElse(id.value().toString());
        deeds.note(
                "editor-left", by, account.id(), "En redaktör slutade", Map.of("redaktör", name));
    }

    /** In the account's own unit neither other committees nor turns make any difference. */
    private static boolean mayEdit(Employee person, @Nullable Account account) {
        return account != null
                && person.serviceArea().equals(account.owner())
                && AccountRights.granted(
                                person, AccountRights.Place.of(account.committee()), account)
                        .contains(Permission.ANSWER);
    }

    private static Map<AccountId, Account> byId(Collection<Account> accounts) {
        return accounts.stream().collect(Collectors.toMap(Account::id, Function.identity()));
    }
}
