package se.uppsikt.base.shared;

import java.text.Normalizer;

/** Text in the form in which people cannot tell two of them apart. */
public final class TextForm {

    private TextForm() {}

    /** One form for "å", all white space between words as one blank, none around them. */
    public static String asRead(String text) {
        String composed =
                Normalizer.isNormalized(text, Normalizer.Form.NFC)
                        ? text
                        : Normalizer.normalize(text, Normalizer.Form.NFC);
        return withSingleBlanks(composed).strip();
    }

    private static String withSingleBlanks(String text) {
        int odd = firstOdd(text);
        if (odd == text.length()) {
            return text;
        }
        StringBuilder single = new StringBuilder(text.length()).append(text, 0, odd);
        for (int i = odd; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isWhiteSpace(c)) {
                single.append(c);
            } else if (i == 0 || !isWhiteSpace(text.charAt(i - 1))) {
                single.append(' ');
            }
        }
        return single.toString();
    }

    /** Where white space is something else than one blank; most texts have none. */
    private static int firstOdd(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isWhiteSpace(c) && (c != ' ' || i > 0 && text.charAt(i - 1) == ' ')) {
                return i;
            }
        }
        return text.length();
    }

    /** What Unicode calls white space. */
    static boolean isWhiteSpace(char c) {
        if (c < 0x80) {
            return c == ' ' || c >= '\t' && c <= '\r';
        }
        return switch (c) {
            case '\u0085', '\u00A0', '\u1680', '\u2028', '\u2029', '\u202F', '\u205F', '\u3000' ->
                    true;
            default -> c >= '\u2000' && c <= '\u200A';
        };
    }
}
