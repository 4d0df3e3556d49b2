package se.uppsikt.accounts.applications;

import static se.uppsikt.accounts.applications.ChecklistPoint.Kind.CHECKLIST;
import static se.uppsikt.accounts.applications.ChecklistPoint.Kind.PLAN;
import static se.uppsikt.accounts.applications.ChecklistPoint.Kind.REGISTER;

import java.util.Arrays;
import java.util.List;

/**
 * What an application must tell, point by point (K2): the eight points of the guideline's
 * checklist, then the plan. An application is returned with reasons point by point.
 */
public enum ChecklistPoint {
    NAME(
            REGISTER,
            "Kontots namn",
            "Så att invånaren förstår vilken verksamhet det är.",
            "Skriv kontots namn."),
    ADDRESS(
            REGISTER,
            "Kontots adress på plattformen",
            "Den ni har eller vill ha. Den går att ändra tills kontot tas i bruk.",
            "Skriv kontots adress."),
    GUIDELINE(
            CHECKLIST,
            "Vi har läst riktlinjerna och reglerna för kommunens konton.",
            "",
            "Läs riktlinjerna och reglerna och kryssa för punkten."),
    TERMS(
            CHECKLIST,
            "Vi har läst plattformens villkor och vet vad de kräver av oss.",
            "Till exempel om någon måste använda sitt privata konto.",
            "Läs plattformens villkor och kryssa för punkten."),
    WATCH(
            CHECKLIST,
            "Vi har bestämt vem som bevakar och modererar kontot, och hur vi hinner svara i tid.",
            "",
            "Bestäm vem som bevakar och modererar, och kryssa för punkten."),
    SENDER(
            CHECKLIST,
            "Det framgår av profilen att verksamheten är en del av kommunen.",
            "",
            "Se till att kommunen framgår av profilen och kryssa för punkten."),
    LAWS(
            CHECKLIST,
            "Vi har en plan för personuppgifter, sekretess och allmänna handlingar.",
            "",
            "Gör en plan för lagarna och kryssa för punkten."),
    ARCHIVING(
            CHECKLIST,
            "Vi vet hur kontot arkiveras och gallras.",
            "Kommentarer och meddelanden döljs och sparas; de tas inte bara bort.",
            "Läs om arkivering och gallring och kryssa för punkten."),
    FOLLOWERS(
            CHECKLIST,
            "Vi har tänkt igenom hur invånarna ska hitta kontot.",
            "De centrala kontona kan hjälpa till att sprida det.",
            "Tänk igenom hur kontot får följare och kryssa för punkten."),
    WHOLE(
            CHECKLIST,
            "Vi har gått igenom hela listan och skickar den för godkännande.",
            "",
            "Gå igenom hela listan och kryssa för punkten."),
    AUDIENCE(PLAN, "Vilka vill ni nå?", "", "Skriv vilka ni vill nå."),
    PURPOSE(
            PLAN,
            "Varför behövs kontot?",
            "Syftet, och varför det inte räcker med ett konto som redan finns.",
            "Skriv varför kontot behövs."),
    LANGUAGES(PLAN, "Vilka språk skriver ni på?", "", "Skriv vilka språk ni skriver på."),
    UPKEEP(
            PLAN,
            "Hur sköter ni kontot?",
            "Också på semestrar, i en kris och när någon är sjuk.",
            "Skriv hur ni sköter kontot."),
    EVALUATION(
            PLAN,
            "Hur utvärderar ni kontot?",
            "Hur ni följer upp syftet och om ni når dem ni vill nå.",
            "Skriv hur ni utvärderar kontot."),
    FREQUENCY(
            PLAN, "Hur ofta publicerar ni, och när?", "", "Skriv hur ofta ni publicerar, och när."),
    MARKETING(
            PLAN,
            "Hur gör ni kontot känt?",
            "Om ni tänker annonsera, skriv hur.",
            "Skriv hur ni gör kontot känt."),
    PROFILE_TEXT(
            REGISTER,
            "Texten i kontots profil",
            "Den nämner kommunen och länkar till listan över kommunens konton.",
            "Skriv profilens text."),
    EDITORS(
            REGISTER,
            "Redaktörer",
            "Så många att kontot aldrig står utan någon som bevakar det.",
            "");

    /** Where in the application a point stands. */
    public enum Kind {
        /** Told of the account itself, and kept in the register. */
        REGISTER,
        CHECKLIST,
        PLAN
    }

    private final Kind kind;
    private final String question;
    private final String hint;
    private final String mend;

    ChecklistPoint(Kind kind, String question, String hint, String mend) {
        this.kind = kind;
        this.question = question;
        this.hint = hint;
        this.mend = mend;
    }

    public Kind kind() {
        return kind;
    }

    /** The question, or the statement to tick. */
    public String question() {
        return question;
    }

    /** A line of help; may be empty. */
    public String hint() {
        return hint;
    }

    /** What to do about a point without answer. */
    String mend() {
        return mend;
    }

    /** The points that are answered in the plan's own form. */
    static List<ChecklistPoint> answered() {
        return Arrays.stream(values()).filter(point -> point != EDITORS).toList();
    }
}
