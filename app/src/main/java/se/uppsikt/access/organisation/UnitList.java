package se.uppsikt.access.organisation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.access.OrganisationUnits;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.AreaForm;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.BodyForm;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.access.organisation.Headings.Heading;
import se.uppsikt.access.organisation.Plan.Line;
import se.uppsikt.access.organisation.Plan.Sort;
import se.uppsikt.access.organisation.Plan.Step;
import se.uppsikt.access.organisation.Table.Fault;
import se.uppsikt.access.organisation.Table.Row;

/** A list of committees and service areas: a line for each service area, with its committee. */
final class UnitList {
    private static final Pattern CODE = Pattern.compile("[A-ZÅÄÖ]{1,8}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST = 100;
    private static final Map<String, Boolean> YES =
            Map.of(
                    "ja", true, "x", true, "1", true, "sant", true, "nej", false, "0", false, "",
                    false);

    private final Headings headings;
    private final OrganisationUnits units;
    private final Employee by;
    private final Map<String, Body> committees = new HashMap<>();
    private final Map<String, Area> byKey = new HashMap<>();
    private final Map<String, Area> byName = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Set<String> keysSeen = new HashSet<>();
    private final Map<String, Integer> namesSeen = new HashMap<>();
    private final List<Fault> faults = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Step> steps = new ArrayList<>();
    private int same;

    private UnitList(Headings headings, OrganisationUnits units, Employee by) {
        this.headings = headings;
        this.units = units;
        this.by = by;
        units.committees().forEach(each -> committees.put(each.code(), each));
        for (Area area : units.areas()) {
            byKey.put(area.key(), area);
            if (area.state() != State.CLOSED) {
                byName.put(Table.bare(area.name()), area);
            }
        }
    }

    /**
     * @param complete whether what the list does not have is gone
     */
    static Plan plan(Table table, OrganisationUnits units, Employee by, boolean complete) {
        UnitList list = new UnitList(new Headings(table.headings()), units, by);
        list.faults.addAll(table.faults());
        if (!list.headings.has(Heading.CODE)) {
            list.faults.add(new Fault(1, "Kolumnen Kod saknas: nämndens kod, som KS."));
        } else {
            table.rows().forEach(list::row);
            if (complete && list.faults.isEmpty()) {
                list.leaveOut();
            }
        }
        return new Plan(list.faults, list.lines, list.same, list.steps);
    }

    private void row(Row row) {
        String code = headings.of(row, Heading.CODE);
        if (!CODE.matcher(code).matches()) {
            fault(row, "Kod", code, "en till åtta versaler, som KS");
            return;
        }
        committee(row, code);
        String name = headings.of(row, Heading.AREA);
        if (!name.isEmpty()) {
            area(row, code, name);
        } else if (!headings.of(row, Heading.KEY).isEmpty()) {
            fault(row, "Verksamhet", "", "ett namn på den som har id:t");
        }
    }

    private void committee(Row row, String code) {
        String told = headings.of(row, Heading.COMMITTEE);
        Body known = committees.get(code);
        String name = told.isEmpty() && known != null ? known.name() : told;
        String before = names.get(code);
        if (before != null) {
            if (!told.isEmpty() && !told.equals(before)) {
                fault(row, "Nämnd", told, "samma namn som tidigare i filen: " + before);
            }
            return;
        }
        if (name.isEmpty() || name.length() > LONGEST) {
            fault(row, "Nämnd", name, "nämndens namn, högst " + LONGEST + " tecken");
            return;
        }
        names.put(code, name);
        if (known == null) {
            lines.add(new Line(Sort.NEW, row.line(), name, "Nämnd " + code));
            steps.add(() -> units.enter(by, new BodyForm(0, code, name)));
        } else if (!known.name().equals(name) || known.state() != State.IN_USE) {
            lines.add(new Line(Sort.CHANGED, row.line(), name, was(known.name(), known.state())));
            steps.add(
                    () -> units.change(by, known.id(), new BodyForm(known.version(), code, name)));
        }
    }

    private void area(Row row, String code, String name) {
        String told = headings.of(row, Heading.KEY);
        String made = OrganisationUnits.key(name);
        Area known = told.isEmpty() ? named(name, made) : byKey.get(told);
        String key = known != null ? known.key() : told.isEmpty() ? made : told;
        Boolean every = whole(row, known);
        int before = faults.size();
        if (every == null) {
            String whole = headings.of(row, Heading.WHOLE);
            fault(row, "För hela kommunen", whole, "ja eller nej");
        }
        if (!KEY.matcher(key).matches()) {
            fault(row, "Id", told, "små bokstäver a–z, siffror och bindestreck");
        } else if (known == null && byKey.containsKey(key)) {
            fault(row, "Id", told, "ett eget; " + key + " är redan en annans");
        } else if (!keysSeen.add(key)) {
            fault(row, "Verksamhet", name, "en rad för varje; den här finns redan i filen");
        }
        if (name.length() > LONGEST) {
            fault(row, "Verksamhet", name, "högst " + LONGEST + " tecken");
        }
        unique(row, name, known);
        if (faults.size() == before && every != null) {
            put(
                    row,
                    known,
                    new AreaForm(known == null ? 0 : known.version(), key, name, null, every),
                    code);
        }
    }

    /** The one of that name; else a closed one that had the key that the name makes. */
    private @Nullable Area named(String name, String key) {
        Area known = byName.get(Table.bare(name));
        Area closed = byKey.get(key);
        return known == null && closed != null && closed.state() == State.CLOSED ? closed : known;
    }

    /** What the line says; as it is where the list has no such column. Null when it is neither. */
    private @Nullable Boolean whole(Row row, @Nullable Area known) {
        return headings.has(Heading.WHOLE)
                ? YES.get(headings.of(row, Heading.WHOLE).toLowerCase(Locale.ROOT))
                : Boolean.valueOf(known != null && known.wholeMunicipality());
    }

    private void unique(Row row, String name, @Nullable Area known) {
        Area holder = byName.get(Table.bare(name));
        if (namesSeen.putIfAbsent(Table.bare(name), row.line()) != null) {
            fault(row, "Verksamhet", name, "ett namn som ingen annan rad har");
        } else if (holder != null && !holder.equals(known)) {
            fault(
                    row,
                    "Verksamhet",
                    name,
                    "ett namn som ingen annan har; så heter " + holder.key());
        }
    }

    private void put(Row row, @Nullable Area known, AreaForm form, String code) {
        String committee = names.getOrDefault(code, code);
        if (known == null) {
            lines.add(new Line(Sort.NEW, row.line(), form.name(), "Verksamhet under " + committee));
            steps.add(() -> units.enter(by, under(form, code)));
            return;
        }
        Body under = committees.get(code);
        boolean moves = under == null || !under.id().equals(known.committee());
        boolean renamed = !known.name().equals(form.name());
        if (!moves
                && !renamed
                && known.wholeMunicipality() == form.whole()
                && known.state() == State.IN_USE) {
            same++;
            return;
        }
        String words =
                was(known.name(), known.state())
                        + (moves ? " Flyttar till " + committee + "." : "");
        lines.add(new Line(Sort.CHANGED, row.line(), form.name(), words));
        steps.add(() -> units.change(by, known.id(), under(form, code)));
    }

    private AreaForm under(AreaForm form, String code) {
        Body committee =
                units.committees().stream()
                        .filter(each -> each.code().equals(code))
                        .findFirst()
                        .orElseThrow();
        return new AreaForm(form.version(), form.key(), form.name(), committee.id(), form.whole());
    }

    /** What is in use and not in the list is gone where the organisation comes from. */
    private void leaveOut() {
        for (Area area : byKey.values().stream().sorted(Comparator.comparing(Area::key)).toList()) {
            if (area.state() == State.IN_USE && !keysSeen.contains(area.key())) {
                lines.add(new Line(Sort.GONE, 0, area.name(), left(units.held(area.id()).size())));
                steps.add(() -> units.gone(by, units.area(area.id().value())));
            }
        }
        for (Body body :
                committees.values().stream().sorted(Comparator.comparing(Body::code)).toList()) {
            if (body.state() == State.IN_USE && !names.containsKey(body.code())) {
                lines.add(new Line(Sort.GONE, 0, body.name(), left(units.held(body.id()).size())));
                steps.add(() -> units.gone(by, units.committee(body.id().value())));
            }
        }
    }

    private static String left(int held) {
        return held == 0
                ? "Har inget som någon måste ta över."
                : "Går att använda som förut tills du har bestämt vem som tar över det den har.";
    }

    private static String was(String name, State state) {
        return "Heter " + name + (state == State.IN_USE ? "." : ", och tas i bruk igen.");
    }

    private void fault(Row row, String column, String found, String right) {
        faults.add(Faults.of(row, column, found, right));
    }
}
