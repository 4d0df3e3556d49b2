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

    /** Two short words side by side may happen to be a longer one; two long ones do not. */
    private static final int TORN_APART = 8;

    /** As many signs or spaces as a reader's eye passes over between letters of one word. */
    private static final int SIGNS_BETWEEN = 3;

    private WordJoiner() {}

    /**
     * A word and where it stands.
     *
     * @param sentence words of different sentences do not make a phrase
     * @param clause a sentence is broken by commas; what is said of one half is not of the other
     */
    record Word(String letters, int from, int to, int sentence, int clause) {}

    /** A word put together of the pieces from the first to the last. */
    record Joined(String letters, int first, int last) {}

    /** The words in their order, one for each that a reader would count. */
    static List<Word> in(NormalizedText text) {
        var words = new ArrayList<Word>();
        int sentence = 0;
        int clause = 0;
        int at = 0;
        while (at < text.length()) {
            if (!text.isWordPart(at) && !isFirstSign(text, at)) {
                boolean ends = endsSentence(text, at, words);
                sentence += ends ? 1 : 0;
                clause += ends || isPause(text.at(at)) ? 1 : 0;
                at++;
                continue;
            }
            int end = at + 1;
            while (text.isWordPart(end) || isSignInWord(text, end)) {
                end++;
            }
            words.add(new Word(read(text, at, end), at, end, sentence, clause));
            at = end;
        }
        return words;
    }

    /** The words that may appear when pieces are put together again. */
    static List<Joined> joined(NormalizedText text, List<Word> words, FormTree forms) {
        var joined = new ArrayList<Joined>();
        int first = 0;
        while (first < words.size()) {
            int last = first;
            while (last + 1 < words.size()
                    && isBroken(text, words.get(last), words.get(last + 1))) {
                last++;
            }
            if (last > first && last - first < PIECES) {
                joined.add(join(words, first, last));
                for (int i = first; i < last && last - first > 1; i++) {
                    joined.add(join(words, i, i + 1));
                }
            }
            first = last + 1;
        }
        addTornApart(text, words, forms, joined);
        addSpeltOut(text, words, forms, joined);
        return joined;
    }

    /** Long words written as two, by mistake or to pass: ”själv mord”. */
    private static void addTornApart(
            NormalizedText text, List<Word> words, FormTree forms, List<Joined> joined) {
        for (int i = 0; i + 1 < words.size(); i++) {
            Word left = words.get(i);
            Word right = words.get(i + 1);
            if (right.from() - left.to() == 1
                    && text.at(left.to()) == ' '
                    && left.letters().length() > 1
                    && left.letters().length() + right.letters().length() >= TORN_APART
                    && forms.goesOn(left.letters())) {
                joined.add(join(words, i, i + 1));
            }
        }
    }

    /** Every word hidden in a row of single letters: ”d u e n i d i o t”. */
    private static void addSpeltOut(
            NormalizedText text, List<Word> words, FormTree forms, List<Joined> joined) {
        for (int first = 0; first < words.size(); first++) {
            var letters = new StringBuilder();
            for (int last = first;
                    last < words.size()
                            && last - first < SPELT_OUT_LETTERS
                            && isNextLetter(text, words, first, last);
                    last++) {
                letters.append(words.get(last).letters());
                if (!forms.goesOn(letters.toString())) {
                    break;
                }
                if (last > first) {
                    joined.add(new Joined(letters.toString(), first, last));
                }
            }
        }
    }

    private static boolean isNextLetter(
            NormalizedText text, List<Word> words, int first, int last) {
        if (words.get(last).letters().length() != 1) {
            return false;
        }
        return last == first || isNear(text, words.get(last - 1).to(), words.get(last).from());
    }

    private static boolean isNear(NormalizedText text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text.at(i) == '\n') {
                return false;
            }
        }
        return to - from <= SIGNS_BETWEEN;
    }

    private static Joined join(List<Word> words, int first, int last) {
        var letters = new StringBuilder();
        for (int i = first; i <= last; i++) {
            letters.append(words.get(i).letters());
        }
        return new Joined(letters.toString(), first, last);
    }

    private static boolean isBroken(NormalizedText text, Word left, Word right) {
        int sign = text.at(left.to());
        return right.from() - left.to() == 1 && sign != ' ' && sign != '\n' && sign != ':';
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

    private static boolean isFirstSign(NormalizedText text, int at) {
        return text.at(at) == '$' && text.isLetter(at + 1);
    }

    /** A sign that stands for a letter, with letters on both sides; an asterisk hides a letter. */
    private static boolean isSignInWord(NormalizedText text, int at) {
        return switch (text.at(at)) {
            case '@', '$', '€' ->
                    text.isLetter(at - 1) && (text.isLetter(at + 1) || isGap(text.at(at + 1)));
            case '!', '|', '+' -> text.isLetter(at - 1) && text.isLetter(at + 1);
            case '*' -> text.isWordPart(at + 1) || text.at(at + 1) == '*' && text.isLetter(at + 2);
            default -> false;
        };
    }

    private static boolean isGap(int sign) {
        return sign == ' ' || sign == 0;
    }

    private static boolean isPause(int sign) {
        return sign == ',' || sign == ';';
    }

    /** A point between letters that stand one by one only spells a word out. */
    private static boolean endsSentence(NormalizedText text, int at, List<Word> words) {
        return switch (text.at(at)) {
            case '!', '?', '\n' -> true;
            case '.' ->
                    !text.isWordPart(at + 1)
                            || words.isEmpty()
                            || words.getLast().to() != at
                            || words.getLast().letters().length() > 2;
            default -> false;
        };
    }
}
