package se.uppsikt.platforms.linkedin;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Whether two texts are the same words to whoever reads them: LinkedIn gives back white space of
 * its own, letters taken apart, and addresses made short. Pure.
 */
final class SameWords {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?://|www\\.)\\S+");
    private static final String SOME_LINK = "\u0001";
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Z}\\s\\p{Cf}\uFE00-\uFE0F\u034F]+");

    private SameWords() {}

    static boolean same(String one, String other) {
        String bare = bare(one);
        return !bare.isEmpty() && bare.equals(bare(other));
    }

    private static String bare(String text) {
        String linkless = LINK.matcher(LittleText.plain(text)).replaceAll(SOME_LINK);
        String composed = Normalizer.normalize(linkless, Normalizer.Form.NFKC);
        return UNSEEN.matcher(composed).replaceAll("");
    }
}
