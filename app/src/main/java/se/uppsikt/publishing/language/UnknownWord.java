package se.uppsikt.publishing.language;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** A word that the list does not have, and that may be right all the same. */
final class UnknownWord {
    /** Shorter parts stand in half the words there are. */
    private static final int PART_AT_LEAST = 4;

    /** A slip of the pen changes no more letters. */
    private static final int SLIP = 2;

    private UnknownWord() {}

    /**
     * A place, a person or an abbreviation. In front of a sentence every word has a capital; there
     * one that is nearly a word in the list is taken for that word.
     */
    static boolean isName(String text, int from, String word, List<String> instead) {
        if (word.codePoints().anyMatch(Character::isDigit)
                || word.length() > 1 && word.codePoints().noneMatch(Character::isLowerCase)) {
            return true;
        }
        if (word.isEmpty() || !Character.isUpperCase(word.codePointAt(0))) {
            return false;
        }
        boolean first = beginsSentence(text, from);
        return !first || instead.stream().limit(3).noneMatch(each -> isSlip(word, each));
    }

    /** Two words that are known, with or without an s between: kulturskoleavgift. */
    static boolean isMadeOf(String word, Predicate<String> known) {
        for (int at = PART_AT_LEAST; at <= word.length() - PART_AT_LEAST; at++) {
            String end = word.substring(at).toLowerCase(Locale.ROOT);
            String start = word.substring(0, at).toLowerCase(Locale.ROOT);
            boolean joined = start.length() > PART_AT_LEAST && start.endsWith("s");
            if (known.test(end)
                    && (known.test(start)
                            || joined && known.test(start.substring(0, start.length() - 1)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean beginsSentence(String text, int from) {
        int before = from;
        while (before > 0 && " \"”’'(–-".indexOf(text.charAt(before - 1)) >= 0) {
            before--;
        }
        return before == 0
                || !Character.isLetterOrDigit(text.charAt(before - 1))
                        && text.charAt(before - 1) != ',';
    }

    private static boolean isSlip(String word, String other) {
        int shared = 0;
        while (shared < Math.min(word.length(), other.length())
                && word.charAt(shared) == other.charAt(shared)) {
            shared++;
        }
        int ends = 0;
        while (ends < Math.min(word.length(), other.length()) - shared
                && word.charAt(word.length() - 1 - ends)
                        == other.charAt(other.length() - 1 - ends)) {
            ends++;
        }
        return Math.max(word.length(), other.length()) - shared - ends <= SLIP;
    }
}
