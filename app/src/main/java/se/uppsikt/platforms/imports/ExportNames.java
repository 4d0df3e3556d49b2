package se.uppsikt.platforms.imports;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a file in an export may be called, and when two names mean the same file. A name is only
 * ever compared, never used as a path; a name that tries to be one is refused all the same, because
 * no real export has it.
 */
public final class ExportNames {

    private static final int LONGEST_PRINTED = 200;

    private static final Set<String> PACKED =
            Set.of("zip", "rar", "7z", "gz", "tar", "tgz", "bz2", "xz");

    private static final Set<String> TABLES = Set.of("csv", "xls", "xlsx", "xlsm", "xlsb");

    private ExportNames() {}

    static Optional<Reason> refusal(String name) {
        boolean unsafe =
                name.isBlank()
                        || name.startsWith("/")
                        || name.indexOf('\\') >= 0
                        || name.matches("(?s)[A-Za-z]:.*")
                        || name.chars().anyMatch(c -> c < 0x20 || c == 0x7F)
                        || Arrays.asList(name.split("/", -1)).contains("..");
        return unsafe ? Optional.of(Reason.UNSAFE_NAME) : Optional.empty();
    }

    /**
     * Whether a zip was packed by a program that wrote the separator of Windows; one that uses both
     * is made up.
     */
    static boolean areOfWindows(Set<String> names) {
        return names.stream().anyMatch(name -> name.indexOf('\\') >= 0)
                && names.stream().noneMatch(name -> name.indexOf('/') >= 0);
    }

    /** The name as it is compared: one form for "å", no difference between cases. */
    static String comparable(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    /** The part after the last slash. */
    public static String last(String name) {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** What a name ends with after its last full stop, in small letters. */
    static String ending(String name) {
        String file = last(name);
        return file.substring(file.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether one name is the end of the other, whole folders at a time. */
    static boolean meet(String one, String other) {
        return one.equals(other) || one.endsWith("/" + other) || other.endsWith("/" + one);
    }

    public static boolean isJson(String comparable) {
        return comparable.endsWith(".json");
    }

    public static boolean isHtml(String comparable) {
        return comparable.endsWith(".html") || comparable.endsWith(".htm");
    }

    public static boolean isPacked(String comparable) {
        return comparable.indexOf('.') >= 0 && PACKED.contains(ending(comparable));
    }

    /** A table, of whichever program; only some are opened. */
    public static boolean isTable(String comparable) {
        return comparable.indexOf('.') >= 0 && TABLES.contains(ending(comparable));
    }

    public static boolean isCsv(String comparable) {
        return comparable.endsWith(".csv");
    }

    static boolean isMedia(String comparable) {
        return !isJson(comparable)
                && !isHtml(comparable)
                && !isPacked(comparable)
                && !isTable(comparable);
    }

    /** A hostile name made fit to be shown: no control characters, not endless. */
    static String printable(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(LONGEST_PRINTED)
                .forEach(c -> shown.appendCodePoint(isPrintable(c) ? c : '\uFFFD'));
        return shown.toString();
    }

    private static boolean isPrintable(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR ->
                    false;
            default -> true;
        };
    }
}
