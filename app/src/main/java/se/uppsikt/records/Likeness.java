package se.uppsikt.records;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * How much of one text an edited one still has: the words at its beginning and its end. Whoever
 * edits changes something in between; texts that begin with another word are texts of their own.
 */
enum Likeness {
    HALF(2),
    THIRD(3);

    private static final Pattern SPACE = Pattern.compile("(?U)\\s+");

    private final int parts;

    Likeness(int parts) {
        this.parts = parts;
    }

    /** One form for "å", white space as one blank. */
    static String read(String text) {
        String composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        return SPACE.matcher(composed).replaceAll(" ").strip();
    }

    /** Whether at least this part of the longer text is in both, its first word with it. */
    boolean is(String one, String other) {
        String[] mine = one.split(" ");
        String[] theirs = other.split(" ");
        int shorter = Math.min(mine.length, theirs.length);
        int longer = Math.max(mine.length, theirs.length);
        int first = 0;
        while (first < shorter && mine[first].equals(theirs[first])) {
            first++;
        }
        int last = 0;
        while (last < shorter - first
                && mine[mine.length - 1 - last].equals(theirs[theirs.length - 1 - last])) {
            last++;
        }
        return first > 0 && (first + last) * parts >= longer;
    }
}
