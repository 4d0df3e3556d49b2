package se.uppsikt.access;

import org.springframework.stereotype.Component;
import se.uppsikt.access.OrganisationRows.Filled;
import se.uppsikt.base.checks.Check;
import se.uppsikt.base.shared.DataFile;

/** Whether the organisation is the municipality's own, and whether anybody may change rights. */
@Component
class OrganisationCheck implements Check {
    private final OrganisationRows rows;
    private final PersonRows people;

    OrganisationCheck(OrganisationRows rows, PersonRows people) {
        this.rows = rows;
        this.people = people;
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
        return How.settings(
                "Skriv nämnder och verksamheter i en fil och peka ut den. Den läses vid start, och läses om när den har ändrats. En kort fil kan se ut så här.",
                "nämnder:",
                "  - kod: KS",
                "    namn: Kommunstyrelsen",
                "verksamheter:",
                "  - id: biblioteket",
                "    namn: Kommunbiblioteket",
                "    nämnd: KS",
                "--uppsikt.organisation=/etc/uppsikt/organisation.yaml");
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
        if (filled.equals(comesAlong())) {
            return new Found.Missing(
                    "Organisationen är den som följde med: kommunstyrelsen och IT-driften.",
                    "Skriv er egen i en fil, ange den med --uppsikt.organisation= och starta om.");
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
