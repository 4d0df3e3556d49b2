package se.uppsikt.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import se.uppsikt.base.shared.Objection;

/** Which changes of somebody's roles and place there may be (B1). */
final class RightsRules {
    static final int LONGEST_REASON = 200;

    private static final String CHANGED_MEANWHILE =
            "Någon har ändrat behörigheten sedan du öppnade sidan. Se hur den är nu och gör om din ändring.";

    private static final String SAY_WHY =
            "Skriv varför behörigheten ändras, med högst " + LONGEST_REASON + " tecken.";

    private RightsRules() {}

    /**
     * What a wish is judged by.
     *
     * @param administrators everybody who is one
     */
    record Circumstances(Person person, Set<ServiceAreaId> areas, Set<PersonId> administrators) {}

    /** Why the change cannot be made; every reason at once. */
    static List<Objection> objections(RightsForm wanted, Circumstances now) {
        Employee employee = now.person().employee();
        List<Objection> objections = new ArrayList<>();
        if (wanted.version() != now.person().version()) {
            objections.add(of(CHANGED_MEANWHILE));
        }
        if (now.person().origin() == Person.Origin.LEFT && !wanted.roles().isEmpty()) {
            objections.add(
                    of(
                            employee.name()
                                    + " har slutat enligt kommunens katalog eller personlista. Är det fel, rätta det där."));
        }
        if (wanted.area() == null || !now.areas().contains(wanted.area())) {
            objections.add(of("Välj en verksamhet."));
        }
        if (wanted.reason().isBlank() || wanted.reason().length() > LONGEST_REASON) {
            objections.add(of(SAY_WHY));
        }
        if (!wanted.roles().contains(Role.ADMINISTRATOR)
                && now.administrators().equals(Set.of(employee.id()))) {
            objections.add(
                    of(
                            employee.name()
                                    + " är den enda administratören. Gör någon annan till administratör först, så att någon kan ändra behörigheter."));
        }
        if (employee.roles().equals(wanted.roles())
                && employee.serviceArea().equals(wanted.area())) {
            objections.add(of("Behörigheten är redan så."));
        }
        return objections;
    }

    /** Why the groups cannot decide about the person again; every reason at once. */
    static List<Objection> againstRelease(
            Person person, int version, List<Employee> administrators) {
        List<Objection> objections = new ArrayList<>();
        if (version != person.version()) {
            objections.add(of(CHANGED_MEANWHILE));
        }
        if (person.decided() == null || !person.origin().hasGroups()) {
            objections.add(of("Ingen har beslutat något annat än det grupperna ger."));
        }
        if (administrators.stream()
                .map(Employee::id)
                .toList()
                .equals(List.of(person.employee().id()))) {
            objections.add(
                    of(
                            person.employee().name()
                                    + " är den enda administratören. Gör någon annan till administratör först, så att någon kan ändra behörigheter om grupperna ger något annat."));
        }
        return objections;
    }

    private static Objection of(String sentence) {
        return Objection.of("B1", sentence);
    }
}
