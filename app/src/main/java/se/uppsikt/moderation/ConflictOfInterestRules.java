package se.uppsikt.moderation;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.Employee;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;

/** The criticised one does not judge the criticism (M10; förvaltningslagen 16–18 §§). */
@Enforces(
        value = "M10",
        how =
                "Den som nämns, eller säger att det gäller en själv, får inte avgöra det, och lägger"
                        + " inte undan det utan att svara på om det gäller en själv.")
final class ConflictOfInterestRules {
    private static final String RULE = "M10";
    private static final String LAW = " (förvaltningslagen 16–18 §§). ";

    /** Whoever secures, registers or gives up decides nothing about what others may see. */
    private static final Set<TakedownStep> JUDGEMENTS =
            Set.of(
                    TakedownStep.HIDE,
                    TakedownStep.UNHIDE,
                    TakedownStep.BEGIN,
                    TakedownStep.ASSENT,
                    TakedownStep.DECLINE,
                    TakedownStep.CONCEAL,
                    TakedownStep.REMOVE);

    private ConflictOfInterestRules() {}

    /** How near somebody is to what is written. */
    enum Nearness {
        /** The whole name stands in the text. */
        NAMED,

        /** Answers for the account, or is meant by title and last name: it must be asked. */
        ASKED,

        FAR
    }

    static Nearness nearness(Employee me, boolean ownsAccount, @Nullable String text) {
        String words = words(text == null ? "" : text);
        if (stands(words, words(me.firstName() + " " + me.lastName()))) {
            return Nearness.NAMED;
        }
        String last = words(me.lastName()).strip();
        String title = words(me.title()).strip();
        boolean titled =
                !title.isEmpty()
                        && (Stream.of("", "n", "en", "et", "s")
                                        .anyMatch(
                                                end ->
                                                        stands(
                                                                words,
                                                                " " + title + end + " " + last
                                                                        + " "))
                                || stands(words, " " + last + " " + title + " "));
        return ownsAccount || titled ? Nearness.ASKED : Nearness.FAR;
    }

    /** Whether the step decides what others may see. */
    static boolean judges(TakedownStep step) {
        return JUDGEMENTS.contains(step);
    }

    /**
     * @param answeredBefore whether the same person has answered no when it was begun
     * @param others who can judge instead, as a sentence; looked up only where it is told
     */
    static List<Objection> objections(
            TakedownStep step,
            Nearness nearness,
            Considerations considered,
            boolean answeredBefore,
            Supplier<String> others) {
        if (!judges(step)) {
            return List.of();
        }
        if (nearness == Nearness.NAMED) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Ditt namn står i texten. Den som kritiseras avgör inte om kritiken får"
                                    + " stå kvar"
                                    + LAW
                                    + others.get()));
        }
        if (considered.isClose()) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Det gäller dig eller någon du står nära. Då måste någon annan avgöra"
                                    + " det"
                                    + LAW
                                    + others.get()));
        }
        boolean unanswered = considered.close() == null && !answeredBefore;
        return nearness == Nearness.ASKED && unanswered
                ? List.of(
                        Objection.of(RULE, "Svara på om det gäller dig eller någon du står nära."))
                : List.of();
    }

    /** What whoever is threatened may do without waiting for anybody. */
    static Objection hideAtOnce() {
        return Objection.of(
                RULE,
                "Är det ett hot eller annat brott mot dig får du dölja det genast: tryck på Dölj. En"
                        + " annan person avgör sedan om det ska tas bort.");
    }

    /**
     * Of what takes it away from where others see it wait: an answer, a referral, closing it,
     * taking it for what needs no answer. To be spoken to by name is no conflict, so it is asked.
     *
     * @param close what whoever does it has answered; null when nothing
     */
    static List<Objection> layingAside(
            Nearness nearness, @Nullable Boolean close, Supplier<String> others) {
        if (Boolean.TRUE.equals(close)) {
            return List.of(
                    Objection.of(
                            RULE,
                            "Det gäller dig eller någon du står nära. Då måste någon annan ta hand om"
                                    + " det"
                                    + LAW
                                    + others.get()));
        }
        return nearness == Nearness.FAR || close != null
                ? List.of()
                : List.of(
                        Objection.of(
                                RULE,
                                "Du nämns i texten. Svara på om det är om dig eller någon du står"
                                        + " nära, eller lämna över det"
                                        + LAW.strip()));
    }

    /** The name, also in the genitive. */
    private static boolean stands(String words, String name) {
        return words.contains(name) || words.contains(name.stripTrailing() + "s ");
    }

    /** Small letters with one space between words and around them all. */
    private static String words(String text) {
        return " "
                + Normalizer.normalize(text, Normalizer.Form.NFC)
                        .toLowerCase(Locale.of("sv"))
                        .replaceAll("[^\\p{L}\\p{N}]+", " ")
                        .strip()
                + " ";
    }
}
