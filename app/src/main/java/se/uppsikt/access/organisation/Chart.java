package se.uppsikt.access.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.access.ServiceAreaId;

/**
 * The organisation as the page draws it.
 *
 * @param branches the committees in use, by code, each with its service areas
 * @param gone what is not where the organisation comes from any more
 * @param closed what nobody can choose any more
 */
public record Chart(List<Branch> branches, List<Unit> gone, List<Unit> closed) {
    /** A committee with its service areas in use. */
    public record Branch(Body committee, List<Row> areas) {}

    /** A service area, and how many people with rights it has. */
    public record Row(Area area, int people) {}

    /** A unit by its name, and where it is seen. */
    public record Unit(String name, String href) {}

    static Chart of(OrganisationUnits units) {
        Map<ServiceAreaId, Integer> people = units.people();
        List<Area> areas = units.areas();
        List<Branch> branches = new ArrayList<>();
        List<Unit> gone = new ArrayList<>();
        List<Unit> closed = new ArrayList<>();
        for (Body body : units.committees()) {
            sort(body.state(), new Unit(body.name(), CommitteePage.at(body.id())), gone, closed);
            if (body.state() != State.CLOSED) {
                List<Row> rows =
                        areas.stream()
                                .filter(each -> each.committee().equals(body.id()))
                                .filter(each -> each.state() != State.CLOSED)
                                .map(each -> new Row(each, people.getOrDefault(each.id(), 0)))
                                .toList();
                branches.add(new Branch(body, rows));
            }
        }
        areas.forEach(
                each ->
                        sort(
                                each.state(),
                                new Unit(each.name(), ServiceAreaPage.at(each.id())),
                                gone,
                                closed));
        return new Chart(branches, gone, closed);
    }

    private static void sort(State state, Unit unit, List<Unit> gone, List<Unit> closed) {
        switch (state) {
            case GONE -> gone.add(unit);
            case CLOSED -> closed.add(unit);
            case IN_USE -> {}
        }
    }
}
