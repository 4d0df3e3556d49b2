package se.uppsikt.moderation.suggestions;

import java.util.List;

/** Words that tell what the figures after them are: ”ärendenummer: …”, ”personnr …”. */
final class ReferenceWords {
    private static final int WORDS_BACK = 2;
    private static final int LETTERS_BACK = 40;
    private static final List<String> THINGS = words("sak ");
    private static final List<String> PERSONS = words("person ");

    private ReferenceWords() {}

    static boolean nameThingBefore(NormalizedText text, int index) {
        return stand(THINGS, text, index);
    }

    static boolean namePersonBefore(NormalizedText text, int index) {
        return stand(PERSONS, text, index);
    }

    private static boolean stand(List<String> words, NormalizedText text, int index) {
        int at = index;
        int furthest = Math.max(0, index - LETTERS_BACK);
        for (int word = 0; word < WORDS_BACK; word++) {
            while (at > furthest && !text.isLetter(at - 1)) {
                at--;
            }
            while (at > furthest && text.isLetter(at - 1)) {
                at--;
            }
            int start = at;
            if (words.stream().anyMatch(known -> text.startsWith(known, start))) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String kind) {
        return RuleFile.lines("referensord.txt").stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.substring(kind.length()).strip())
                .toList();
    }
}
