package se.uppsikt.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;

/** When a new version of the guideline may be decided (R1). */
@Enforces(
        value = "R1",
        how =
                "En ny version kan inte gälla bakåt i tiden, och två som ändrar samtidigt får veta det.")
final class RevisionRules {
    static final String RULE = "R1";
    private static final int REASON_AT_MOST = 500;

    private RevisionRules() {}

    /**
     * @param changes whether any value differs from the newest version
     */
    static List<Objection> objections(
            Revision revision, Edition newest, boolean changes, LocalDate today) {
        List<Objection> objections = new ArrayList<>();
        if (revision.base() != newest.number()) {
            objections.add(
                    Objection.of(
                            RULE,
                            "Version "
                                    + newest.number()
                                    + " beslutades medan du skrev. Se vad som ändrades och börja om från den.",
                            "Jämför",
                            "/riktlinjer/jamfor?fran="
                                    + revision.base()
                                    + "&till="
                                    + newest.number()));
        }
        if (!changes) {
            objections.add(Objection.of(RULE, "Inget värde är ändrat."));
        }
        if (revision.because().isBlank() || revision.because().length() > REASON_AT_MOST) {
            objections.add(
                    Objection.of(
                            RULE,
                            "Skriv varför du ändrar, med högst " + REASON_AT_MOST + " tecken."));
        }
        day(revision, newest, today).ifPresent(objections::add);
        return objections;
    }

    private static Optional<Objection> day(Revision revision, Edition newest, LocalDate today) {
        LocalDate from = revision.validFrom();
        if (from == null) {
            return refused("Skriv från vilken dag den nya versionen gäller, som " + today + ".");
        }
        if (from.isBefore(today)) {
            return refused(
                    "En ny version kan inte gälla bakåt i tiden. Välj " + today + " eller senare.");
        }
        if (from.isBefore(newest.validFrom())) {
            return refused(
                    "Version "
                            + newest.number()
                            + " är redan beslutad och gäller från "
                            + newest.validFrom()
                            + ". Välj den dagen eller senare.");
        }
        return Optional.empty();
    }

    private static Optional<Objection> refused(String sentence) {
        return Optional.of(Objection.of(RULE, sentence));
    }
}
