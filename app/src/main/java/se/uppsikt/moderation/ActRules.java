package se.uppsikt.moderation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.uppsikt.access.PersonId;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.policy.MotiveRules;

/** What an act must contain, and who may do it, beside what its step demands. */
@Enforces(value = "M1", how = "Utan grund ur listan och ett motiv händer ingenting.")
@Enforces(value = "M5", how = "Den som började kan inte själv vara den andra personen.")
final class ActRules {
    private static final int SUBJECT_AT_MOST = 200;

    private ActRules() {}

    static TakedownStep step(TakedownAct act) {
        return switch (act) {
            case TakedownAct.Hide _ -> TakedownStep.HIDE;
            case TakedownAct.Unhide _ -> TakedownStep.UNHIDE;
            case TakedownAct.Begin _ -> TakedownStep.BEGIN;
            case TakedownAct.Assent _ -> TakedownStep.ASSENT;
            case TakedownAct.Decline _ -> TakedownStep.DECLINE;
            case TakedownAct.Abandon _ -> TakedownStep.ABANDON;
            case TakedownAct.Judge _ -> TakedownStep.JUDGE;
            case TakedownAct.Retract _ -> TakedownStep.RETRACT;
            case TakedownAct.Secure _ -> TakedownStep.SECURE;
            case TakedownAct.Conceal _ -> TakedownStep.CONCEAL;
            case TakedownAct.Decide _ -> TakedownStep.DECIDE;
            case TakedownAct.Enter _ -> TakedownStep.ENTER;
            case TakedownAct.Remove _ -> TakedownStep.REMOVE;
        };
    }

    /** The act of a step that secures, hides or removes; empty for those that ask for words. */
    static Optional<TakedownAct> withoutWords(TakedownStep step) {
        return switch (step) {
            case SECURE -> Optional.of(new TakedownAct.Secure());
            case CONCEAL -> Optional.of(new TakedownAct.Conceal());
            case REMOVE -> Optional.of(new TakedownAct.Remove());
            case HIDE, UNHIDE, BEGIN, ASSENT, DECLINE, ABANDON, JUDGE, RETRACT, DECIDE, ENTER ->
                    Optional.empty();
        };
    }

    /** The person's own words; empty for acts that need none. */
    static String words(TakedownAct act) {
        return switch (act) {
            case TakedownAct.Hide(_, String motive) -> motive;
            case TakedownAct.Unhide(String reason) -> reason;
            case TakedownAct.Begin(_, String motive, _) -> motive;
            case TakedownAct.Assent(String motive) -> motive;
            case TakedownAct.Decline(String reason) -> reason;
            case TakedownAct.Abandon(String reason) -> reason;
            case TakedownAct.Judge(_, String motive) -> motive;
            case TakedownAct.Retract(String reason) -> reason;
            case TakedownAct.Secure _,
                    TakedownAct.Conceal _,
                    TakedownAct.Decide _,
                    TakedownAct.Enter _,
                    TakedownAct.Remove _ ->
                    "";
        };
    }

    static List<Objection> objections(
            TakedownAct act, Judgement judgement, PersonId me, Guideline guideline) {
        return switch (act) {
            case TakedownAct.Hide(String ground, String motive) -> hide(ground, motive, guideline);
            case TakedownAct.Begin begin -> begin(begin, guideline);
            case TakedownAct.Assent(String motive) -> second(judgement, me, motive, guideline);
            case TakedownAct.Decline(String reason) -> second(judgement, me, reason, guideline);
            case TakedownAct.Unhide(String reason) ->
                    MotiveRules.worded("Skälet", reason, guideline);
            case TakedownAct.Abandon(String reason) ->
                    MotiveRules.worded("Skälet", reason, guideline);
            case TakedownAct.Judge(String ground, String motive) ->
                    judge(ground, motive, guideline);
            case TakedownAct.Retract(String reason) ->
                    MotiveRules.worded("Skälet", reason, guideline);
            case TakedownAct.Enter enter -> subject(enter.entry().subject());
            case TakedownAct.Secure _,
                    TakedownAct.Conceal _,
                    TakedownAct.Decide _,
                    TakedownAct.Remove _ ->
                    List.of();
        };
    }

    private static List<Objection> reasoned(String ground, String motive, Guideline guideline) {
        var objections = new ArrayList<Objection>();
        if (guideline.ground(ground).isEmpty()) {
            objections.add(
                    Objection.of(
                            "M1", "Välj en av grunderna i riktlinjerna. Kritik är ingen grund."));
        }
        objections.addAll(MotiveRules.worded("Motivet", motive, guideline));
        return objections;
    }

    /** To be hidden is to be silenced for whoever wrote: it takes as many people as a removal. */
    private static List<Objection> hide(String ground, String motive, Guideline guideline) {
        List<Objection> objections = new ArrayList<>(reasoned(ground, motive, guideline));
        if (guideline.ground(ground).filter(Ground::secondPerson).isPresent()) {
            objections.add(
                    Objection.of(
                            "M5",
                            "På den grunden får ingen dölja ensam (RF 2 kap. 21 §). Hänvisa i första"
                                    + " hand. Räcker inte det, välj Ta bort; när en annan"
                                    + " person håller med döljs det."));
        }
        return objections;
    }

    /** An opinion is neither evidence of anything nor anything to report. */
    private static List<Objection> judge(String ground, String motive, Guideline guideline) {
        List<Objection> objections = new ArrayList<>(reasoned(ground, motive, guideline));
        if (guideline.ground(ground).filter(Ground::secondPerson).isPresent()) {
            objections.add(
                    Objection.of(
                            "M5",
                            "På den grunden finns inget att säkra eller anmäla. Svara, hänvisa eller"
                                    + " låt det vara (RF 2 kap. 21 §)."));
        }
        return objections;
    }

    private static List<Objection> begin(TakedownAct.Begin begin, Guideline guideline) {
        List<Objection> objections =
                new ArrayList<>(reasoned(begin.ground(), begin.motive(), guideline));
        boolean secondPerson =
                guideline.ground(begin.ground()).filter(Ground::secondPerson).isPresent();
        if (secondPerson && !begin.referralConsidered()) {
            objections.add(
                    Objection.of(
                            "M5",
                            "Hänvisa i första hand. Bekräfta att en hänvisning inte räcker och att"
                                    + " skälet inte är vad någon tycker (RF 2 kap. 21 §)."));
        }
        return objections;
    }

    private static List<Objection> second(
            Judgement judgement, PersonId me, String words, Guideline guideline) {
        var objections = new ArrayList<Objection>();
        if (judgement.begun() != null && judgement.begun().by().equals(me)) {
            objections.add(
                    Objection.of(
                            "M5",
                            "Du har själv föreslagit det. En annan person måste ta"
                                    + " ställning."));
        }
        objections.addAll(MotiveRules.worded("Motivet", words, guideline));
        return objections;
    }

    private static List<Objection> subject(String subject) {
        if (subject.isBlank()) {
            return List.of(Objection.of("H3", "Skriv kort vad det gäller, utan att citera."));
        }
        return subject.length() > SUBJECT_AT_MOST
                ? List.of(
                        Objection.of(
                                "H3",
                                "Raden om vad det gäller får vara högst "
                                        + SUBJECT_AT_MOST
                                        + " tecken lång."))
                : List.of();
    }
}
