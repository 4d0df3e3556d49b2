package se.uppsikt.records;

/** What sort of contribution it is. */
public enum ContributionKind {
    POST("Inlägg"),
    COMMENT("Kommentar"),
    DIRECT_MESSAGE("Meddelande"),
    MENTION("Omnämnande"),
    REVIEW("Omdöme"),
    STORY("Händelse"),

    /** What came elsewhere than to an account, and somebody has entered by hand (H9). */
    BY_HAND("Inlämnad handling");

    private final String swedish;

    ContributionKind(String swedish) {
        this.swedish = swedish;
    }

    /** Whether it was written to somebody, and not for all to see. */
    public boolean apart() {
        return this == DIRECT_MESSAGE || this == BY_HAND;
    }

    public String swedish() {
        return swedish;
    }
}
