package se.uppsikt.access;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.OrganisationUnits.Area;
import se.uppsikt.access.OrganisationUnits.AreaForm;
import se.uppsikt.access.OrganisationUnits.Body;
import se.uppsikt.access.OrganisationUnits.BodyForm;
import se.uppsikt.access.OrganisationUnits.State;
import se.uppsikt.base.shared.Objection;

/** Which units there may be, and which may be closed. Pure. */
final class UnitRules {
    static final Pattern CODE = Pattern.compile("[A-ZÅÄÖ]{1,8}");
    static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    static final int LONGEST_NAME = 100;
    private static final int LONGEST_KEY = 60;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHER = Pattern.compile("[^a-z0-9]+");

    private UnitRules() {}

    /** Why the committee cannot be like that; every reason at once. */
    static List<Objection> objections(
            BodyForm wanted, @Nullable Body before, Collection<Body> others) {
        List<Objection> objections = new ArrayList<>();
        if (before == null && !CODE.matcher(wanted.code()).matches()) {
            objections.add(of("Skriv en kod med en till åtta versaler, som KS."));
        }
        if (before == null && others.stream().anyMatch(each -> each.code().equals(wanted.code()))) {
            objections.add(of("Koden " + wanted.code() + " är redan en annan nämnds."));
        }
        others.stream()
                .filter(each -> each.state() != State.CLOSED)
                .filter(each -> same(each.name(), wanted.name()))
                .forEach(each -> objections.add(taken(each.name(), "nämnd")));
        name(wanted.name(), objections);
        version(before == null ? 0 : before.version(), wanted.version(), objections);
        return objections;
    }

    /** Why the service area cannot be like that; every reason at once. */
    static List<Objection> objections(
            AreaForm wanted,
            @Nullable Area before,
            Collection<Area> others,
            Collection<Body> committees) {
        List<Objection> objections = new ArrayList<>();
        if (before == null
                && (!KEY.matcher(wanted.key()).matches() || wanted.key().length() > LONGEST_KEY)) {
            objections.add(
                    of(
                            "Skriv ett id med små bokstäver a–z, siffror och bindestreck, högst "
                                    + LONGEST_KEY
                                    + " tecken."));
        }
        if (before == null && others.stream().anyMatch(each -> each.key().equals(wanted.key()))) {
            objections.add(of("Id " + wanted.key() + " är redan en annan verksamhets."));
        }
        others.stream()
                .filter(each -> each.state() != State.CLOSED)
                .filter(each -> same(each.name(), wanted.name()))
                .forEach(each -> objections.add(taken(each.name(), "verksamhet")));
        name(wanted.name(), objections);
        if (committees.stream()
                .noneMatch(
                        each ->
                                each.id().equals(wanted.committee())
                                        && each.state() != State.CLOSED)) {
            objections.add(of("Välj vilken nämnd verksamheten hör till."));
        }
        version(before == null ? 0 : before.version(), wanted.version(), objections);
        return objections;
    }

    /** Whether what somebody saw is still so. */
    static void version(int now, int seen, List<Objection> objections) {
        if (now != seen) {
            objections.add(
                    of(
                            "Någon annan har ändrat det här sedan du öppnade sidan. Det du skrev står kvar; jämför med hur det är nu och spara igen."));
        }
    }

    private static void name(String name, List<Objection> objections) {
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            objections.add(of("Skriv ett namn med högst " + LONGEST_NAME + " tecken."));
        }
    }

    private static Objection taken(String name, String what) {
        return of(
                name
                        + " finns redan. Två med samma namn går inte att skilja åt; skriv något som"
                        + " skiljer dem, till exempel vilken "
                        + (what.equals("nämnd") ? "kommun" : "nämnd")
                        + ".");
    }

    private static boolean same(String one, String other) {
        return one.strip().equalsIgnoreCase(other.strip());
    }

    /** A key made of a name, such as {@code barn-och-skola}; empty when nothing of it does. */
    static String key(String name) {
        String plain =
                MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD)).replaceAll("");
        String key = OTHER.matcher(plain.toLowerCase(Locale.ROOT)).replaceAll("-");
        String bare = key.replaceAll("^-|-$", "");
        return bare.substring(0, Math.min(LONGEST_KEY, bare.length())).replaceAll("-$", "");
    }

    static Objection of(String sentence) {
        return Objection.of("B1", sentence);
    }
}
