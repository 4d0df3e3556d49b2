package se.uppsikt.moderation;

/** What a person can do about a contribution, one lawful step at a time. */
enum TakedownStep {
    HIDE("hiding-ordered", "dolj", "Dölj", "doldes"),
    UNHIDE("showing-ordered", "visa", "Visa igen", "visas igen"),
    BEGIN("takedown-begun", "borja", "Börja ta bort", "ska tas bort"),
    ASSENT("takedown-assented", "medhall", "Håll med", "fick ett andra medhåll till borttagning"),
    DECLINE("takedown-declined", "nej", "Säg nej", "ska inte tas bort, enligt en andra person"),
    ABANDON("takedown-abandoned", "avbryt", "Avbryt borttagningen", "ska inte längre tas bort"),
    JUDGE("content-judged", "bedom", "Bedöm och säkra", "bedömdes och säkrades"),
    RETRACT(
            "content-judgement-retracted",
            "ta-tillbaka",
            "Ta tillbaka bedömningen",
            "är inte längre bedömt så"),
    SECURE("takedown-evidence-secured", "sakra", "Säkra beviset", "säkrades som bevis"),
    CONCEAL("takedown-hiding-ordered", "dolj-nu", "Dölj nu", "doldes inför borttagning"),
    DECIDE(
            "takedown-registration-decided",
            "avgor",
            "Avgör att det ska diarieföras",
            "ska diarieföras"),
    ENTER("takedown-registered", "diariefor", "Diarieför", "fördes in i diariet"),
    REMOVE("removal-ordered", "ta-bort", "Ta bort", "togs bort");

    private final String event;
    private final String word;
    private final String swedish;
    private final String past;

    TakedownStep(String event, String word, String swedish, String past) {
        this.event = event;
        this.word = word;
        this.swedish = swedish;
        this.past = past;
    }

    /** Its word in the log, the same for ever. */
    String event() {
        return event;
    }

    /** Its part of the address. */
    String word() {
        return word;
    }

    /** The words on the button. */
    String swedish() {
        return swedish;
    }

    /** What has happened, after the word for the kind of contribution: ”Kommentar doldes”. */
    String past() {
        return past;
    }
}
