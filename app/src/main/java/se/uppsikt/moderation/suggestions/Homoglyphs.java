package se.uppsikt.moderation.suggestions;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;

/** Which plain letter a character looks like. Pure functions over one character at a time. */
final class Homoglyphs {
    /** What a character the eye does not see is read as. */
    static final int INVISIBLE = -1;

    private static final Map<Integer, Integer> LATIN = table();

    private Homoglyphs() {}

    /** The plain character the eye reads, or {@link #INVISIBLE}. */
    static int latin(int codePoint) {
        if (isInvisible(codePoint) || isMark(codePoint)) {
            return INVISIBLE;
        }
        if (Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint)) {
            return isLineBreak(codePoint) ? '\n' : ' ';
        }
        int digit = Character.digit(codePoint, 10);
        if (digit >= 0) {
            return '0' + digit;
        }
        int lower = Character.toLowerCase(codePoint);
        if (lower < 128) {
            return lower;
        }
        return Character.isLetter(lower) ? letter(lower) : sign(lower);
    }

    /** å and ä as a, ö as o: how they are written by one who cannot or will not find the keys. */
    static int withoutDots(int letter) {
        return switch (letter) {
            case 'å', 'ä' -> 'a';
            case 'ö' -> 'o';
            default -> letter;
        };
    }

    static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT
                || type == Character.CONTROL && !Character.isWhitespace(codePoint)
                || type == Character.UNASSIGNED
                || codePoint == 0x034F
                || codePoint == 0x115F
                || codePoint == 0x1160
                || codePoint == 0x2800
                || codePoint == 0x3164
                || codePoint == 0xFFA0;
    }

    private static int letter(int lower) {
        if (lower == 'å' || lower == 'ä' || lower == 'ö') {
            return lower;
        }
        int base =
                Normalizer.normalize(Character.toString(lower), Normalizer.Form.NFD).codePointAt(0);
        return LATIN.getOrDefault(lower, LATIN.getOrDefault(base, base));
    }

    private static int sign(int codePoint) {
        if (Character.getType(codePoint) == Character.DASH_PUNCTUATION || codePoint == '\u2212') {
            return '-';
        }
        return switch (codePoint) {
            case '\u3002', '\u2024', '\uFF61' -> '.';
            case '\u2044', '\u2215' -> '/';
            default -> codePoint;
        };
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }

    private static boolean isLineBreak(int codePoint) {
        return codePoint == '\n'
                || codePoint == '\r'
                || codePoint == '\u2028'
                || codePoint == '\u2029';
    }

    private static Map<Integer, Integer> table() {
        var table = new HashMap<Integer, Integer>();
        for (String line : RuleFile.lines("lika-tecken.txt")) {
            int[] letters = line.codePoints().filter(letter -> letter != ' ').toArray();
            for (int i = 1; i < letters.length; i++) {
                table.put(letters[i], letters[0]);
            }
        }
        return Map.copyOf(table);
    }
}
