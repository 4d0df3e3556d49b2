package se.uppsikt.inbox.assignment;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Contribution;

/** When a hand-over, or what is done with one, is refused (S7, B6). */
@Enforces(
        value = "S7",
        how =
                "Det som lämnas över behåller ankomst och svarstid, och står som väntande tills någon har"
                        + " kvitterat.")
@Enforces(
        value = "B6",
        how =
                "Meddelanden och det som är sekretessmärkt lämnas bara över till dem som redan får läsa det.")
final class AssignmentRules {
    private static final int LONGEST_WORD = 300;
    private static final int LONGEST_SUGGESTION = 8000;

    private AssignmentRules() {}

    /**
     * @param chosen to whom; null when none of those who can be chosen was
     * @param named whether anybody was chosen at all
     */
    static List<Objection> handingOver(
            Contribution about, Receivers.@Nullable Offer chosen, boolean named, String word) {
        List<Objection> against = new ArrayList<>(words(word));
        if (chosen == null) {
            against.add(named ? notThem(about) : Objection.of("S7", "Välj vem som ska ta emot."));
        }
        return against;
    }

    private static Objection notThem(Contribution about) {
        if (about.confidential()) {
            return Objection.of(
                    "B6",
                    "Meddelanden och det som är sekretessmärkt lämnas bara till dem som redan får läsa det"
                            + " på kontot. Sekretess gäller också mellan nämnder (offentlighets- och"
                            + " sekretesslagen 8 kap. 1 §). Hänvisa i stället.");
        }
        return Receivers.lendable(about)
                ? Objection.of("S7", "Ingen där svarar på sociala medier. Välj någon annan.")
                : Objection.of(
                        "B6",
                        "Det syns inte för alla på plattformen längre, och lämnas bara till dem som svarar"
                                + " på kontot.");
    }

    private static List<Objection> words(String word) {
        int over = word.strip().length() - LONGEST_WORD;
        return over > 0
                ? List.of(
                        Objection.of(
                                "S7", "Ordet är %d tecken för långt. Korta det.".formatted(over)))
                : List.of();
    }

    /** Somebody else has it already. */
    static Objection handedOver(Assignment to, Instant now) {
        return Objection.of(
                "S7",
                "%s av %s %s. Ta tillbaka det först."
                        .formatted(
                                to.shown(),
                                to.from().label(),
                                SwedishTime.relative(to.times().at(), now)));
    }

    /** What was lent is not public any more. */
    static Objection shutOff() {
        return Objection.of(
                "B6",
                "Det syns inte för alla på plattformen längre, och läses bara av dem som svarar på"
                        + " kontot.");
    }

    /** It is over, and how. */
    static Optional<Objection> over(Assignment assignment) {
        return assignment.open()
                ? Optional.empty()
                : Optional.of(
                        Objection.of(
                                "S7",
                                "Överlämningen gäller inte längre. " + assignment.shown() + "."));
    }

    /** Of two who receive at once one was first. */
    static Objection received(Assignment.Mark by, Instant now) {
        return Objection.of(
                "S7",
                "Någon hann före: %s tog emot det %s."
                        .formatted(by.label(), SwedishTime.relative(by.at(), now)));
    }

    static List<Objection> givingBack(String word) {
        return word.isBlank()
                ? List.of(Objection.of("S7", "Skriv varför ni lämnar tillbaka det."))
                : words(word);
    }

    static List<Objection> suggesting(String text) {
        if (text.isBlank()) {
            return List.of(Objection.of("S7", "Skriv ett förslag till svar först."));
        }
        int over = text.length() - LONGEST_SUGGESTION;
        return over > 0
                ? List.of(
                        Objection.of(
                                "S7",
                                "Förslaget är %d tecken för långt. Korta det.".formatted(over)))
                : List.of();
    }
}
