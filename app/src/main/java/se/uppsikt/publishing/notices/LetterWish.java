package se.uppsikt.publishing.notices;

/**
 * Whether a person wants letters, and where.
 *
 * @param mail empty for where the person was listed
 */
public record LetterWish(boolean wanted, String mail) {
    static final LetterWish UNSAID = new LetterWish(true, "");
}
