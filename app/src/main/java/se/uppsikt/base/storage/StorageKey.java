package se.uppsikt.base.storage;

import java.util.regex.Pattern;

/**
 * Where a file is kept.
 *
 * @param name parts with strokes between, each of letters, digits, points, hyphens and low lines,
 *     and not beginning with a point
 */
public record StorageKey(Shelf shelf, String name) {
    private static final Pattern NAME =
            Pattern.compile(
                    "[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*(/[\\p{L}\\p{N}_-][\\p{L}\\p{N}._-]*)*");

    public StorageKey {
        if (!isName(name)) {
            throw new IllegalArgumentException("no name of a kept file");
        }
    }

    /** Whether it may be a name; other files are none of ours. */
    static boolean isName(String name) {
        return NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return shelf.word() + "/" + name;
    }
}
