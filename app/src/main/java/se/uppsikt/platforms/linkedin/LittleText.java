package se.uppsikt.platforms.linkedin;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a post as people see them. LinkedIn writes signs of its own into them: what it could
 * mistake for one is escaped, and topics and names are templates. The original keeps all of it.
 * Pure.
 */
final class LittleText {
    private static final Pattern PART =
            Pattern.compile(
                    "\\{hashtag\\|\\\\?#\\|([^{}|]{1,200})}"
                            + "|@\\[([^\\[\\]]{1,300})]\\(urn:li:[^()\\s]{1,200}\\)"
                            + "|\\\\([|{}@\\[\\]()<>#\\\\*_~])");

    /** A topic stands first in the text, or after white space or a bracket. */
    private static final Pattern TO_WRITE =
            Pattern.compile(
                    "(?<![^\\s(])#((?=\\p{N}{0,199}\\p{L})[\\p{L}\\p{N}\\p{M}]{1,200})(?![\\p{L}\\p{N}\\p{M}])"
                            + "|[|{}@\\[\\]()<>#\\\\*_~]");

    private LittleText() {}

    /** Words as LinkedIn wants them written: topics lead to theirs, and all else is itself. */
    static String written(String words) {
        return TO_WRITE.matcher(words)
                .replaceAll(
                        part ->
                                Matcher.quoteReplacement(
                                        part.group(1) == null
                                                ? "\\" + part.group()
                                                : "{hashtag|\\#|" + part.group(1) + "}"));
    }

    static String plain(String text) {
        Matcher parts = PART.matcher(text);
        StringBuilder plain = new StringBuilder(text.length());
        while (parts.find()) {
            String seen =
                    parts.group(1) != null
                            ? "#" + plain(parts.group(1))
                            : parts.group(2) != null ? plain(parts.group(2)) : parts.group(3);
            parts.appendReplacement(plain, Matcher.quoteReplacement(seen));
        }
        return parts.appendTail(plain).toString();
    }
}
