package se.uppsikt.platforms.youtube;

import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import se.uppsikt.platforms.meta.SameWords;

/**
 * Whether two texts are the same to whoever reads them. YouTube shows what was written with its own
 * line breaks, links as elements, and signs as HTML. Pure.
 */
final class SameText {
    private static final Pattern ELEMENT =
            Pattern.compile("(?i)</?(?:br|a|b|i|s)(?:\\s[^<>]*)?/?>");

    private SameText() {}

    static boolean same(String one, String other) {
        return SameWords.same(one, other, SameText::undressed);
    }

    private static String undressed(String text) {
        return HtmlUtils.htmlUnescape(ELEMENT.matcher(text).replaceAll(" "));
    }
}
