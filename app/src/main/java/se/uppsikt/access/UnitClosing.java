package se.uppsikt.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.access.ServiceArea.Holdings.Held;
import se.uppsikt.base.shared.Objection;

/** What a unit has, and how another takes it over, so that nothing is left with a closed one. */
@Component
class UnitClosing {
    private final UnitRows rows;
    private final PersonRows people;
    private final ObjectProvider<ServiceArea.Holdings> holdings;
    private final OrganisationUnits.Desk desk;

    UnitClosing(
            UnitRows rows,
            PersonRows people,
            ObjectProvider<ServiceArea.Holdings> holdings,
            OrganisationUnits.Desk desk) {
        this.rows = rows;
        this.people = people;
        this.holdings = holdings;
        this.desk = desk;
    }

    List<Held> held(ServiceAreaId area) {
        List<Held> held = new ArrayList<>();
        Integer there = rows.people().get(area);
        if (there != null) {
            held.add(new Held("Personer med behörighet: " + there, "/behorighet"));
        }
        holdings.stream().forEach(each -> held.addAll(each.of(area)));
        return held;
    }

    List<Held> held(CommitteeId committee) {
        List<Held> held = new ArrayList<>();
        rows.areas().stream()
                .filter(each -> each.committee().equals(committee))
                .filter(each -> each.state() != State.CLOSED)
                .forEach(each -> held.add(new Held("Verksamhet: " + each.name(), page(each))));
        holdings.stream().forEach(each -> held.addAll(each.of(committee)));
        return held;
    }

    private static String page(Area area) {
        return "/behorighet/organisation/verksamhet/" + area.id().value();
    }

    /** The units that are gone where the organisation comes from and still have something here. */
    List<String> goneAndHaving() {
        List<String> names = new ArrayList<>();
        rows.committees().stream()
                .filter(each -> each.state() == State.GONE && !held(each.id()).isEmpty())
                .forEach(each -> names.add(each.name()));
        rows.areas().stream()
                .filter(each -> each.state() == State.GONE && !held(each.id()).isEmpty())
                .forEach(each -> names.add(each.name()));
        return names;
    }

    /** What went with a service area that the committee had goes with it to where it is now. */
    void follow(Employee by, CommitteeId from) {
        Map<ServiceAreaId, CommitteeId> places =
                rows.areas().stream().collect(Collectors.toMap(Area::id, Area::committee));
        holdings.stream().forEach(each -> each.follow(by, from, places));
    }

    void handOver(Employee by, Area from, Area to) {
        List<Employee> there =
                people.people().stream()
                        .map(Person::employee)
                        .filter(each -> each.serviceArea().equals(from.id()))
                        .toList();
        rows.movePeople(there.stream().map(Employee::id).toList(), to.id());
        there.stream()
                .filter(before -> !before.roles().isEmpty())
                .forEach(before -> noteMoved(by, before, from));
        ServiceArea receiver = new ServiceArea(to.id(), to.name(), to.committee());
        holdings.stream().forEach(each -> each.handOver(by, from.id(), receiver));
    }

    private void noteMoved(Employee by, Employee before, Area from) {
        Employee after = people.person(before.id()).orElseThrow().employee();
        String why = "Verksamheten stängdes: " + from.name();
        desk.events()
                .publishEvent(new RightsChanged(by, desk.time().instant(), before, after, why));
    }

    static Objection left(Held held) {
        return Objection.of("B1", "Kvar: " + held.words() + ".", "Visa", held.href());
    }
}
