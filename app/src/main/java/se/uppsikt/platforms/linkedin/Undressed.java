package se.uppsikt.platforms.linkedin;

import java.util.regex.Pattern;
import se.uppsikt.platforms.meta.SameWords;

/** What LinkedIn dresses a text in, taken off: signs of its own, and addresses made short. Pure. */
final class Undressed {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");

    private Undressed() {}

    /** Whether two texts are the same words to whoever reads them. */
    static boolean same(String one, String other) {
        return SameWords.same(one, other, Undressed::of);
    }

    private static String of(String text) {
        return LINK.matcher(LittleText.plain(text)).replaceAll(SameWords.SOME_LINK);
    }
}
