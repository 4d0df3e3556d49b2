package se.uppsikt.moderation.suggestions;

import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text as a reader's eye takes it, with the way back to where each letter stands in the original.
 *
 * <p>Who writes to get past a filter puts invisible characters between the letters, borrows letters
 * that look alike from other alphabets, or heaps marks on them. The eye is not fooled; this makes
 * the rules see what the eye sees. Letters become lower case, look-alikes become the Latin letter,
 * every decimal digit becomes 0–9, every dash a hyphen, invisible characters disappear. å, ä and ö
 * stay: in Swedish they are letters of their own.
 *
 * <p>Built in one pass, so a text of any shape costs time in proportion to its length.
 */
public class NormalizedText {
    /** Marks on one letter beyond this many say nothing more about which letter it is. */
    private static final int MARKS_READ = 2;

    private final String original;
    private int[] letters;
    private int[] starts;
    private int[] ends;
    private int length;

    NormalizedText(String original) {
        this.original = original;
        letters = new int[original.length() + 16];
        starts = new int[letters.length];
        ends = new int[letters.length];
        int at = 0;
        while (at < original.length()) {
            at = readCluster(at);
        }
    }

    String original() {
        return original;
    }

    int length() {
        return length;
    }

    /** The letter at an index, or 0 outside the text, so that a rule may look one step beyond. */
    int at(int index) {
        return index < 0 || index >= length ? 0 : letters[index];
    }

    boolean isDigit(int index) {
        int letter = at(index);
        return letter >= '0' && letter <= '9';
    }

    boolean isLetter(int index) {
        return Character.isLetter(at(index));
    }

    boolean isWordPart(int index) {
        return isDigit(index) || isLetter(index);
    }

    boolean startsWith(String word, int index) {
        for (int i = 0; i < word.length(); i++) {
            if (at(index + i) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String slice(int from, int to) {
        var slice = new StringBuilder(to - from);
        for (int i = from; i < to; i++) {
            slice.appendCodePoint(at(i));
        }
        return slice.toString();
    }

    /** The whole text with one {@code char} a letter, so that its indexes are those of here. */
    String plain() {
        var plain = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            plain.append(Character.isBmpCodePoint(at(i)) ? (char) at(i) : '\uFFFD');
        }
        return plain.toString();
    }

    /** Where the letters {@code from} up to but not including {@code to} stand in the original. */
    Span span(int from, int to) {
        return new Span(starts[from], ends[to - 1]);
    }

    /**
     * The letters and digits alone: two texts with the same essence say the same, however they are
     * spaced, adorned or capitalised.
     */
    String essence() {
        var essence = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            if (isWordPart(i)) {
                essence.appendCodePoint(letters[i]);
            }
        }
        return essence.toString();
    }

    /** Part of a text, as offsets of {@code char}s: what {@link String#substring} takes. */
    public record Span(int start, int end) {
        public Span {
            if (start < 0 || end <= start) {
                throw new IllegalArgumentException("no part of a text: " + start + "–" + end);
            }
        }
    }

    private int readCluster(int start) {
        int first = original.codePointAt(start);
        int end = start + Character.charCount(first);
        if (isPlain(first) && (end == original.length() || isPlain(original.codePointAt(end)))) {
            append(first, start);
            return end;
        }
        var cluster = new StringBuilder().appendCodePoint(first);
        int marks = 0;
        while (end < original.length() && isMarkOrInvisible(original.codePointAt(end))) {
            int next = original.codePointAt(end);
            if (isMark(next) && marks++ < MARKS_READ) {
                cluster.appendCodePoint(next);
            }
            end += Character.charCount(next);
        }
        String composed = Normalizer.normalize(cluster, Normalizer.Form.NFKC);
        composed.codePoints().forEach(letter -> append(letter, start));
        closeAt(start, end);
        return end;
    }

    /** Most of all text: characters that no normalisation changes and that carry no marks. */
    private static boolean isPlain(int codePoint) {
        return codePoint < 0x80 || codePoint >= 0xC0 && codePoint < 0x130;
    }

    private void append(int letter, int start) {
        int read = Homoglyphs.latin(letter);
        if (read == Homoglyphs.INVISIBLE) {
            return;
        }
        if (length == letters.length) {
            letters = Arrays.copyOf(letters, length * 2);
            starts = Arrays.copyOf(starts, length * 2);
            ends = Arrays.copyOf(ends, length * 2);
        }
        letters[length] = read;
        starts[length] = start;
        ends[length] = start + 1;
        length++;
    }

    private void closeAt(int start, int end) {
        for (int i = length - 1; i >= 0 && starts[i] == start; i--) {
            ends[i] = end;
        }
    }

    private static boolean isMarkOrInvisible(int codePoint) {
        return isMark(codePoint) || Homoglyphs.isInvisible(codePoint);
    }

    private static boolean isMark(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
    }
}
