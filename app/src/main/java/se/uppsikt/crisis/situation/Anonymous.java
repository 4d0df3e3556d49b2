package se.uppsikt.crisis.situation;

import java.util.regex.Pattern;

/**
 * A text without what leads to a person: who is named by a sign, a number or an address. A name in
 * plain words stays, so a person reads what is handed on.
 */
final class Anonymous {
    private static final String GONE = "[borttaget]";
    private static final Pattern LEADS =
            Pattern.compile(
                    "https?://\\S+|www\\.\\S+|[\\p{L}\\p{Nd}._%+-]+@[\\p{L}\\p{Nd}.-]+|@[\\p{L}\\p{Nd}._]+"
                            + "|\\+?\\d[\\d\\s-]{5,}\\d",
                    Pattern.UNICODE_CHARACTER_CLASS);
    private static final int LONGEST = 280;

    private Anonymous() {}

    static String text(String said) {
        String bare = LEADS.matcher(said.strip()).replaceAll(GONE);
        return bare.codePointCount(0, bare.length()) <= LONGEST
                ? bare
                : bare.substring(0, bare.offsetByCodePoints(0, LONGEST)).stripTrailing() + " …";
    }
}
