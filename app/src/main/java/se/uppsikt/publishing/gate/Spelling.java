package se.uppsikt.publishing.gate;

import java.util.Arrays;

/** How far two words are from each other, for words that a program has read in a picture. */
final class Spelling {
    private static final int LONG = 9;
    private static final int MIDDLING = 5;

    private Spelling() {}

    /** How many letters may be wrong in a word; short words are read right or are others. */
    static int forgiven(String word) {
        return word.length() >= LONG ? 2 : word.length() >= MIDDLING ? 1 : 0;
    }

    /** å, ä and ö without what stands above them, which small type loses in a picture. */
    static String withoutMarks(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            plain.append(
                    switch (word.charAt(i)) {
                        case 'å', 'ä', 'à', 'á' -> 'a';
                        case 'ö', 'ø', 'ó' -> 'o';
                        case 'é', 'è' -> 'e';
                        case 'ü' -> 'u';
                        default -> word.charAt(i);
                    });
        }
        return plain.toString();
    }

    /** Which letters a word has: words whose letters differ much need no closer look. */
    static int letters(String word) {
        int letters = 0;
        for (int i = 0; i < word.length(); i++) {
            letters |= 1 << (word.charAt(i) & 31);
        }
        return letters;
    }

    /** Whether so many letters, put in, left out or exchanged, make one word the other. */
    static boolean isWithin(int most, String one, String other) {
        if (Math.abs(one.length() - other.length()) > most) {
            return false;
        }
        int[] before = new int[other.length() + 1];
        int[] now = new int[before.length];
        Arrays.setAll(before, i -> i);
        for (int i = 1; i <= one.length(); i++) {
            now[0] = i;
            int least = i;
            for (int j = 1; j < now.length; j++) {
                int exchanged = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(exchanged, Math.min(before[j], now[j - 1]) + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) {
                return false;
            }
            int[] spare = before;
            before = now;
            now = spare;
        }
        return before[other.length()] <= most;
    }
}
