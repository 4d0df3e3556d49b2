package se.uppsikt.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.PersonDeed.Act;
import se.uppsikt.base.ledger.Machine;

/**
 * Takes in those for whom the municipality's own identity provider vouches: who is new gets a row,
 * who is known gets the name, place and roles of now. Roles and place that an administrator has
 * decided stay as decided. Nobody is somebody else by a likeness: only by the provider's subject,
 * by a name that is nobody's yet, or by a verified mail address that exactly one has (decisions
 * 0095 and 0101).
 */
@Service
public class Arrivals {
    private static final Machine SIGN_IN = new Machine("inloggning");
    private static final String AS_TOLD = "Följer kommunens inloggning";
    private static final String WITHOUT_PLACE = "Verksamheten i inloggningen finns inte här";

    /** The one whom nobody is; see {@link #temporaryAdministrator}. */
    static final String TEMPORARY = "engangskod";

    private final IdentityRows rows;
    private final PersonRows people;
    private final RightsRows rights;
    private final Staff staff;
    private final InstantSource time;

    Arrivals(
            IdentityRows rows,
            PersonRows people,
            RightsRows rights,
            Staff staff,
            InstantSource time) {
        this.rows = rows;
        this.people = people;
        this.rights = rights;
        this.staff = staff;
        this.time = time;
    }

    /** What came of somebody whom the identity provider vouches for. */
    public sealed interface Arrival {
        /** The person has rights here. */
        record Admitted(Employee person) implements Arrival {}

        /** Known or not, and without any role. */
        record WithoutRoles() implements Arrival {}

        /** Somebody else signs in by that name already. */
        record NameTaken() implements Arrival {}

        /** Several here have the mail address, and nobody can tell which. */
        record MailShared() implements Arrival {}

        /** The organisation has no such service area. */
        record UnknownArea() implements Arrival {}

        /** The person has left, as the directory or a list of people tells. */
        record Left() implements Arrival {}
    }

    /** Whether nobody can administer but the one whom nobody is. */
    public boolean nobodyAdministers() {
        return people.people().stream()
                .filter(person -> !person.username().equals(TEMPORARY))
                .noneMatch(person -> person.employee().has(Role.ADMINISTRATOR));
    }

    /** Whether the name is that of whom nobody is. */
    public static boolean isNobodys(String username) {
        return username.equals(TEMPORARY);
    }

    /**
     * The administrator for whoever comes with a code of the server's own console. The row is made
     * when it is needed first, is nobody's own, and is not counted as an administrator by those who
     * ask whether there is one.
     */
    @Transactional
    public Employee temporaryAdministrator() {
        rights.lock();
        if (people.person(TEMPORARY).isEmpty()) {
            rows.addTemporary(TEMPORARY);
        }
        PersonId id = people.person(TEMPORARY).orElseThrow().employee().id();
        rights.put(id, Set.of(Role.ADMINISTRATOR), time.instant());
        return people.person(id).orElseThrow().employee();
    }

    /**
     * Takes the person in; every change of rights is on record.
     *
     * @param mail an address that the provider says it has verified; empty when it does not
     */
    @Transactional
    public Arrival admit(ProvidedPerson told, String mail) {
        rights.lock();
        if (isNobodys(told.username())) {
            return new Arrival.NameTaken(); // whom nobody is nobody becomes
        }
        List<PersonId> byMail = mail.isEmpty() ? List.of() : rows.unidentifiedByMail(mail);
        Optional<PersonId> bySubject = rows.person(told.issuer(), told.subject());
        Optional<PersonId> byName = bySubject.or(() -> rows.unidentified(told.username()));
        if (byName.isEmpty() && byMail.size() > 1) {
            return new Arrival.MailShared();
        }
        if (bySubject.isEmpty()
                && byName.isPresent()
                && !byMail.stream().allMatch(byName.get()::equals)) {
            return new Arrival.NameTaken(); // two may be meant
        }
        Optional<Person> known =
                byName.or(() -> byMail.stream().findFirst()).flatMap(people::person);
        if (rows.holder(told.username()).filter(each -> isAnother(each, known)).isPresent()) {
            return new Arrival.NameTaken();
        }
        return known.filter(person -> person.origin() == Person.Origin.LEFT).isPresent()
                ? new Arrival.Left()
                : placed(told, known);
    }

    private Arrival placed(ProvidedPerson told, Optional<Person> known) {
        Optional<ServiceAreaId> area = rows.area(told.area());
        Instant now = time.instant();
        if (area.isEmpty()) {
            known.ifPresent(this::takeRights);
            return new Arrival.UnknownArea();
        }
        if (known.isEmpty() && told.roles().isEmpty()) {
            return new Arrival.WithoutRoles();
        }
        Person person = known.orElseGet(() -> staff.added(told, area.get(), SIGN_IN, Act.ADMITTED));
        rows.identify(told, person.employee().id(), now);
        rows.rename(person.employee().id(), told);
        return arrival(staff.updated(person, told.roles(), area.get(), SIGN_IN, AS_TOLD));
    }

    private static Arrival arrival(Employee person) {
        return person.roles().isEmpty() ? new Arrival.WithoutRoles() : new Arrival.Admitted(person);
    }

    /**
     * The same for somebody of whom the directory tells: its word counts, and the sign-in need only
     * say who it is. Empty when the directory tells of no such person.
     */
    @Transactional
    public Optional<Arrival> admitFromDirectory(String issuer, String subject, String username) {
        rights.lock();
        Optional<Person> known =
                rows.person(issuer, subject)
                        .or(() -> rows.unidentified(username))
                        .flatMap(people::person);
        if (known.filter(person -> person.origin() == Person.Origin.LEFT).isPresent()) {
            return Optional.of(new Arrival.Left());
        }
        return known.filter(person -> person.origin() == Person.Origin.DIRECTORY)
                .map(
                        person -> {
                            PersonId id = person.employee().id();
                            rows.identify(issuer, subject, id, time.instant());
                            return arrival(person.employee());
                        });
    }

    /** The sign-in names no service area that is here: what one gave counts no more. */
    @Transactional
    public void losePlace(String issuer, String subject) {
        rights.lock();
        rows.person(issuer, subject).flatMap(people::person).ifPresent(this::takeRights);
    }

    private void takeRights(Person person) {
        if (person.origin() == Person.Origin.PROVIDER) {
            staff.takeRights(SIGN_IN, person.employee().id(), WITHOUT_PLACE);
        }
    }

    private static boolean isAnother(PersonId holder, Optional<Person> known) {
        return known.filter(person -> person.employee().id().equals(holder)).isEmpty();
    }
}
