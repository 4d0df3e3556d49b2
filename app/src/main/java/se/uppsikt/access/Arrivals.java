package se.uppsikt.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.ledger.Machine;

/**
 * Takes in those for whom the municipality's own identity provider vouches: who is new gets a row,
 * who is known gets the name, place and roles of now. Roles and place that an administrator has
 * decided stay as decided.
 */
@Service
public class Arrivals {
    private static final Machine SIGN_IN = new Machine("inloggning");
    private static final String AS_TOLD = "Följer kommunens inloggning";

    /** The one whom nobody is; see {@link #temporaryAdministrator}. */
    static final String TEMPORARY = "engangskod";

    private final IdentityRows rows;
    private final PersonRows people;
    private final RightsRows rights;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Arrivals(
            IdentityRows rows,
            PersonRows people,
            RightsRows rights,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.rows = rows;
        this.people = people;
        this.rights = rights;
        this.events = events;
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

        /** The organisation has no such service area. */
        record UnknownArea() implements Arrival {}
    }

    /** Whether nobody can administer but the one whom nobody is. */
    public boolean nobodyAdministers() {
        return people.people().stream()
                .filter(person -> !person.username().equals(TEMPORARY))
                .noneMatch(person -> person.employee().has(Role.ADMINISTRATOR));
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

    /** Takes the person in; every change of rights is on record. */
    @Transactional
    public Arrival admit(ProvidedPerson told) {
        rights.lock();
        if (told.username().equals(TEMPORARY)) {
            return new Arrival.NameTaken(); // whom nobody is nobody becomes
        }
        Optional<ServiceAreaId> area = rows.area(told.area());
        Optional<Person> known = known(told);
        if (area.isEmpty()) {
            return new Arrival.UnknownArea();
        }
        if (rows.holder(told.username()).filter(each -> isAnother(each, known)).isPresent()) {
            return new Arrival.NameTaken();
        }
        if (known.isEmpty() && told.roles().isEmpty()) {
            return new Arrival.WithoutRoles();
        }
        Instant now = time.instant();
        Person person = known.orElseGet(() -> added(told, area.get(), now));
        rows.identify(told, person.employee().id(), now);
        Employee after = updated(person, told, area.get(), now);
        return after.roles().isEmpty() ? new Arrival.WithoutRoles() : new Arrival.Admitted(after);
    }

    /** Whom the subject means; else whoever was entered by that name and is nobody's yet. */
    private Optional<Person> known(ProvidedPerson told) {
        return rows.person(told.issuer(), told.subject())
                .or(() -> rows.unidentified(told.username()))
                .flatMap(people::person);
    }

    private static boolean isAnother(PersonId holder, Optional<Person> known) {
        return known.filter(person -> person.employee().id().equals(holder)).isEmpty();
    }

    private Person added(ProvidedPerson told, ServiceAreaId area, Instant now) {
        PersonId id = rows.add(told, area);
        Person added = people.person(id).orElseThrow();
        events.publishEvent(new PersonAdmitted(SIGN_IN, now, id));
        return added;
    }

    private Employee updated(Person before, ProvidedPerson told, ServiceAreaId area, Instant now) {
        PersonId id = before.employee().id();
        rows.rename(id, told);
        if (before.decided() == null && isOther(before.employee(), told.roles(), area)) {
            rows.place(id, area);
            rights.put(id, told.roles(), now);
            Employee after = people.person(id).orElseThrow().employee();
            events.publishEvent(new RightsChanged(SIGN_IN, now, before.employee(), after, AS_TOLD));
            return after;
        }
        return people.person(id).orElseThrow().employee();
    }

    private static boolean isOther(Employee before, Set<Role> roles, ServiceAreaId area) {
        return !before.roles().equals(roles) || !before.serviceArea().equals(area);
    }
}
