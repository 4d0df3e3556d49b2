package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The keys of all forms, letter by letter, so that a word is looked up once however many forms
 * there are. What comes out are places in phrases: each has a number, and a set of bits tells which
 * of them a word may stand in.
 */
final class FormTree {
    private static final int LETTERS = 36;

    /** Longer words than this are not Swedish, and are looked up only as wholes. */
    private static final int COMPOUND_AT_MOST = 40;

    private static final int FIRST_PART_AT_LEAST = 2;
    private static final int PART_AT_LEAST = 3;

    private final Node forward = new Node();
    private final Node backward = new Node();
    private final List<Known> all = new ArrayList<>();

    private record Known(CharacterForm form, long[] places) {}

    private static final class Node {
        private final @Nullable Node[] next = new @Nullable Node[LETTERS];
        private final List<Known> ends = new ArrayList<>();
    }

    void add(CharacterForm form, long[] places) {
        var known = new Known(form, places);
        String key = CharacterForm.key(form.letters());
        all.add(known);
        if (form.place().mayBeWhole()) {
            grow(forward, key).ends.add(known);
        }
        if (form.place().mayBeLast()) {
            grow(backward, new StringBuilder(key).reverse()).ends.add(known);
        }
    }

    /** Whether some form goes on after these first letters of a word spelt out. */
    boolean goesOn(String word) {
        Node node = forward;
        String key = CharacterForm.key(word);
        for (int i = 0; i < key.length() && node != null; i++) {
            node = next(node, key.charAt(i));
        }
        return node != null;
    }

    /** The places a word may stand in; null for most words, which stand in none. */
    long @Nullable [] places(String word, boolean compound) {
        if (word.indexOf('*') > 0) {
            return masked(word);
        }
        String key = CharacterForm.key(word);
        long[] places = fromStart(word, key);
        return compound && word.length() <= COMPOUND_AT_MOST ? fromEnd(word, key, places) : places;
    }

    private long @Nullable [] masked(String word) {
        long[] places = null;
        for (Known known : all) {
            if (known.form().place().mayBeWhole() && known.form().isMaskedBy(word)) {
                places = both(places, known.places());
            }
        }
        return places;
    }

    private long @Nullable [] fromStart(String word, String key) {
        long[] places = null;
        Node node = forward;
        for (int i = 0; i < key.length(); i++) {
            node = next(node, key.charAt(i));
            if (node == null) {
                return places;
            }
            boolean last = i == key.length() - 1;
            for (Known known : node.ends) {
                boolean beginning = known.form().place() == CharacterForm.Place.BEGINNING;
                if (beginning && known.form().isSeenAtStartOf(word)
                        || last && known.form().isSeenIn(word, 0)) {
                    places = both(places, known.places());
                }
            }
        }
        return places;
    }

    /** The key of a word's end is the end of its key; a run of one letter may belong to both. */
    private long @Nullable [] fromEnd(String word, String key, long @Nullable [] whole) {
        long[] places = whole;
        Node node = backward;
        int runEnd = word.length();
        for (int i = key.length() - 1; i >= 0; i--) {
            node = next(node, key.charAt(i));
            if (node == null) {
                return places;
            }
            int runStart = startOfRun(word, runEnd);
            int latest = Math.min(runEnd - 1, word.length() - PART_AT_LEAST);
            for (int from = Math.max(runStart, FIRST_PART_AT_LEAST); from <= latest; from++) {
                for (Known known : node.ends) {
                    if (known.form().isSeenIn(word, from)) {
                        places = both(places, known.places());
                    }
                }
            }
            runEnd = runStart;
        }
        return places;
    }

    private static int startOfRun(String word, int end) {
        int start = end - 1;
        char letter = CharacterForm.keyLetter(word.charAt(start));
        while (start > 0 && CharacterForm.keyLetter(word.charAt(start - 1)) == letter) {
            start--;
        }
        return start;
    }

    private static long[] both(long @Nullable [] some, long[] more) {
        if (some == null) {
            return more;
        }
        long[] both = some.clone();
        for (int i = 0; i < both.length; i++) {
            both[i] |= more[i];
        }
        return both;
    }

    private static Node grow(Node root, CharSequence key) {
        Node node = root;
        for (int i = 0; i < key.length(); i++) {
            int letter = index(key.charAt(i));
            if (letter < 0) {
                throw new IllegalArgumentException("not the letters of a word: " + key);
            }
            Node next = node.next[letter];
            if (next == null) {
                next = new Node();
                node.next[letter] = next;
            }
            node = next;
        }
        return node;
    }

    private static @Nullable Node next(Node node, char letter) {
        int index = index(letter);
        return index < 0 ? null : node.next[index];
    }

    private static int index(char letter) {
        if (letter >= 'a' && letter <= 'z') {
            return letter - 'a';
        }
        return letter >= '0' && letter <= '9' ? letter - '0' + 26 : -1;
    }
}
