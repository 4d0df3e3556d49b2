package se.uppsikt.moderation.suggestions;

/**
 * One inflected form of a word in a lexicon, and the art of knowing it again: with letters drawn
 * out (idiooot), dots left off (javla), a 1 for an i or an l, or letters hidden by asterisks.
 *
 * @param needsDots without its dots the form is another, harmless word: bög and bog
 */
record CharacterForm(String letters, boolean needsDots, Place place) {
    /** From this many letters drawn out on, nobody thinks it a matter of spelling. */
    private static final int DRAWN_OUT = 3;

    private static final int MASKABLE = 4;

    /** In words of this length a consonant too many makes no other word. */
    private static final int MISSPELT = 6;

    private static final String VOWELS = "aeiouyåäö1";

    /** Where in a word the form may stand: Swedish builds words of words. */
    enum Place {
        WHOLE_WORD,
        WHOLE_OR_LAST,
        LAST_PART,
        BEGINNING;

        boolean mayBeWhole() {
            return this != LAST_PART;
        }

        boolean mayBeLast() {
            return this == WHOLE_OR_LAST || this == LAST_PART;
        }
    }

    /** What every disguise of a form has in common: look here first. */
    static String key(String letters) {
        var key = new StringBuilder(letters.length());
        for (int i = 0; i < letters.length(); i++) {
            char letter = keyLetter(letters.charAt(i));
            if (key.isEmpty() || key.charAt(key.length() - 1) != letter) {
                key.append(letter);
            }
        }
        return key.toString();
    }

    static char keyLetter(char letter) {
        return letter == '1' || letter == 'l' ? 'i' : (char) Homoglyphs.withoutDots(letter);
    }

    /** Whether the word from an index on, to its end, is this form in some disguise. */
    boolean isSeenIn(String word, int from) {
        return isSeen(word, from, false);
    }

    /** Whether the word begins with this form. */
    boolean isSeenAtStartOf(String word) {
        return isSeen(word, 0, true);
    }

    /** Whether a word with asterisks in it, as long as this one, shows only letters of this one. */
    boolean isMaskedBy(String word) {
        if (letters.length() < MASKABLE
                || word.length() != letters.length()
                || word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        for (int i = 1; i < letters.length(); i++) {
            if (word.charAt(i) != '*' && !isLetter(word.charAt(i), letters.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean isSeen(String word, int from, boolean mayGoOn) {
        int here = 0;
        int there = from;
        while (here < letters.length() && there < word.length()) {
            int hereEnd = endOfRun(letters, here);
            int thereEnd = endOfRun(word, there);
            if (mayGoOn && hereEnd == letters.length()) {
                thereEnd = Math.min(thereEnd, there + hereEnd - here);
            }
            if (!isSameRun(word, there, thereEnd, here, hereEnd)) {
                return false;
            }
            here = hereEnd;
            there = thereEnd;
        }
        return here == letters.length() && (mayGoOn || there == word.length());
    }

    private boolean isSameRun(String word, int there, int thereEnd, int here, int hereEnd) {
        int length = thereEnd - there;
        if (length == hereEnd - here) {
            for (int i = 0; i < length; i++) {
                if (!isLetter(word.charAt(there + i), letters.charAt(here + i))) {
                    return false;
                }
            }
            return true;
        }
        boolean misspelt =
                length == hereEnd - here + 1
                        && letters.length() >= MISSPELT
                        && VOWELS.indexOf(letters.charAt(here)) < 0;
        if (!misspelt && (length < DRAWN_OUT || length < hereEnd - here)) {
            return false;
        }
        for (int i = there; i < thereEnd; i++) {
            if (!isLetter(word.charAt(i), letters.charAt(here))) {
                return false;
            }
        }
        return true;
    }

    private boolean isLetter(char seen, char meant) {
        return seen == meant
                || seen == '1' && (meant == 'i' || meant == 'l')
                || !needsDots && seen == Homoglyphs.withoutDots(meant);
    }

    private static int endOfRun(String letters, int from) {
        int end = from + 1;
        while (end < letters.length()
                && keyLetter(letters.charAt(end)) == keyLetter(letters.charAt(from))) {
            end++;
        }
        return end;
    }
}
