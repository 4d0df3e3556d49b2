package se.uppsikt.access;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import se.uppsikt.base.shared.DataFile;
import se.uppsikt.base.shared.DataSection;

/** Reads an organisation file; whatever is wrong becomes a fault of the file. */
final class OrganisationReader {
    private static final Pattern CODE = Pattern.compile("[A-ZÅÄÖ]{1,8}");
    private static final Pattern KEY = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9]+([.-][a-z0-9]+)*");
    private static final Map<String, Role> ROLES = Role.words();

    private OrganisationReader() {}

    static Organisation read(DataFile file) {
        DataSection root = file.root();
        Set<String> codes = new HashSet<>();
        Set<String> keys = new HashSet<>();
        return new Organisation(
                committees(root.sections("nämnder"), codes),
                areas(root.sections("verksamheter"), codes, keys),
                root.has("personer") ? people(root.sections("personer"), keys) : List.of());
    }

    private static List<Organisation.Body> committees(
            List<DataSection> sections, Set<String> codes) {
        List<Organisation.Body> committees = new ArrayList<>();
        for (DataSection section : sections) {
            String code = section.text("kod", CODE, "en till åtta versaler som KS");
            onlyOnce(section, "kod", code, codes);
            committees.add(new Organisation.Body(code, section.text("namn")));
        }
        return committees;
    }

    private static List<Organisation.Area> areas(
            List<DataSection> sections, Set<String> codes, Set<String> keys) {
        List<Organisation.Area> areas = new ArrayList<>();
        for (DataSection section : sections) {
            String key = section.text("id", KEY, "små bokstäver a–z, siffror och bindestreck");
            onlyOnce(section, "id", key, keys);
            areas.add(
                    new Organisation.Area(
                            key,
                            section.text("namn"),
                            known(section, "nämnd", codes, "nämnder"),
                            section.yes("för-hela-kommunen")));
        }
        return areas;
    }

    private static List<Organisation.Person> people(List<DataSection> sections, Set<String> keys) {
        List<Organisation.Person> people = new ArrayList<>();
        Set<String> usernames = new HashSet<>();
        for (DataSection section : sections) {
            String username =
                    section.text("användarnamn", USERNAME, "små bokstäver a–z som anna.berg");
            onlyOnce(section, "användarnamn", username, usernames);
            Set<Role> roles = EnumSet.noneOf(Role.class);
            roles.addAll(section.listOf("roller", ROLES));
            people.add(
                    new Organisation.Person(
                            username,
                            section.text("förnamn"),
                            section.text("efternamn"),
                            section.text("titel"),
                            known(section, "verksamhet", keys, "verksamheter"),
                            roles));
        }
        return people;
    }

    private static void onlyOnce(
            DataSection section, String word, String value, Set<String> taken) {
        if (!value.isEmpty() && !taken.add(value)) {
            section.fault(word, "”" + value + "” finns redan");
        }
    }

    private static String known(
            DataSection section, String word, Set<String> known, String listed) {
        String value = section.text(word);
        if (!value.isEmpty() && !known.contains(value)) {
            section.fault(word, "”" + value + "” finns inte bland " + listed);
        }
        return value;
    }
}
