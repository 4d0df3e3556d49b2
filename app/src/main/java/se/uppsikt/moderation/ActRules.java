package se.uppsikt.moderation;

import java.util.ArrayList;
import java.util.List;
import se.uppsikt.access.PersonId;
import se.uppsikt.policy.Ground;
import se.uppsikt.policy.Guideline;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.shared.Enforces;
import se.uppsikt.shared.Objection;

/** What an act must contain, and who may do it, beside what its step demands. */
@Enforces(value = "M1", how = "Utan grund ur listan och ett motiv händer ingenting.")
@Enforces(value = "M5", how = "Den som började kan inte själv vara den andra personen.")
final class ActRules {
    private static final int WORDS_AT_MOST = 4000;
    private static final int SUBJECT_AT_MOST = 200;

    private ActRules() {}

    static Step step(Act act) {
        return switch (act) {
            case Act.Hide _ -> Step.HIDE;
            case Act.Unhide _ -> Step.UNHIDE;
            case Act.Begin _ -> Step.BEGIN;
            case Act.Assent _ -> Step.ASSENT;
            case Act.Decline _ -> Step.DECLINE;
            case Act.Abandon _ -> Step.ABANDON;
            case Act.Secure _ -> Step.SECURE;
            case Act.Conceal _ -> Step.CONCEAL;
            case Act.Decide _ -> Step.DECIDE;
            case Act.Enter _ -> Step.ENTER;
            case Act.Remove _ -> Step.REMOVE;
        };
    }

    /** The person's own words; empty for acts that need none. */
    static String words(Act act) {
        return switch (act) {
            case Act.Hide(_, String motive) -> motive;
            case Act.Unhide(String reason) -> reason;
            case Act.Begin(_, String motive, _) -> motive;
            case Act.Assent(String motive) -> motive;
            case Act.Decline(String reason) -> reason;
            case Act.Abandon(String reason) -> reason;
            case Act.Secure _, Act.Conceal _, Act.Decide _, Act.Enter _, Act.Remove _ -> "";
        };
    }

    /** Only what others have written in public can be taken away from the public. */
    static List<Objection> concerning(Contribution contribution) {
        var objections = new ArrayList<Objection>();
        if (!contribution.received()) {
            objections.add(
                    Objection.of(
                            "M1", "Det här har kommunen själv skrivit. Ändra det på plattformen."));
        } else if (contribution.kind() == ContributionKind.DIRECT_MESSAGE) {
            objections.add(
                    Objection.of(
                            "M1",
                            "Ett meddelande syns bara för er som läser det här. Det finns inget"
                                    + " att dölja eller ta bort för andra."));
        }
        if (contribution.facts().withdrawnAt() != null) {
            objections.add(
                    Objection.of(
                            "M2",
                            "Det finns inte längre på plattformen. Vår kopia är kvar i Uppsikt."));
        }
        return objections;
    }

    static List<Objection> objections(
            Act act, Judgement judgement, PersonId me, Guideline guideline) {
        return switch (act) {
            case Act.Hide(String ground, String motive) -> hide(ground, motive, guideline);
            case Act.Begin begin -> begin(begin, guideline);
            case Act.Assent(String motive) -> second(judgement, me, motive, guideline);
            case Act.Decline(String reason) -> second(judgement, me, reason, guideline);
            case Act.Unhide(String reason) -> worded("Skälet", reason, guideline);
            case Act.Abandon(String reason) -> worded("Skälet", reason, guideline);
            case Act.Enter enter -> subject(enter.entry().subject());
            case Act.Secure _, Act.Conceal _, Act.Decide _, Act.Remove _ -> List.of();
        };
    }

    private static List<Objection> reasoned(String ground, String motive, Guideline guideline) {
        var objections = new ArrayList<Objection>();
        if (guideline.ground(ground).isEmpty()) {
            objections.add(
                    Objection.of(
                            "M1", "Välj en av grunderna i riktlinjerna. Kritik är ingen grund."));
        }
        objections.addAll(worded("Motivet", motive, guideline));
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
                                    + " hand. Räcker inte det, välj Börja ta bort; när en annan"
                                    + " person håller med döljs det."));
        }
        return objections;
    }

    private static List<Objection> begin(Act.Begin begin, Guideline guideline) {
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
        objections.addAll(worded("Motivet", words, guideline));
        return objections;
    }

    static List<Objection> worded(String what, String words, Guideline guideline) {
        int least = guideline.moderation().motiveLength();
        int length = words.codePointCount(0, words.length());
        if (words.isBlank() || words.strip().codePointCount(0, words.strip().length()) < least) {
            return List.of(
                    Objection.of("M1", what + " ska vara minst " + least + " tecken långt."));
        }
        return length > WORDS_AT_MOST
                ? List.of(
                        Objection.of(
                                "M1", what + " får vara högst " + WORDS_AT_MOST + " tecken långt."))
                : List.of();
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
