package se.uppsikt.platforms.youtube;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;

/**
 * Whether two texts are the same to whoever reads them. YouTube shows what was written with its own
 * line breaks, links as elements, and signs as HTML. Pure.
 */
final class SameText {
    private static final Pattern ELEMENT =
            Pattern.compile("(?i)</?(?:br|a|b|i|s)(?:\\s[^<>]*)?/?>");
    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Z}\\s\\p{Cf}\\p{Cc}\uFE00-\uFE0F\u034F]+");

    private SameText() {}

    static boolean same(String one, String other) {
        String bare = bare(one);
        return !bare.isEmpty() && bare.equals(bare(other));
    }

    private static String bare(String text) {
        String plain = HtmlUtils.htmlUnescape(ELEMENT.matcher(text).replaceAll(" "));
        return UNSEEN.matcher(Normalizer.normalize(plain, Normalizer.Form.NFKC)).replaceAll("");
    }
}
