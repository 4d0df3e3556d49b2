package se.uppsikt.records;

/** What sort of contribution it is. */
public enum ContributionKind {
    POST("Inlägg"),
    COMMENT("Kommentar"),
    DIRECT_MESSAGE("Meddelande"),
    MENTION("Omnämnande"),
    REVIEW("Omdöme"),
    STORY("Händelse");

    private final String swedish;

    ContributionKind(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
