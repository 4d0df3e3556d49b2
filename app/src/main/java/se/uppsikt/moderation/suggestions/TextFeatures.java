package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * What a text is made of, as what is learnt knows it: its words, their pieces of three to five
 * letters, and words that stand beside each other or with one between. Each is a number below
 * {@link #SIZE}, told by its hash; å, ä and ö are read as a and o, since many write them so.
 *
 * <p>Costs time in proportion to the text, and no more of it than {@link #READ} letters is read.
 */
final class TextFeatures {
    static final int SIZE = 1 << 16;

    private static final int READ = 4_000;
    private static final int SHORTEST_IN_PIECES = 4;
    private static final int SHORTEST_PIECE = 3;
    private static final int LONGEST_PIECE = 5;
    private static final int FNV_OFFSET = 0x811C9DC5;
    private static final int FNV_PRIME = 0x01000193;

    private final BitSet features = new BitSet(SIZE);
    private final List<Word> words;

    private TextFeatures(List<Word> words) {
        this.words = words;
        features.set(0);
    }

    /**
     * A word, or a sign that stands by itself.
     *
     * @param from its place in the text as it is read
     */
    record Word(String letters, int from, int to) {}

    static TextFeatures of(NormalizedText text) {
        TextFeatures read = new TextFeatures(words(text));
        for (int i = 0; i < read.words.size(); i++) {
            String word = read.words.get(i).letters();
            read.addWord(read.features, word);
            if (i > 0) {
                read.features.set(hash('b', read.words.get(i - 1).letters() + ' ' + word));
            }
            if (i > 1) {
                read.features.set(hash('s', read.words.get(i - 2).letters() + ' ' + word));
            }
        }
        return read;
    }

    /** All of them, each once. */
    int[] all() {
        return features.stream().toArray();
    }

    List<Word> words() {
        return words;
    }

    /** Those of one word alone. */
    int[] of(Word word) {
        BitSet its = new BitSet(SIZE);
        addWord(its, word.letters());
        return its.stream().toArray();
    }

    private void addWord(BitSet to, String word) {
        to.set(hash('w', word));
        if (word.length() < SHORTEST_IN_PIECES) {
            return;
        }
        String whole = '<' + word + '>';
        for (int length = SHORTEST_PIECE; length <= LONGEST_PIECE; length++) {
            for (int at = 0; at + length <= whole.length(); at++) {
                to.set(hash('c', whole, at, at + length));
            }
        }
    }

    private static List<Word> words(NormalizedText text) {
        List<Word> words = new ArrayList<>();
        int end = Math.min(text.length(), READ);
        int at = 0;
        while (at < end) {
            int from = at;
            while (at < end && text.isWordPart(at)) {
                at++;
            }
            if (at == from) {
                at++;
            }
            if (at - from > 1 || !Character.isWhitespace(text.at(from))) {
                words.add(new Word(folded(text, from, at), from, at));
            }
        }
        return words;
    }

    private static String folded(NormalizedText text, int from, int to) {
        StringBuilder word = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            word.appendCodePoint(
                    switch (text.at(i)) {
                        case 'å', 'ä', 'á', 'à' -> 'a';
                        case 'ö' -> 'o';
                        case 'é', 'è' -> 'e';
                        case 'ü' -> 'u';
                        default -> text.at(i);
                    });
        }
        return word.toString();
    }

    private static int hash(char kind, String text) {
        return hash(kind, text, 0, text.length());
    }

    /** FNV-1a, folded: the same on every machine and for ever, as what is learnt is kept by it. */
    private static int hash(char kind, String text, int from, int to) {
        int hash = (FNV_OFFSET ^ kind) * FNV_PRIME;
        for (int i = from; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ hash >>> 16) & SIZE - 1;
    }
}
