package se.uppsikt.crisis.situation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import se.uppsikt.base.shared.Enforces;
import se.uppsikt.crisis.situation.SituationReport.Frequent;

/** To which theme something belongs, by words that anybody can see. Pure. */
@Enforces(
        value = "C3",
        how =
                "Det som skrivs i en kris delas efter teman med synliga ord. Ingenting räknas på annat sätt än det står.")
final class ThemeRules {
    /** Shorter words begin too many others. */
    static final int SHORTEST = 3;

    private static final int TELLING = 5;
    private static final int AGAIN = 3;
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{Nd}]+");
    private static final Pattern ASKS =
            Pattern.compile(
                    "^(när|var|vart|hur|varför|vad|vem|vilka|vilken|vilket|kan|får|ska|finns|är|har|blir)\\b.*",
                    Pattern.DOTALL | Pattern.UNICODE_CHARACTER_CLASS);

    /** What says nothing of what a text is about. */
    private static final Set<String> COMMON =
            Set.of(
                    "alla",
                    "andra",
                    "annan",
                    "bara",
                    "borde",
                    "bättre",
                    "denna",
                    "deras",
                    "dessa",
                    "detta",
                    "efter",
                    "eller",
                    "finns",
                    "fick",
                    "fram",
                    "från",
                    "fråga",
                    "fått",
                    "genom",
                    "gjort",
                    "gånger",
                    "gäller",
                    "hade",
                    "hela",
                    "helt",
                    "ingen",
                    "inget",
                    "innan",
                    "inte",
                    "ganska",
                    "kanske",
                    "kommer",
                    "kommun",
                    "kommunen",
                    "kunde",
                    "kunna",
                    "måste",
                    "många",
                    "mycket",
                    "nu",
                    "någon",
                    "något",
                    "några",
                    "också",
                    "redan",
                    "samma",
                    "samt",
                    "sedan",
                    "själv",
                    "skulle",
                    "snart",
                    "sina",
                    "säger",
                    "sådan",
                    "sätt",
                    "tack",
                    "tänker",
                    "under",
                    "undrar",
                    "utan",
                    "varför",
                    "vilka",
                    "vilken",
                    "vilket",
                    "ville",
                    "veta",
                    "vet",
                    "verkligen",
                    "väldigt",
                    "över");

    private ThemeRules() {}

    /** The first that has a word with which a word of a text begins. */
    static Optional<Theme> theme(Collection<String> words, List<Theme> themes) {
        return themes.stream().filter(theme -> tells(words, theme.words())).findFirst();
    }

    /** Whether one of them begins with one of these. */
    static boolean tells(Collection<String> words, List<String> beginnings) {
        return words.stream().anyMatch(word -> beginnings.stream().anyMatch(word::startsWith));
    }

    /** Whether it asks: it has a question mark, or begins as questions do. */
    static boolean asks(String text) {
        return text.contains("?") || ASKS.matcher(text.strip().toLowerCase(Locale.ROOT)).matches();
    }

    /**
     * The words of most of them, that may be words of a theme; those that are in a few only, not.
     */
    static List<Frequent> frequent(List<Set<String>> texts, int most) {
        Map<String, Integer> numbers = new HashMap<>();
        for (Set<String> words : texts) {
            words.stream()
                    .filter(word -> word.length() >= TELLING && !COMMON.contains(word))
                    .filter(word -> word.chars().allMatch(Character::isLetter))
                    .forEach(word -> numbers.merge(word, 1, Integer::sum));
        }
        return numbers.entrySet().stream()
                .filter(each -> each.getValue() >= AGAIN)
                .map(each -> new Frequent(each.getKey(), each.getValue()))
                .sorted(
                        Comparator.comparingInt(Frequent::number)
                                .reversed()
                                .thenComparing(Frequent::word))
                .limit(most)
                .toList();
    }

    /** As typed, between commas. */
    static List<String> typed(String words) {
        List<String> typed = new ArrayList<>();
        for (String each : words.split("[,\\n]", -1)) {
            String word = each.strip().toLowerCase(Locale.ROOT);
            if (!word.isEmpty() && !typed.contains(word)) {
                typed.add(word);
            }
        }
        return typed;
    }

    /** The words of a text, each once, in small letters. */
    static Set<String> words(String text) {
        return BETWEEN.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.toSet());
    }
}
