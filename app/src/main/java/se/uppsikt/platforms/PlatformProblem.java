package se.uppsikt.platforms;

/** What may go wrong with a platform; one retry table answers what to do. */
public enum PlatformProblem {
    TOKEN_EXPIRED("Nyckeln till plattformen gäller inte längre", "Anslut kontot på nytt."),
    RATE_LIMITED(
            "Plattformen tar emot för många anrop just nu", "Uppsikt försöker igen av sig självt."),
    GONE("Innehållet finns inte längre på plattformen", "Inget mer behöver göras på plattformen."),
    REFUSED("Plattformen sade nej", "Gör det för hand på plattformen och anteckna det här."),
    UNAVAILABLE("Plattformen svarar inte", "Uppsikt försöker igen av sig självt."),
    OUTCOME_UNKNOWN(
            "Det är okänt om plattformen utförde det",
            "Uppsikt slår upp vad som hände innan något görs om.");

    private final String what;
    private final String mend;

    PlatformProblem(String what, String mend) {
        this.what = what;
        this.mend = mend;
    }

    public String what() {
        return what;
    }

    public String mend() {
        return mend;
    }
}
