package se.uppsikt.access;

import static java.util.function.Function.identity;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Service;
import se.uppsikt.base.remembered.Remembered;

/** The door of access: people and the organisation. It opens when the organisation is read. */
@Service
@DependsOn("se.uppsikt.access.OrganisationLoading")
public class Access {
    /**
     * A role that a person has now.
     *
     * @param since when it was given; null when that was before it was noted
     */
    public record RoleHeld(PersonId person, Role role, @Nullable Instant since) {}

    private final PersonRows people;
    private final OrganisationRows organisation;
    private final ObjectProvider<Role.Names> roleNames;
    private final Remembered remembered;

    Access(
            PersonRows people,
            OrganisationRows organisation,
            ObjectProvider<Role.Names> roleNames,
            Remembered remembered) {
        this.people = people;
        this.organisation = organisation;
        this.remembered = remembered;
        this.roleNames = roleNames;
    }

    /** What the roles are called here. */
    public Role.Names roleNames() {
        return roleNames.getIfAvailable(() -> Role::swedish);
    }

    /**
     * Anybody who has ever had rights here. Who has left is still named, and has no roles any more.
     */
    public Optional<Employee> employee(PersonId id) {
        return remembered.answer(id, () -> people.person(id).map(Person::employee));
    }

    /** Whoever signs in by this name. */
    public Optional<Employee> employee(String username) {
        return people.person(username).map(Person::employee);
    }

    /** Everybody as {@link #employee(PersonId)}, by id; for lists. */
    public Map<PersonId, Employee> employees() {
        return people.people().stream().map(Person::employee).collect(byId(Employee::id));
    }

    /** All committees by id. */
    public Map<CommitteeId, Committee> committees() {
        return remembered.answer(
                "committees", () -> people.committees().stream().collect(byId(Committee::id)));
    }

    /** All service areas by id. */
    public Map<ServiceAreaId, ServiceArea> serviceAreas() {
        return remembered.answer(
                "service areas",
                () -> people.serviceAreas().stream().collect(byId(ServiceArea::id)));
    }

    /** Those of the committees that can be chosen: none that is closed. */
    public Map<CommitteeId, Committee> committeesInUse() {
        return remembered.answer(
                "committees in use", () -> without(committees(), organisation.closedCommittees()));
    }

    /** Those of the service areas that can be chosen: none that is closed. */
    public Map<ServiceAreaId, ServiceArea> areasInUse() {
        return remembered.answer(
                "areas in use", () -> without(serviceAreas(), organisation.closed()));
    }

    private static <K, V> Map<K, V> without(Map<K, V> all, Set<K> some) {
        Map<K, V> rest = new LinkedHashMap<>(all);
        rest.keySet().removeAll(some);
        return rest;
    }

    /** The service areas' keys, by key and by name: as files and other systems call them. */
    public Map<String, String> areaKeys() {
        return remembered.answer("area keys", organisation::areaKeys);
    }

    /** The service areas that work for the whole municipality, such as its chancellery. */
    public Set<ServiceAreaId> wholeMunicipality() {
        return remembered.answer("whole municipality", organisation::wholeMunicipality);
    }

    /** Every role that somebody has now, with since when. */
    public List<RoleHeld> rolesHeld() {
        return people.rolesHeld();
    }

    /** By which mail address people were listed; nobody is in it who has none, or has left. */
    public Map<PersonId, String> mails() {
        return people.mails();
    }

    /** Everybody who has or has had rights, by family name. */
    public List<Person> everybody() {
        return people.people();
    }

    /**
     * Some of those who have or have had rights, by family name.
     *
     * @param words that stand in the name or the username; empty for all
     * @param after the last of the page before; null for the first
     */
    public List<Person> everybody(String words, @Nullable PersonId after, int limit) {
        return people.people(words, after, limit);
    }

    /** Those who have rights now, by family name. */
    public List<Person> people() {
        return people.people().stream()
                .filter(person -> !person.employee().roles().isEmpty())
                .toList();
    }

    /**
     * Whom somebody asks whose roles do not reach, in sentences.
     *
     * @param wanted the roles that may; none when any role would do
     * @param asker who is refused; null when it is somebody without a role
     */
    public List<String> whomToAsk(Set<Role> wanted, @Nullable Employee asker) {
        return WhomToAsk.sentences(
                wanted, asker, people().stream().map(Person::employee).toList(), roleNames());
    }

    private static <K, V> Collector<V, ?, Map<K, V>> byId(Function<V, K> id) {
        return Collectors.toMap(id, identity(), (one, other) -> one, LinkedHashMap::new);
    }
}
