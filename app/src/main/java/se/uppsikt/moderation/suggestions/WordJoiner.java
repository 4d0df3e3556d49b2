package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;

/**
 * The words of a text as a lexicon wants them: figures and signs that stand for letters are read as
 * letters, and words spelt out with signs between the letters are put together again.
 */
final class WordJoiner {
    /** A word broken in more pieces than this is not one word. */
    private static final int PIECES = 6;

    private static final int SPELT_OUT_LETTERS = 24;

    private WordJoiner() {}

    /** A word and where it stands; words of different sentences do not make a phrase. */
    record Word(String letters, int from, int to, int sentence) {}

    /** The words in their order, one for each that a reader would count. */
    static List<Word> in(NormalizedText text) {
        var words = new ArrayList<Word>();
        int sentence = 0;
        int at = 0;
        while (at < text.length()) {
            if (!text.isWordPart(at)) {
                sentence += endsSentence(text.at(at)) ? 1 : 0;
                at++;
                continue;
            }
            int end = at + 1;
            while (text.isWordPart(end) || isSignInWord(text, end)) {
                end++;
            }
            words.add(new Word(read(text, at, end), at, end, sentence));
            at = end;
        }
        return words;
    }

    /** The words that appear when pieces broken by one sign each are put together again. */
    static List<Word> mended(NormalizedText text, List<Word> words) {
        var mended = new ArrayList<Word>();
        int first = 0;
        while (first < words.size()) {
            int last = first;
            while (last + 1 < words.size()
                    && isBroken(text, words.get(last), words.get(last + 1))) {
                last++;
            }
            if (last > first && last - first < PIECES) {
                mended.add(join(words, first, last));
            }
            first = last + 1;
        }
        mended.addAll(speltOut(words));
        return mended;
    }

    /** Every word hidden in a row of single letters: ”d u e n i d i o t”. */
    private static List<Word> speltOut(List<Word> words) {
        var speltOut = new ArrayList<Word>();
        for (int first = 0; first < words.size(); first++) {
            int last = first;
            while (last < words.size()
                    && last - first < SPELT_OUT_LETTERS
                    && words.get(last).letters().length() == 1
                    && (last == first || words.get(last).from() - words.get(last - 1).to() == 1)) {
                last++;
            }
            for (int end = first + 3; end < last; end++) {
                speltOut.add(join(words, first, end));
            }
        }
        return speltOut;
    }

    private static Word join(List<Word> words, int first, int last) {
        var letters = new StringBuilder();
        for (int i = first; i <= last; i++) {
            letters.append(words.get(i).letters());
        }
        return new Word(
                letters.toString(),
                words.get(first).from(),
                words.get(last).to(),
                words.get(first).sentence());
    }

    private static boolean isBroken(NormalizedText text, Word left, Word right) {
        int sign = text.at(left.to());
        return right.from() - left.to() == 1
                && (sign == '-' || sign == '.' || sign == '_' || sign == '\'');
    }

    private static String read(NormalizedText text, int from, int to) {
        boolean figures = true;
        for (int i = from; i < to && figures; i++) {
            figures = !text.isLetter(i);
        }
        if (figures) {
            return text.slice(from, to);
        }
        var letters = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            letters.appendCodePoint(asLetter(text.at(i)));
        }
        return letters.toString();
    }

    /** The letter a sign stands for; 1 may be an i or an l, so that is left to the lexicon. */
    private static int asLetter(int sign) {
        return switch (sign) {
            case '0' -> 'o';
            case '!', '|' -> '1';
            case '3', '€' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '7', '+' -> 't';
            case '8' -> 'b';
            default -> sign;
        };
    }

    /** A sign that stands for a letter, with letters on both sides; an asterisk hides a letter. */
    private static boolean isSignInWord(NormalizedText text, int at) {
        return switch (text.at(at)) {
            case '@', '$', '!', '|', '€', '+' -> text.isLetter(at - 1) && text.isLetter(at + 1);
            case '*' -> text.isWordPart(at + 1) || text.at(at + 1) == '*' && text.isLetter(at + 2);
            default -> false;
        };
    }

    private static boolean endsSentence(int sign) {
        return sign == '.' || sign == '!' || sign == '?' || sign == '\n';
    }
}
