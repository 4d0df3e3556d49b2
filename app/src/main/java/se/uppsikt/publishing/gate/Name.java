package se.uppsikt.publishing.gate;

import java.util.List;

/**
 * The name of a municipality, an association or an authority, known again in a text: in the
 * genitive, in capitals, over a line break, as a hashtag or a handle of one word.
 */
final class Name {
    private final List<String> words;
    private final String joined;

    Name(String name) {
        words = words(name);
        joined = String.join("", words);
    }

    boolean standsIn(String text) {
        List<String> said = words(text);
        for (int at = 0; at < said.size(); at++) {
            if (standsAt(said, at) || isHandle(said.get(at))) {
                return true;
            }
        }
        return false;
    }

    private boolean standsAt(List<String> said, int at) {
        if (words.isEmpty() || at + words.size() > said.size()) {
            return false;
        }
        for (int i = 0; i < words.size(); i++) {
            boolean last = i == words.size() - 1;
            if (!isSame(said.get(at + i), words.get(i), last)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSame(String said, String word, boolean last) {
        return said.equals(word) || last && said.equals(word + "s");
    }

    /** {@code #ÖrebroKommun}, {@code @orebrokommun}, {@code orebrokommunteckensprak}. */
    private boolean isHandle(String said) {
        return words.size() > 1 && said.startsWith(joined);
    }

    private static List<String> words(String text) {
        return Reading.wordsOf(text).stream().map(Spelling::withoutMarks).toList();
    }
}
