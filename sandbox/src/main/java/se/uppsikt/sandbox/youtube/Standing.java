package se.uppsikt.sandbox.youtube;

/** How a comment stands, by the platform's own words. */
public enum Standing {
    PUBLISHED("published"),
    HELD("heldForReview"),
    SPAM("likelySpam"),

    /** For ever: no call brings it back. */
    REJECTED("rejected"),

    /** By whoever wrote it. */
    DELETED("deleted");

    private final String word;

    Standing(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    /** Whether the channel can still find it. */
    boolean there() {
        return this != REJECTED && this != DELETED;
    }
}
