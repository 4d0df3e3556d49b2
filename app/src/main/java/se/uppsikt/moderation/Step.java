package se.uppsikt.moderation;

/** What a person can do about a contribution, one lawful step at a time. */
enum Step {
    HIDE("dolj", "Dölj", "doldes"),
    UNHIDE("visa", "Visa igen", "visas igen"),
    BEGIN("borja", "Börja ta bort", "ska tas bort"),
    ASSENT("medhall", "Håll med", "fick ett andra medhåll till borttagning"),
    DECLINE("nej", "Säg nej", "ska inte tas bort, enligt en andra person"),
    ABANDON("avbryt", "Avbryt borttagningen", "ska inte längre tas bort"),
    SECURE("sakra", "Säkra beviset", "säkrades som bevis"),
    CONCEAL("dolj-nu", "Dölj nu", "doldes inför borttagning"),
    DECIDE("avgor", "Avgör att det ska diarieföras", "ska diarieföras"),
    ENTER("diariefor", "Diarieför", "fördes in i diariet"),
    REMOVE("ta-bort", "Ta bort", "togs bort");

    private final String word;
    private final String swedish;
    private final String past;

    Step(String word, String swedish, String past) {
        this.word = word;
        this.swedish = swedish;
        this.past = past;
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
