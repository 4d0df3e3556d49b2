package se.uppsikt.moderation.suggestions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Finds texts that only thank or praise: a word of praise is there, hardly a word that the lists do
 * not know, and none of those that ask, wish or complain.
 */
final class ThanksRules {
    private static final int WORDS_AT_MOST = 30;
    private static final int KNOWN_TO_ONE_UNKNOWN = 3;
    private static final String WHY =
            "Texten ser ut att bara tacka eller berömma, och frågar inte efter något.";

    private static final Words PRAISE = Words.of("beröm ");
    private static final Words FILLING = Words.of("med ");
    private static final Words OTHERWISE = Words.of("inte ");

    private ThanksRules() {}

    /** Words with their dots and without; a beginning stands for all words that begin so. */
    private record Words(Set<String> whole, List<String> beginnings) {
        static Words of(String kind) {
            Set<String> whole = new HashSet<>();
            List<String> beginnings = new ArrayList<>();
            RuleFile.lines("tack.txt").stream()
                    .filter(line -> line.startsWith(kind))
                    .flatMap(
                            line ->
                                    Pattern.compile(" +")
                                            .splitAsStream(line.substring(kind.length()).strip()))
                    .map(ThanksRules::plain)
                    .flatMap(word -> Stream.of(word, withoutDots(word)))
                    .forEach(
                            word -> {
                                if (word.endsWith("*")) {
                                    beginnings.add(word.substring(0, word.length() - 1));
                                } else {
                                    whole.add(word);
                                }
                            });
            return new Words(Set.copyOf(whole), List.copyOf(beginnings));
        }

        boolean hold(String word) {
            return whole.contains(word) || beginnings.stream().anyMatch(word::startsWith);
        }
    }

    static List<Suggestion> find(NormalizedText text) {
        int praise = 0;
        int filling = 0;
        int unknown = 0;
        for (int at = 0; at < text.length(); ) {
            int end = at + 1;
            while (text.isWordPart(at) && text.isWordPart(end)) {
                end++;
            }
            String word = plain(text.slice(at, end));
            if (word.equals("?") || OTHERWISE.hold(word)) {
                return List.of();
            } else if (PRAISE.hold(word)) {
                praise++;
            } else if (FILLING.hold(word)) {
                filling++;
            } else if (text.isWordPart(at)) {
                unknown++;
            }
            if (praise + filling + unknown > WORDS_AT_MOST) {
                return List.of();
            }
            at = end;
        }
        boolean thanks = praise > 0 && unknown <= 1 + (praise + filling) / KNOWN_TO_ONE_UNKNOWN;
        return thanks
                ? List.of(new Suggestion(SuggestionRule.THANKS, text.span(0, text.length()), WHY))
                : List.of();
    }

    /** With letters drawn out written once: ”taaack” is ”tack”. */
    private static String plain(String word) {
        var plain = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (plain.isEmpty() || plain.charAt(plain.length() - 1) != letter) {
                plain.append(letter);
            }
        }
        return plain.toString();
    }

    private static String withoutDots(String word) {
        return word.chars()
                .map(Homoglyphs::withoutDots)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
