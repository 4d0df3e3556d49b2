package se.uppsikt.records.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Facts.RegistrationState;
import se.uppsikt.records.Registration;

/**
 * When a contribution must, may and must not be registered: OSL 5 kap. 1–2 §§ and the guideline's
 * chapter on registration (H2, H3).
 */
@Enforces(value = "H2", how = "Hemligt går inte att hålla ordnat på annat sätt än i diariet.")
final class RegistrationRules {
    private static final int SUBJECT_AT_MOST = 200;
    private static final int COUNTERPART_AT_MOST = 200;

    /** A wording this short may stand in a subject by chance. */
    private static final int WORDING_AT_LEAST = 25;

    private static final Pattern NO_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private RegistrationRules() {}

    /** All that stands against deciding so. */
    static List<Objection> againstDecision(
            RegistrationState now,
            boolean secret,
            RegistrationState decision,
            String motive,
            int motiveLength) {
        List<Objection> objections = new ArrayList<>();
        if (now == RegistrationState.REGISTERED) {
            objections.add(
                    Objection.of("H2", "Handlingen är redan diarieförd, och det kan inte ändras."));
        }
        switch (decision) {
            case UNDECIDED ->
                    objections.add(
                            Objection.of(
                                    "H2",
                                    "En bedömning kan bytas mot en annan men inte tas tillbaka."));
            case REGISTERED ->
                    objections.add(
                            Objection.of(
                                    "H2",
                                    "Diarieförd blir handlingen först när den har fått ett diarienummer."));
            case KEPT_IN_ORDER -> againstLeavingOut(secret, objections);
            case OBVIOUSLY_TRIVIAL -> {
                againstLeavingOut(secret, objections);
                againstThinMotive(motive, motiveLength, objections);
            }
            case TO_BE_REGISTERED -> {}
        }
        return objections;
    }

    /**
     * All that stands against an entry so worded.
     *
     * @param proposed the words that the form begins with; alone they say nothing of what it
     *     concerns
     */
    static List<Objection> againstEntry(
            Registration.Entry entry, String proposed, @Nullable String wording) {
        List<Objection> objections = new ArrayList<>();
        String subject = entry.subject().strip();
        againstSayingNothing(subject, proposed).ifPresent(objections::add);
        if (subject.length() > SUBJECT_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Skriv kortare vad det rör: högst " + SUBJECT_AT_MOST + " tecken."));
        }
        if (entry.counterpart() != null && entry.counterpart().length() > COUNTERPART_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Skriv avsändaren eller mottagaren kortare: högst "
                                    + COUNTERPART_AT_MOST
                                    + " tecken."));
        }
        if (wording != null && repeats(subject, wording)) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Återge inte kommentarens text i raden om vad det rör; diariet är offentligt."));
        }
        return objections;
    }

    /**
     * All that stands against entering it there.
     *
     * @param ours whether the case is written as a number of this register
     * @param found whether the register has that case
     * @param committee whether there is such a committee
     */
    static List<Objection> againstPlacing(
            String caseNumber, boolean ours, boolean found, boolean committee) {
        List<Objection> objections = new ArrayList<>();
        if (caseNumber.length() > TriageRules.CASE_AT_MOST) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Ärendets nummer får vara högst "
                                    + TriageRules.CASE_AT_MOST
                                    + " tecken långt."));
        } else if (ours && !found) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Diariet har inget ärende "
                                    + caseNumber
                                    + ". Skriv ett nummer som finns, eller lämna fältet tomt för ett eget"
                                    + " ärende."));
        }
        if (!committee) {
            objections.add(Objection.of("H3", "Välj en nämnd som har ett diarium."));
        }
        return objections;
    }

    /** What may be secret shows nothing but number and date to everybody (OSL 5 kap. 2 §). */
    static List<Objection> againstShowing(Registration.PublicView view, boolean secret) {
        return secret && view != Registration.PublicView.NUMBER_AND_DATE
                ? List.of(
                        Objection.of(
                                "H3",
                                "Handlingen är märkt för sekretess. Då visas bara nummer och datum i det"
                                        + " offentliga diariet. Ta bort märkningen först om den inte"
                                        + " längre behövs."))
                : List.of();
    }

    private static Optional<Objection> againstSayingNothing(String subject, String proposed) {
        if (subject.isEmpty()) {
            return Optional.of(
                    Objection.of("H3", "Skriv i korthet vad handlingen rör (OSL 5 kap. 2 §)."));
        }
        return saysNoMoreThan(proposed, subject)
                ? Optional.of(
                        Objection.of(
                                "H3",
                                "Skriv klart vad handlingen rör efter ”"
                                        + proposed.strip()
                                        + "”. Raden blir offentlig under ett nummer som inte kan tas"
                                        + " tillbaka (OSL 5 kap. 2 §)."))
                : Optional.empty();
    }

    /** All that stands against giving an entry this new wording. */
    static List<Objection> againstCorrection(
            Registration now, Registration.Entry next, String motive, int motiveLength) {
        List<Objection> objections = new ArrayList<>();
        if (now.subject().equals(next.subject())
                && now.view() == next.view()
                && Objects.equals(now.counterpart(), next.counterpart())) {
            objections.add(
                    Objection.of("H3", "Ändra något i raden; den lyder likadant som förut."));
        }
        if (motive.strip().length() < motiveLength) {
            objections.add(
                    Objection.of(
                            "H3",
                            "Skriv varför raden rättas, med minst " + motiveLength + " tecken."));
        }
        return objections;
    }

    private static boolean saysNoMoreThan(String proposed, String subject) {
        return letters(proposed).startsWith(letters(subject));
    }

    private static String letters(String words) {
        return NO_LETTERS.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    private static void againstThinMotive(
            String motive, int motiveLength, List<Objection> objections) {
        if (motive.strip().length() < motiveLength) {
            objections.add(
                    Objection.of(
                            "H2",
                            "Skriv varför handlingen uppenbart är av ringa betydelse, med minst "
                                    + motiveLength
                                    + " tecken."));
        }
    }

    private static void againstLeavingOut(boolean secret, List<Objection> objections) {
        if (secret) {
            objections.add(
                    Objection.of(
                            "H2",
                            "Det som kan omfattas av sekretess ska alltid diarieföras (OSL 5 kap. 1 §)."));
        }
    }

    private static boolean repeats(String subject, String wording) {
        String said = wording.strip().toLowerCase(Locale.ROOT);
        return said.length() >= WORDING_AT_LEAST
                && subject.toLowerCase(Locale.ROOT).contains(said.substring(0, WORDING_AT_LEAST));
    }
}
