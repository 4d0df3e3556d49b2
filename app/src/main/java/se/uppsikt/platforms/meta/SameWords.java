package se.uppsikt.platforms.meta;

import java.text.Normalizer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Whether two texts are the same words to whoever reads them. The platform gives back what was sent
 * in another dress: white space of its own, letters put together or taken apart, signs as HTML,
 * links shortened, and what only chooses how an emoji is drawn left out. Pure.
 */
public final class SameWords {
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>");

    /** An address, with or without its protocol, without what ends the sentence. */
    private static final Pattern LINK =
            Pattern.compile(
                    "(?i)(?:https?://|www\\.)\\S*[^\\s.,;:!?)\"'\u201D\u2019]"
                            + "|\\b(?:[\\p{L}\\p{N}-]+\\.)+\\p{L}{2,}(?:/\\S*[^\\s.,;:!?)\"'\u201D\u2019])?");

    public static final String SOME_LINK = "\u0001";
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Z}\\s\\p{Cf}[\\p{Cc}&&[^\u0001]]\uFE00-\uFE0F\u034F]+");
    private static final int MOST_LAYERS = 3;

    private SameWords() {}

    public static boolean same(String one, String other) {
        return same(one, other, SameWords::undressed);
    }

    /**
     * @param undressed what takes off a platform's own dress; the rest is alike everywhere
     */
    public static boolean same(String one, String other, UnaryOperator<String> undressed) {
        String bare = bare(undressed.apply(one));
        return !bare.isEmpty() && bare.equals(bare(undressed.apply(other)));
    }

    private static String bare(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static String undressed(String text) {
        String plain = BREAK.matcher(unescaped(text)).replaceAll(" ");
        String composed =
                Normalizer.normalize(
                        LINK.matcher(plain).replaceAll(SOME_LINK), Normalizer.Form.NFKC);
        return composed.replaceAll("[\u2018\u2019\u201B\u00B4`]", "'")
                .replaceAll("[\u201C\u201D\u201E\u00AB\u00BB]", "\"")
                .replaceAll("[\u2010-\u2015\u2212]", "-");
    }

    /** An ampersand that was escaped twice is still an ampersand. */
    private static String unescaped(String text) {
        String before = text;
        for (int layer = 0; layer < MOST_LAYERS; layer++) {
            String after = HtmlUtils.htmlUnescape(before);
            if (after.equals(before)) {
                break;
            }
            before = after;
        }
        return before.replace("&apos;", "'");
    }
}
