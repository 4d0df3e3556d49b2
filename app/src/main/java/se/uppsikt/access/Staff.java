package se.uppsikt.access;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.PersonDeed.Act;
import se.uppsikt.base.ledger.Actor;

/**
 * The door for those who tell of people before they come, and when they leave: an administrator
 * with a list, and the municipality's directory (decision 0101). What an administrator has decided
 * on the page of rights stays as decided, until the person leaves.
 */
@Service
public class Staff {
    private final IdentityRows rows;
    private final PersonRows people;
    private final RightsRows rights;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Staff(
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

    /**
     * Somebody as others tell of them.
     *
     * @param mail the address they were listed with; empty when none
     * @param subject by what the provider knows them; empty while they have not signed in
     */
    public record Known(
            PersonId id,
            String username,
            String mail,
            String subject,
            boolean listed,
            boolean directory,
            boolean left) {}

    /** Somebody must sign in anew; whoever keeps sessions ends them. */
    public record SignedOut(PersonId person) {}

    /** What an administrator had decided about somebody counts no more. */
    public record Released(PersonId person) {}

    /** Everybody but the one whom nobody is, by user name. */
    public List<Known> known() {
        return rows.known().stream().filter(each -> !Arrivals.isNobodys(each.username())).toList();
    }

    /** Nobody else changes rights until the transaction that has begun is over. */
    public void begin() {
        rights.lock();
    }

    /** Whom the provider means by the subject. */
    public Optional<PersonId> person(String issuer, String subject) {
        return rows.person(issuer, subject);
    }

    /** Whoever signs in by this name. */
    public Optional<PersonId> person(String username) {
        return rows.holder(username);
    }

    /**
     * Enters somebody whom an administrator has listed, or changes them.
     *
     * @param told whose subject is empty when the list does not say it
     * @param roles what the administrator decides; null when the groups are to decide
     */
    @Transactional
    public void list(Employee by, ProvidedPerson told, String mail, @Nullable Set<Role> roles) {
        rights.lock();
        ServiceAreaId area = rows.area(told.area()).orElseThrow();
        Instant now = time.instant();
        Person person =
                rows.holder(told.username())
                        .flatMap(people::person)
                        .orElseGet(() -> added(told, area, by, Act.ENTERED));
        PersonId id = person.employee().id();
        if (person.origin() == Person.Origin.LEFT) {
            events.publishEvent(new PersonDeed(Act.RETURNED, by, now, id));
        }
        rows.list(id, mail);
        rows.rename(id, told);
        if (!told.subject().isEmpty()) {
            rows.identify(told, id, now);
        }
        Set<Role> wanted = roles == null ? person.employee().roles() : roles;
        if (roles != null && person.decided() == null || isOther(person.employee(), wanted, area)) {
            if (roles == null) {
                rows.place(id, area);
            } else {
                rights.change(id, area, roles, by, now);
            }
            Employee after = people.person(id).orElseThrow().employee();
            events.publishEvent(
                    new RightsChanged(by, now, person.employee(), after, "Ur en lista"));
        }
    }

    /**
     * The directory tells of somebody: as they are now, and whoever decided it in the sign-in
     * decides no more.
     *
     * @param id who it is; null when it is nobody here yet
     */
    @Transactional
    public PersonId direct(Actor by, @Nullable PersonId id, ProvidedPerson told) {
        rights.lock();
        ServiceAreaId area = rows.area(told.area()).orElseThrow();
        Instant now = time.instant();
        Person person =
                Optional.ofNullable(id)
                        .flatMap(people::person)
                        .orElseGet(() -> added(told, area, by, Act.ENTERED));
        PersonId known = person.employee().id();
        if (person.origin() == Person.Origin.LEFT) {
            events.publishEvent(new PersonDeed(Act.RETURNED, by, now, known));
        }
        rows.direct(known);
        rows.rename(known, told);
        if (!told.subject().isEmpty()) {
            rows.identify(told, known, now);
        }
        updated(person, told.roles(), area, by, "Följer kommunens katalog");
        return known;
    }

    /** The person has left: no rights from the next request on, whoever gave them. */
    @Transactional
    public void leave(Actor by, PersonId id, String reason) {
        rights.lock();
        Person person = people.person(id).orElseThrow();
        if (person.origin() == Person.Origin.LEFT) {
            return;
        }
        Instant now = time.instant();
        rows.leave(id, now);
        rights.put(id, Set.of(), now);
        events.publishEvent(new PersonDeed(Act.LEFT, by, now, id));
        if (!person.employee().roles().isEmpty()) {
            Employee after = people.person(id).orElseThrow().employee();
            events.publishEvent(new RightsChanged(by, now, person.employee(), after, reason));
        }
        events.publishEvent(new SignedOut(id));
    }

    /** Whoever has been entered by this name and is no provider's yet. */
    public Optional<PersonId> unidentified(String username) {
        return rows.unidentified(username);
    }

    /** What was given counts no more, other than what an administrator has decided. */
    @Transactional
    public void takeRights(Actor by, PersonId id, String why) {
        rights.lock();
        Person person = people.person(id).orElseThrow();
        if (person.decided() == null && !person.employee().roles().isEmpty()) {
            updated(person, Set.of(), person.employee().serviceArea(), by, why);
            signOut(id);
        }
    }

    /** Whether the directory decides about anybody. */
    public boolean hasDirectory() {
        return rows.known().stream().anyMatch(Known::directory);
    }

    /**
     * The directory decides about nobody any more; what it gave stands until the groups of a
     * sign-in give something else. Who has left has left.
     */
    @Transactional
    public void releaseDirectory(Employee by) {
        rights.lock();
        for (Known each : rows.known()) {
            if (each.directory()) {
                rows.release(each.id());
                events.publishEvent(new PersonDeed(Act.RELEASED, by, time.instant(), each.id()));
            }
        }
    }

    /** Somebody must sign in anew; the sessions end with the transaction. */
    void signOut(PersonId person) {
        events.publishEvent(new SignedOut(person));
    }

    Person added(ProvidedPerson told, ServiceAreaId area, Actor by, Act act) {
        PersonId id = rows.add(told, area);
        Person added = people.person(id).orElseThrow();
        events.publishEvent(new PersonDeed(act, by, time.instant(), id));
        return added;
    }

    Employee updated(Person before, Set<Role> roles, ServiceAreaId area, Actor by, String why) {
        PersonId id = before.employee().id();
        if (before.decided() == null && isOther(before.employee(), roles, area)) {
            Instant now = time.instant();
            rows.place(id, area);
            rights.put(id, roles, now);
            Employee after = people.person(id).orElseThrow().employee();
            events.publishEvent(new RightsChanged(by, now, before.employee(), after, why));
            return after;
        }
        return people.person(id).orElseThrow().employee();
    }

    private static boolean isOther(Employee before, Set<Role> roles, ServiceAreaId area) {
        return !before.roles().equals(roles) || !before.serviceArea().equals(area);
    }
}
