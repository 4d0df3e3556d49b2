package se.uppsikt.inbox.assignment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import se.uppsikt.access.Access;
import se.uppsikt.access.Employee;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.access.ServiceAreaId;
import se.uppsikt.accounts.Account;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.inbox.assignment.Assignment.Receiver;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.Facts.Visibility;

/** To whom something may be handed over, and who of them may receive it (S7, B6). */
@Component
class Receivers {
    /** Those who are there to answer the public, somewhere. */
    private static final Set<Role> ANSWERING =
            EnumSet.of(Role.EDITOR, Role.ACCOUNT_OWNER, Role.SERVICE_CENTRE, Role.COMMUNICATIONS);

    private static final Comparator<Offer> BY_NAME =
            Comparator.comparing(offer -> offer.to().name().toLowerCase(Locale.of("sv", "SE")));

    private final Access access;
    private final Accounts accounts;

    Receivers(Access access, Accounts accounts) {
        this.access = access;
        this.accounts = accounts;
    }

    /**
     * One who can be chosen.
     *
     * @param key as a form names it
     * @param lent whether they have no right to the account, and read it by the hand-over alone
     */
    public record Offer(String key, Receiver to, boolean lent) {
        public boolean colleague() {
            return to.person() != null;
        }
    }

    /**
     * Everybody who can be chosen; those who may only suggest an answer too, where it is public.
     */
    List<Offer> offered(Employee me, Contribution about, Account account) {
        return offered(me, about, account, _ -> true);
    }

    /** The one that a form names, if it can be chosen. */
    Optional<Offer> chosen(Employee me, Contribution about, Account account, String key) {
        return offered(
                        me,
                        about,
                        account,
                        one -> key.equals(key(one)) || key.equals(key(one.serviceArea())))
                .stream()
                .filter(offer -> offer.key().equals(key))
                .findFirst();
    }

    private static String key(Employee one) {
        return "p-" + one.id().value();
    }

    private static String key(ServiceAreaId area) {
        return "v-" + area.value();
    }

    private List<Offer> offered(
            Employee me, Contribution about, Account account, Predicate<Employee> which) {
        List<Offer> offers = new ArrayList<>();
        Map<ServiceAreaId, List<Employee>> people =
                access.people().stream()
                        .map(Person::employee)
                        .filter(one -> answers(one) && !one.id().equals(me.id()) && which.test(one))
                        .collect(Collectors.groupingBy(Employee::serviceArea));
        people.forEach(
                (area, there) -> {
                    List<Employee> here =
                            there.stream().filter(one -> works(one, about, account)).toList();
                    if (!here.isEmpty() || lendable(about)) {
                        offers.add(area(area, here.isEmpty()));
                    }
                    here.forEach(one -> offers.add(colleague(one)));
                });
        offers.sort(BY_NAME);
        return offers;
    }

    private static Offer colleague(Employee one) {
        return new Offer(key(one), new Receiver(one.serviceArea(), one.id(), one.name()), false);
    }

    private Offer area(ServiceAreaId id, boolean lent) {
        String name = Objects.requireNonNull(access.serviceAreas().get(id)).name();
        return new Offer(key(id), new Receiver(id, null, name), lent);
    }

    /** Whether this person answers on the account, and may read what this is. */
    boolean works(Employee one, Contribution about, Account account) {
        Set<Permission> granted = accounts.permissions(one, account);
        return granted.contains(Permission.ANSWER)
                && (!about.confidential() || granted.contains(Permission.READ_CONFIDENTIAL));
    }

    /** Whether nobody of a service area answers on the account now. */
    boolean nobodyAnswers(ServiceAreaId area, Account account) {
        return access.people().stream()
                .map(Person::employee)
                .filter(one -> one.serviceArea().equals(area))
                .noneMatch(one -> accounts.permissions(one, account).contains(Permission.ANSWER));
    }

    /** Whether this person is one of those it was handed to, and may read it still. */
    boolean among(Employee me, Assignment assignment, Contribution about) {
        return named(me, assignment)
                && (assignment.lent()
                        ? lendable(about)
                        : works(me, about, accounts.account(assignment.account())));
    }

    /** Whether it was handed to this person, who is there to answer the public. */
    static boolean named(Employee me, Assignment assignment) {
        return answers(me) && assignment.to().has(me);
    }

    private static boolean answers(Employee one) {
        return one.roles().stream().anyMatch(ANSWERING::contains);
    }

    /**
     * What stands in public is no secret to anybody; all else stays with those who have the right.
     */
    static boolean lendable(Contribution about) {
        return !about.confidential()
                && !about.facts().neverShown()
                && about.facts().visibility() == Visibility.PUBLIC
                && about.facts().withdrawnAt() == null;
    }
}
