package se.uppsikt.inbox;

/** Why something is not answered. */
public enum CloseReason {
    NEEDS_NO_ANSWER("Inget svar behövs"),
    ANSWERED_ELSEWHERE("Redan besvarad på annat sätt"),
    WITHDRAWN("Finns inte längre på plattformen"),
    MODERATED("Dold eller borttagen av oss"),
    OTHER("Annat skäl");

    private final String swedish;

    CloseReason(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
