package se.uppsikt.publishing.language;

import java.util.ArrayList;
import java.util.List;

/** The emoji of a text, each as one however many signs it is made of. */
record Emoji(int from, int to) {
    private static final int JOINER = 0x200D;
    private static final int AS_PICTURE = 0xFE0F;
    private static final int KEYCAP = 0x20E3;

    static List<Emoji> in(String text) {
        List<Emoji> found = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            int to = end(text, at);
            if (to > at) {
                found.add(new Emoji(at, to));
                at = to;
            } else {
                at += Character.charCount(text.codePointAt(at));
            }
        }
        return found;
    }

    /** Where the emoji that begins here ends; the same place when none does. */
    private static int end(String text, int from) {
        int sign = text.codePointAt(from);
        int to = from + Character.charCount(sign);
        if (isFlagPart(sign)) {
            int next = at(text, to);
            return isFlagPart(next) ? to + Character.charCount(next) : to;
        }
        boolean picture =
                Character.isEmojiPresentation(sign)
                        || Character.isExtendedPictographic(sign) && at(text, to) == AS_PICTURE;
        boolean key = at(text, to) == AS_PICTURE && at(text, to + 1) == KEYCAP;
        if (!picture && !key) {
            return from;
        }
        boolean joined = false;
        while (to < text.length()) {
            int next = text.codePointAt(to);
            if (!joined && !isAddition(next)) {
                return to;
            }
            joined = next == JOINER;
            to += Character.charCount(next);
        }
        return to;
    }

    private static boolean isAddition(int sign) {
        return sign == JOINER
                || sign == AS_PICTURE
                || sign == KEYCAP
                || Character.isEmojiModifier(sign)
                || sign >= 0xE0020 && sign <= 0xE007F;
    }

    private static boolean isFlagPart(int sign) {
        return sign >= 0x1F1E6 && sign <= 0x1F1FF;
    }

    private static int at(String text, int index) {
        return index < text.length() ? text.codePointAt(index) : 0;
    }
}
