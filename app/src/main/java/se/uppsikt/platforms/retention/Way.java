package se.uppsikt.platforms.retention;

import java.util.Arrays;
import java.util.Optional;

/** What becomes of what members write on a platform. */
public enum Way {
    /** As everywhere, and where nobody has chosen. */
    KEPT_BY_LAW("lag", "Bevara enligt lag"),

    /** Neither read nor kept; what the municipality itself writes still is. */
    LEFT_UNREAD("las-inte", "Läs inte det medlemmar skriver");

    private final String word;
    private final String swedish;

    Way(String word, String swedish) {
        this.word = word;
        this.swedish = swedish;
    }

    /** As a form sends it. */
    public String word() {
        return word;
    }

    public String swedish() {
        return swedish;
    }

    /** Whether what members write is read. */
    public boolean readsMembers() {
        return switch (this) {
            case KEPT_BY_LAW -> true;
            case LEFT_UNREAD -> false;
        };
    }

    static Optional<Way> of(String word) {
        return Arrays.stream(values()).filter(each -> each.word.equals(word)).findFirst();
    }
}
