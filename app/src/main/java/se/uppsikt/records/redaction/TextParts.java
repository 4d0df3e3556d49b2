package se.uppsikt.records.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text in parts that can be taken away one by one: words, and everything else sign for sign. No
 * part begins or ends inside what a reader sees as one sign – a letter with its accents, a family
 * of emoji, a flag – so that taking one away leaves nothing of it behind, and none of its neighbour
 * is lost.
 */
final class TextParts {
    private static final Pattern SIGN = Pattern.compile("\\X");

    /** Stand inside numbers, names and addresses, and hold them together. */
    private static final Pattern BETWEEN = Pattern.compile("[-@._:/+'’‐‑]");

    private static final Pattern LETTERS =
            Pattern.compile("^[\\p{L}\\p{M}\\p{N}].*", Pattern.DOTALL);

    /** Written without space between words. */
    private static final Pattern ALONE =
            Pattern.compile(
                    "^[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{IsMyanmar}].*",
                    Pattern.DOTALL);

    private TextParts() {}

    /**
     * A word, or one sign.
     *
     * @param space whether there is nothing to see in it
     */
    record Part(int from, int to, boolean space) {
        boolean meets(int otherFrom, int otherTo) {
            return from < otherTo && otherFrom < to;
        }
    }

    static List<Part> of(String text) {
        List<Part> signs = signs(text);
        List<Part> parts = new ArrayList<>();
        for (int i = 0; i < signs.size(); i++) {
            int last = i;
            while (joins(text, signs, i, last)) {
                last++;
            }
            parts.add(new Part(signs.get(i).from(), signs.get(last).to(), signs.get(i).space()));
            i = last;
        }
        return parts;
    }

    private static List<Part> signs(String text) {
        List<Part> signs = new ArrayList<>();
        Matcher sign = SIGN.matcher(text);
        while (sign.find()) {
            signs.add(new Part(sign.start(), sign.end(), sign.group().isBlank()));
        }
        return signs;
    }

    /** Whether the word that began there goes on after its last sign so far. */
    private static boolean joins(String text, List<Part> signs, int first, int last) {
        if (last + 1 >= signs.size() || !isLetter(text, signs.get(first))) {
            return false;
        }
        if (isLetter(text, signs.get(last + 1))) {
            return true;
        }
        return BETWEEN.matcher(said(text, signs.get(last + 1))).matches()
                && last + 2 < signs.size()
                && isLetter(text, signs.get(last + 2));
    }

    private static boolean isLetter(String text, Part sign) {
        String said = said(text, sign);
        return LETTERS.matcher(said).matches() && !ALONE.matcher(said).matches();
    }

    private static String said(String text, Part part) {
        return text.substring(part.from(), part.to());
    }
}
