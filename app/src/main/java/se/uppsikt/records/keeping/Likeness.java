package se.uppsikt.records.keeping;

/**
 * How much of one text an edited one still has: the words at its beginning and its end. Whoever
 * edits changes something in between; texts that begin with another word are texts of their own.
 */
enum Likeness {
    HALF(2),
    THIRD(3);

    private final int parts;

    Likeness(int parts) {
        this.parts = parts;
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
