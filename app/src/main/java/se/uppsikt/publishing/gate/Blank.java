package se.uppsikt.publishing.gate;

/** Whether a text says anything. */
final class Blank {
    private Blank() {}

    /** Signs that are not seen, dots and emoji alone say nothing. */
    static boolean says(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
