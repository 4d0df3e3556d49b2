package se.uppsikt.accounts.applications;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Objection;

/** Who can be an editor of an account (K3). */
final class EditorRules {
    private static final Pattern CONTACT =
            Pattern.compile("[^\\s@]+@[^\\s@]+\\.[^\\s@]+|\\+?[0-9][0-9 -]{5,20}");

    private EditorRules() {}

    /** A telephone number without anybody to answer it. */
    static Objection nobody(String page) {
        return Objection.of(
                "K3",
                "Välj vem som ska bli redaktör, eller töm fältet för telefon eller e-post.",
                "Till redaktörerna",
                page + "#EDITORS");
    }

    /**
     * Why this person cannot be added.
     *
     * @param candidate whether the person works in the account's service area and may answer there
     * @param present the editors that the account has
     */
    static List<Objection> adding(
            Employee person, boolean candidate, String contact, List<Editor> present, String page) {
        List<Objection> objections = new ArrayList<>();
        if (!candidate) {
            objections.add(
                    Objection.of(
                            "K3",
                            person.name()
                                    + " får inte svara på kontot. En redaktör arbetar i"
                                    + " verksamheten och har rollen redaktör eller kontoansvarig.",
                            "Se behörigheter",
                            "/behorighet"));
        }
        if (present.stream().anyMatch(editor -> editor.person().id().equals(person.id()))) {
            objections.add(Objection.of("K3", person.name() + " är redaktör redan."));
        }
        if (!CONTACT.matcher(contact).matches()) {
            objections.add(
                    Objection.of(
                            "K2",
                            "Skriv ett telefonnummer eller en e-postadress till redaktören.",
                            "Till redaktörerna",
                            page + "#EDITORS"));
        }
        return objections;
    }
}
