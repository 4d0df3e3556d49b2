package se.uppsikt.records.redaction;

/** What of a document is given out. */
public enum Choice {
    WHOLE("Lämnas ut som den är"),
    MASKED("Lämnas ut med maskning"),
    WITHHELD("Lämnas inte ut");

    private final String swedish;

    Choice(String swedish) {
        this.swedish = swedish;
    }

    public String swedish() {
        return swedish;
    }
}
