package se.uppsikt.access.organisation;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import se.uppsikt.access.Access;
import se.uppsikt.access.Arrivals;
import se.uppsikt.access.Employee;
import se.uppsikt.access.NotPermitted;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.Permission;
import se.uppsikt.access.Person;
import se.uppsikt.access.Role;
import se.uppsikt.access.Staff;
import se.uppsikt.access.organisation.ListRows.Uploaded;
import se.uppsikt.base.shared.NotFound;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.Refused;

/** Lists of units and people: looked through first, then taken in, all of one or nothing. */
@Service
class Lists {
    private final ListRows rows;
    private final OrganisationUnits units;
    private final Access access;
    private final People people;

    Lists(ListRows rows, OrganisationUnits units, Access access, People people) {
        this.rows = rows;
        this.units = units;
        this.access = access;
        this.people = people;
    }

    /** Those who tell of people, and by which provider. */
    @Component("listedPeople")
    record People(
            Staff staff, Arrivals arrivals, @Value("${uppsikt.oidc.issuer:}") String issuer) {}

    @Transactional
    UUID receive(Employee me, byte[] content, boolean complete) {
        administers(me);
        rows.forgetOld(me.id());
        return rows.add(me.id(), new Uploaded(complete, content));
    }

    /**
     * What it would do, as things are now.
     *
     * @throws NotFound when one has no such list
     */
    Plan plan(Employee me, UUID id) {
        administers(me);
        Uploaded list = rows.find(me.id(), id).orElseThrow(() -> new NotFound("list " + id));
        if (TableText.isWorkbook(list.content())) {
            return Plan.faulty(
                    "Det här är ett kalkylark i sitt eget format. Öppna det, välj Spara som och CSV UTF-8, och ladda upp den filen.");
        }
        Optional<String> text = TableText.of(list.content());
        if (text.isEmpty()) {
            return Plan.faulty("Filen är ingen text. Spara kalkylarket som CSV UTF-8.");
        }
        Table table = Table.of(text.get());
        Headings headings = new Headings(table.headings());
        if (headings.isOfPeople()) {
            return PeopleList.plan(table, circumstances(me), list.complete());
        }
        if (!headings.isOfUnits()) {
            return Plan.faulty(
                    "Första raden säger inte vad kolumnerna är. Börja från ett av exemplen.");
        }
        return units.file().isEmpty()
                ? UnitList.plan(table, units, me, list.complete())
                : Plan.faulty(
                        "Filen "
                                + units.file()
                                + " avgör nämnder och verksamheter. Ändra i den och starta om.");
    }

    private PeopleList.Circumstances circumstances(Employee me) {
        Map<String, Person> known =
                access.everybody().stream()
                        .collect(Collectors.toMap(Person::username, each -> each));
        Map<String, String> keys =
                units.areas().stream()
                        .collect(
                                Collectors.toMap(
                                        each -> each.id().value().toString(),
                                        OrganisationUnits.Area::key));
        return new PeopleList.Circumstances(
                people.staff(), me, people.issuer().strip(), access.areaKeys(), known, keys);
    }

    /**
     * Does what was looked through.
     *
     * @param seen the print of the plan that somebody saw
     * @return how much became another than it was
     * @throws Refused when it is not the same any more, or would leave nobody who administers
     */
    @Transactional
    int take(Employee me, UUID id, String seen) {
        Plan plan = plan(me, id);
        if (!plan.print().equals(seen) || !plan.doesSomething()) {
            throw new Refused(
                    Objection.of(
                            "B1",
                            "Något har ändrats sedan du såg förhandsvisningen, och ingenting är infört. Se igenom den igen."));
        }
        boolean administered = !people.arrivals().nobodyAdministers();
        plan.steps().forEach(Plan.Step::run);
        if (administered && people.arrivals().nobodyAdministers()) {
            throw new Refused(
                    Objection.of(
                            "B1",
                            "Listan skulle lämna Uppsikt utan administratör, och ingenting är infört. Ge någon i den rollen administratör."));
        }
        rows.forget(me.id(), id);
        return plan.lines().size();
    }

    @Transactional
    void discard(Employee me, UUID id) {
        rows.forget(me.id(), id);
    }

    private static void administers(Employee me) {
        if (!me.has(Role.ADMINISTRATOR)) {
            throw new NotPermitted(Permission.ADMINISTER, Role.ADMINISTRATOR);
        }
    }
}
