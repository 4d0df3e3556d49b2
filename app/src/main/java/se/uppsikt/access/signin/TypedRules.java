package se.uppsikt.access.signin;

import java.util.Optional;

/**
 * Which text there may be in what a browser sends. The database cannot keep every character, and
 * nobody can read those that cannot be seen; so they come no further than the door, whatever the
 * field is.
 */
final class TypedRules {
    /** Longer than anything that is written in one field. */
    static final int LONGEST = 50_000;

    /** How many fields a form may have. */
    static final int MOST_FIELDS = 1_000;

    private static final int LONGEST_NAME = 200;

    private TypedRules() {}

    /** What is wrong with what was sent. */
    enum Fault {
        /** Percent signs or bytes that are no text. */
        FORM,
        UNREADABLE,
        TOO_LONG,
        TOO_MANY
    }

    /** What is wrong with a field; empty when nothing is. */
    static Optional<Fault> fault(String name, String value) {
        if (name.length() > LONGEST_NAME || value.length() > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        return isReadable(name) && isReadable(value)
                ? Optional.empty()
                : Optional.of(Fault.UNREADABLE);
    }

    /**
     * Whether every character can be seen, or is one that is written with a key: tab or new line.
     */
    static boolean isReadable(String text) {
        return text.codePoints().allMatch(TypedRules::isReadable);
    }

    private static boolean isReadable(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL -> character == '\t' || character == '\n' || character == '\r';
            case Character.SURROGATE -> false;
            default -> true;
        };
    }
}
