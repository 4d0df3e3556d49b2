package se.uppsikt.moderation;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.records.Facts.RegistrationState;

/**
 * What each step demands, each demand with its rule and its mend, so that a refusal tells all that
 * is missing at once. {@link TakedownStage#WAYS} says the same as a map; a test holds the two
 * together.
 */
@Enforces(value = "M2", how = "Stegen öppnas ett i taget i lagens ordning.")
final class StepRules {
    private static final Need WITHIN_REACH =
            new Need("M1", TakedownFacts::withinReach, Reach.PUBLIC.swedish());
    private static final Need OUT_OF_REACH =
            new Need(
                    "M4",
                    standing -> !standing.withinReach(),
                    "Andra kan se det. Dölj det eller börja ta bort det; då säkras det också.");
    private static final Need NOT_REMOVED =
            new Need("M2", standing -> !standing.removed(), "Det är redan borttaget.");
    private static final Need NOT_BEGUN =
            new Need(
                    "M2",
                    standing -> !standing.begun(),
                    "Borttagningen är redan påbörjad. Följ stegen, eller avbryt den först.");
    private static final Need BEGUN =
            new Need("M1", TakedownFacts::begun, "Grund och motiv för att ta bort det saknas.");
    private static final Need AWAITED =
            new Need(
                    "M5", TakedownFacts::awaitsSecond, "Ingen väntar på en andra persons medhåll.");
    private static final Need AGREED =
            new Need(
                    "M5",
                    standing -> !standing.awaitsSecond(),
                    "En annan person måste först hålla med.");
    private static final Need HIDDEN = new Need("M2", TakedownFacts::hidden, "Det är inte dolt.");
    private static final Need NOT_HIDDEN =
            new Need("M2", standing -> !standing.hidden(), "Det är redan dolt.");
    private static final Need SECURED =
            new Need(
                    "M2",
                    TakedownFacts::secured,
                    "Beviset för den nuvarande lydelsen är inte säkrat.");
    private static final Need NOT_SECURED =
            new Need("M2", standing -> !standing.secured(), "Beviset är redan säkrat.");
    private static final Need OUT_OF_SIGHT =
            new Need(
                    "M2",
                    standing -> standing.hidden() || standing.removed() || !standing.withinReach(),
                    "Det är inte dolt.");
    private static final Need HIDDEN_OR_URGENT =
            new Need(
                    "M2",
                    standing -> standing.hidden() || standing.entryMayFollow(),
                    "Det är inte dolt.");
    private static final Need CONFIRMED_OR_URGENT =
            new Need(
                    "M2",
                    standing ->
                            !standing.hidden()
                                    || standing.hideConfirmed()
                                    || standing.entryMayFollow(),
                    "Plattformen har inte bekräftat att det är dolt. Vänta tills det är gjort, eller"
                            + " bekräfta för hand om det inte gick.");
    private static final Need DECIDED_OR_URGENT =
            new Need(
                    "H2",
                    standing ->
                            isDecided(standing)
                                    || standing.entryMayFollow()
                                    || !standing.entryNeeded(),
                    "Det är inte avgjort att det ska diarieföras.");
    private static final Need ENTERED_OR_URGENT =
            new Need(
                    "H3",
                    standing ->
                            isEntered(standing)
                                    || standing.entryMayFollow()
                                    || !standing.entryNeeded(),
                    "Det är inte infört i diariet.");
    private static final Need ENTRY_NEEDED =
            new Need(
                    "H2",
                    TakedownFacts::entryNeeded,
                    "Det här hålls ordnat och behöver inget diarienummer.");
    private static final Need DECIDED =
            new Need("H2", StepRules::isDecided, "Det är inte avgjort att det ska diarieföras.");
    private static final Need NOT_DECIDED =
            new Need(
                    "H2",
                    standing -> !isDecided(standing),
                    "Det är redan avgjort att det ska diarieföras.");
    private static final Need NOT_ENTERED =
            new Need("H3", standing -> !isEntered(standing), "Det är redan infört i diariet.");

    private static final Need NOT_ENTERED_YET =
            new Need(
                    "H3",
                    standing -> !standing.stage().over(),
                    "Det är infört i diariet, och bedömningen står kvar.");

    private static final Map<TakedownStep, List<Need>> NEEDS =
            Map.ofEntries(
                    entry(
                            TakedownStep.HIDE,
                            List.of(WITHIN_REACH, NOT_REMOVED, NOT_BEGUN, NOT_HIDDEN)),
                    entry(
                            TakedownStep.UNHIDE,
                            List.of(WITHIN_REACH, NOT_REMOVED, NOT_BEGUN, HIDDEN)),
                    entry(TakedownStep.BEGIN, List.of(WITHIN_REACH, NOT_REMOVED, NOT_BEGUN)),
                    entry(TakedownStep.ASSENT, List.of(WITHIN_REACH, BEGUN, AWAITED)),
                    entry(TakedownStep.DECLINE, List.of(WITHIN_REACH, BEGUN, AWAITED)),
                    entry(TakedownStep.ABANDON, List.of(WITHIN_REACH, NOT_REMOVED, BEGUN)),
                    entry(TakedownStep.JUDGE, List.of(OUT_OF_REACH, NOT_REMOVED, NOT_BEGUN)),
                    entry(
                            TakedownStep.RETRACT,
                            List.of(OUT_OF_REACH, NOT_REMOVED, BEGUN, NOT_ENTERED_YET)),
                    entry(TakedownStep.SECURE, List.of(NOT_REMOVED, BEGUN, AGREED, NOT_SECURED)),
                    entry(
                            TakedownStep.CONCEAL,
                            List.of(WITHIN_REACH, NOT_REMOVED, BEGUN, AGREED, SECURED, NOT_HIDDEN)),
                    entry(
                            TakedownStep.DECIDE,
                            List.of(
                                    BEGUN,
                                    AGREED,
                                    SECURED,
                                    OUT_OF_SIGHT,
                                    ENTRY_NEEDED,
                                    NOT_DECIDED)),
                    entry(
                            TakedownStep.ENTER,
                            List.of(
                                    BEGUN,
                                    AGREED,
                                    SECURED,
                                    OUT_OF_SIGHT,
                                    ENTRY_NEEDED,
                                    DECIDED,
                                    NOT_ENTERED)),
                    entry(
                            TakedownStep.REMOVE,
                            List.of(
                                    WITHIN_REACH,
                                    NOT_REMOVED,
                                    BEGUN,
                                    AGREED,
                                    SECURED,
                                    HIDDEN_OR_URGENT,
                                    CONFIRMED_OR_URGENT,
                                    DECIDED_OR_URGENT,
                                    ENTERED_OR_URGENT)));

    private StepRules() {}

    private record Need(String rule, Predicate<TakedownFacts> met, String sentence) {}

    /**
     * All that stands in the way of a step; empty when it is lawful now.
     *
     * @param panel where the missing steps are taken
     */
    static List<Objection> objections(TakedownStep step, TakedownFacts standing, String panel) {
        return NEEDS.getOrDefault(step, List.of()).stream()
                .filter(need -> !need.met().test(standing))
                .map(need -> objection(need, standing, panel))
                .toList();
    }

    private static Objection objection(Need need, TakedownFacts standing, String panel) {
        if (need == WITHIN_REACH) {
            return Objection.of(
                    need.rule(),
                    standing.reach().swedish()
                            + " Är det brottsligt eller hemligt: bedöm och säkra det.",
                    "Bedöm och säkra",
                    panel);
        }
        return standing.next()
                .map(next -> Objection.of(need.rule(), need.sentence(), next.swedish(), panel))
                .orElseGet(() -> Objection.of(need.rule(), need.sentence()));
    }

    private static boolean isDecided(TakedownFacts standing) {
        return standing.registration() == RegistrationState.TO_BE_REGISTERED || isEntered(standing);
    }

    private static boolean isEntered(TakedownFacts standing) {
        return standing.registration() == RegistrationState.REGISTERED;
    }
}
