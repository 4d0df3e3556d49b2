package se.uppsikt.access;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Refused;

/** Changing what people may do: whole, on record, and never so that nobody can change it back. */
@Service
class Rights {
    private final PersonRows people;
    private final RightsRows rows;
    private final Access access;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    Rights(
            PersonRows people,
            RightsRows rows,
            Access access,
            ApplicationEventPublisher events,
            InstantSource time) {
        this.people = people;
        this.rows = rows;
        this.access = access;
        this.events = events;
        this.time = time;
    }

    /**
     * @throws NotFound when nobody has the id
     */
    Person person(PersonId id) {
        return people.person(id).orElseThrow(() -> new NotFound("person " + id.value()));
    }

    /** Whom to ask for a changed right; not the one whom nobody is. */
    List<Employee> administrators() {
        return people.people().stream()
                .filter(person -> !person.username().equals(Arrivals.TEMPORARY))
                .map(Person::employee)
                .filter(person -> person.has(Role.ADMINISTRATOR))
                .toList();
    }

    /**
     * Gives the person other roles or another place; the person's next request sees it.
     *
     * @throws NotPermitted when the one who changes is no administrator; it says whom to ask
     * @throws Refused with every reason at once
     */
    @Transactional
    void change(Employee by, PersonId id, RightsForm wanted) {
        rows.lock();
        List<Employee> administrators = administrators();
        if (!person(by.id()).employee().has(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.ADMINISTER, WhomToAsk.administrators(administrators));
        }
        Person person = person(id);
        Refused.ifAny(
                RightsRules.objections(
                        wanted,
                        new RightsRules.Circumstances(
                                person,
                                access.areasInUse().keySet(),
                                administrators.stream()
                                        .map(Employee::id)
                                        .collect(Collectors.toSet()))));
        Instant now = time.instant();
        rows.change(id, requireNonNull(wanted.area()), wanted.roles(), by, now);
        events.publishEvent(
                new RightsChanged(
                        by, now, person.employee(), person(id).employee(), wanted.reason()));
    }

    /**
     * Lets the groups decide again. The person signs in anew, and has then what they give.
     *
     * @throws Refused when no group could decide, or nobody could change rights meanwhile
     */
    @Transactional
    void release(Employee by, PersonId id, int version) {
        rows.lock();
        List<Employee> administrators = administrators();
        if (!person(by.id()).employee().has(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.ADMINISTER, WhomToAsk.administrators(administrators));
        }
        Person person = person(id);
        Refused.ifAny(RightsRules.againstRelease(person, version, administrators));
        rows.release(id);
        events.publishEvent(new PersonDeed(PersonDeed.Act.RELEASED, by, time.instant(), id));
        events.publishEvent(new Staff.Released(id));
        events.publishEvent(new Staff.SignedOut(id));
    }
}
