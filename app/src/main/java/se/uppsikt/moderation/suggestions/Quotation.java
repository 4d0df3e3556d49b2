package se.uppsikt.moderation.suggestions;

import java.util.BitSet;
import java.util.List;

/** What a text repeats of somebody else's words: parts between quotation marks. */
final class Quotation {
    /** One word or two between marks are more often scorned than quoted. */
    private static final int WORDS_AT_LEAST = 3;

    private final BitSet quoted = new BitSet();

    /** A text that is nothing but a quotation says it itself. */
    Quotation(NormalizedText text, List<WordJoiner.Word> words) {
        int open = -1;
        for (int i = 0; i < text.length(); i++) {
            if (isMark(text.at(i))) {
                if (open >= 0 && words(words, open, i) >= WORDS_AT_LEAST) {
                    quoted.set(open, i);
                }
                open = open >= 0 ? -1 : i;
            }
        }
        if (!quoted.isEmpty() && words.stream().allMatch(word -> quoted.get(word.from()))) {
            quoted.clear();
        }
    }

    boolean holds(int from, int to) {
        return !quoted.isEmpty() && quoted.get(from) && quoted.nextClearBit(from) >= to;
    }

    private static long words(List<WordJoiner.Word> words, int from, int to) {
        return words.stream().filter(word -> word.from() > from && word.to() <= to).count();
    }

    private static boolean isMark(int sign) {
        return switch (sign) {
            case '"', '”', '“', '„', '«', '»' -> true;
            default -> false;
        };
    }
}
