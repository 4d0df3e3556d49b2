package se.uppsikt.access;

import java.util.List;
import org.springframework.stereotype.Component;
import se.uppsikt.access.OrganisationRows.Filled;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.shared.DataFile;

/** Whether the organisation is the municipality's own, and whether anybody may change rights. */
@Component
class OrganisationCheck implements Check {
    private final OrganisationRows rows;
    private final PersonRows people;
    private final UnitClosing units;

    OrganisationCheck(OrganisationRows rows, PersonRows people, UnitClosing units) {
        this.rows = rows;
        this.people = people;
        this.units = units;
    }

    @Override
    public String id() {
        return "organisation";
    }

    @Override
    public String name() {
        return "Organisationen";
    }

    @Override
    public int place() {
        return 10;
    }

    @Override
    public boolean necessary() {
        return true;
    }

    @Override
    public How how() {
        return new How(
                "Det finns tre vägar för nämnder och verksamheter: för in dem ett i taget under Behörighet, Organisationen; ladda upp ett kalkylark (CSV) där; eller skriv en fil och peka ut den, så avgör filen och läses vid start när den har ändrats. Personerna kommer av sig själva när de loggar in, ur ett kalkylark, eller ur kommunens katalog (SCIM) under Behörighet, Katalog. En fil kan se ut så här.",
                List.of(
                        "nämnder:",
                        "  - kod: KS",
                        "    namn: Kommunstyrelsen",
                        "verksamheter:",
                        "  - id: biblioteket",
                        "    namn: Kommunbiblioteket",
                        "    nämnd: KS",
                        "--uppsikt.organisation=/etc/uppsikt/organisation.yaml"),
                new Page("Organisationen", "/behorighet/organisation"));
    }

    @Override
    public Found look() {
        Filled filled = rows.filled().orElse(null);
        if (filled == null) {
            return new Found.Missing("Ingen organisation är inläst.", "Starta Uppsikt en gång.");
        }
        if (filled.demo()) {
            return new Found.Missing(
                    "Det här är den påhittade kommunen.",
                    "Starta er egen Uppsikt med en egen mapp: ./run --uppsikt.demo=false --uppsikt.data=…");
        }
        if (filled.equals(comesAlong()) && !rows.isEntered()) {
            return new Found.Missing(
                    "Organisationen är den som följde med: kommunstyrelsen och IT-driften.",
                    "För in er egen under Behörighet, Organisationen, eller ange en fil med --uppsikt.organisation= och starta om.");
        }
        List<String> gone = units.goneAndHaving();
        if (!gone.isEmpty()) {
            return new Found.Wrong(
                    "Finns inte längre där organisationen hämtas, men har konton eller personer här: "
                            + String.join(", ", gone)
                            + ".",
                    "Bestäm vem som tar över det, under Behörighet, Organisationen.");
        }
        return administrators();
    }

    private Found administrators() {
        long administrators =
                people.people().stream()
                        .filter(person -> !person.username().equals(Arrivals.TEMPORARY))
                        .filter(person -> person.employee().has(Role.ADMINISTRATOR))
                        .count();
        String size =
                "Nämnder: %d. Verksamheter: %d. Administratörer: %d."
                        .formatted(
                                people.committees().size(),
                                people.serviceAreas().size(),
                                administrators);
        return administrators == 0
                ? new Found.Missing(
                        size + " Ingen kan ändra behörigheter.",
                        "Låt någon vara med i gruppen som gör en administratör, och logga in. Innan dess släpps en tillfällig in av koden som skrivs ut när Uppsikt startar.")
                : new Found.Right(size);
    }

    private static Filled comesAlong() {
        return OrganisationLoading.fingerprint(
                DataFile.at(OrganisationLoading.Source.NEW).content(), false);
    }
}
