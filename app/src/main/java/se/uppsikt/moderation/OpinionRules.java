package se.uppsikt.moderation;

import java.util.List;
import java.util.Optional;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.base.shared.Objection;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;

/**
 * An opinion, or criticism of an official or a politician, is limited by no one alone, whatever
 * ground it is filed under (M10; RF 2 kap. 20 §).
 */
@Enforces(
        value = "M10",
        how = "Är det en åsikt, eller riktar det sig mot en tjänsteperson, krävs två personer.")
final class OpinionRules {
    private static final String RULE = "M10";

    private OpinionRules() {}

    static List<Objection> objections(
            TakedownAct act, Considerations considered, Guideline guideline) {
        return switch (act) {
            case TakedownAct.Hide(String ground, _) ->
                    asked(guideline.ground(ground), considered)
                            .map(_ -> hide(considered))
                            .orElse(List.of());
            case TakedownAct.Begin(String ground, _, boolean referralConsidered) ->
                    asked(guideline.ground(ground), considered)
                            .map(_ -> begin(considered, referralConsidered))
                            .orElse(List.of());
            case TakedownAct.Unhide _,
                    TakedownAct.Assent _,
                    TakedownAct.Decline _,
                    TakedownAct.Abandon _,
                    TakedownAct.Judge _,
                    TakedownAct.Retract _,
                    TakedownAct.Secure _,
                    TakedownAct.Conceal _,
                    TakedownAct.Decide _,
                    TakedownAct.Enter _,
                    TakedownAct.Remove _ ->
                    List.of();
        };
    }

    private static Optional<Ground> asked(Optional<Ground> ground, Considerations considered) {
        return ground.filter(considered::asksForOpinion);
    }

    private static List<Objection> hide(Considerations considered) {
        if (considered.opinion() == null) {
            return List.of(unanswered());
        }
        return considered.isOpinion()
                ? List.of(
                        Objection.of(
                                RULE,
                                "Det som är en åsikt, eller riktar sig mot en tjänsteperson eller"
                                        + " politiker, får ingen dölja ensam, vilken grund det än läggs"
                                        + " på (RF 2 kap. 20–21 §§). Hänvisa i första hand. Räcker inte"
                                        + " det, välj Ta bort; när en annan person håller med"
                                        + " döljs det."))
                : List.of();
    }

    private static List<Objection> begin(Considerations considered, boolean referralConsidered) {
        if (considered.opinion() == null) {
            return List.of(unanswered());
        }
        return considered.isOpinion() && !referralConsidered
                ? List.of(
                        Objection.of(
                                RULE,
                                "Hänvisa i första hand. Bekräfta att en hänvisning inte räcker och"
                                        + " att skälet inte är vad någon tycker (RF 2 kap. 21 §)."))
                : List.of();
    }

    private static Objection unanswered() {
        return Objection.of(
                RULE,
                "Svara på om det är en åsikt, eller riktar sig mot en tjänsteperson eller"
                        + " politiker.");
    }
}
