package se.uppsikt.inbox.languages;

import java.lang.Character.UnicodeScript;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * When a text says enough of its language, and when another language than Swedish is told. Nothing
 * is told of a few words, of names, or of what is nearly as much Swedish.
 */
final class LanguageRules {
    private static final Pattern NO_WORDS =
            Pattern.compile("https?://\\S+|www\\.\\S+|\\S+@\\S+|[@#][\\p{L}\\p{N}_]+|\\p{Cf}");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{M}'’]+");
    private static final int BEGINNING = 1_000;
    private static final int LETTERS = 10;
    private static final int WORDS = 3;
    private static final int LETTERS_OTHERWISE = 4;

    /** How much likelier than Swedish it must be. */
    private static final double CLEARLY = 1.15;

    /** Where the script alone says it; the model has no words of these. */
    private static final Map<UnicodeScript, Language> BY_SCRIPT =
            Map.of(UnicodeScript.ETHIOPIC, Language.TIGRINYA);

    private LanguageRules() {}

    /** As much of a text as tells its language, with no letter cut in two. */
    static String beginning(String text) {
        return text.length() <= BEGINNING
                ? text
                : text.substring(
                        0,
                        Character.isHighSurrogate(text.charAt(BEGINNING - 1))
                                ? BEGINNING - 1
                                : BEGINNING);
    }

    /** The words without addresses, names of people that are called, and tags. */
    static String words(String text) {
        return NO_WORDS.matcher(text).replaceAll(" ").strip();
    }

    /** The script that most letters have; empty when there are none. */
    static Optional<UnicodeScript> script(String words) {
        Map<UnicodeScript, Integer> letters = new TreeMap<>();
        words.codePoints()
                .filter(Character::isLetter)
                .mapToObj(UnicodeScript::of)
                .forEach(script -> letters.merge(script, 1, Integer::sum));
        return letters.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey);
    }

    /** What the script alone says. */
    static Optional<Language> byScript(UnicodeScript script) {
        return Optional.ofNullable(BY_SCRIPT.get(script));
    }

    /** Whether so much is said that a model can tell the language of it. */
    static boolean saysEnough(String words, UnicodeScript script) {
        long letters = words.codePoints().filter(Character::isLetter).count();
        if (script != UnicodeScript.LATIN) {
            return letters >= LETTERS_OTHERWISE;
        }
        List<String> each = BETWEEN.splitAsStream(words).filter(word -> !word.isEmpty()).toList();
        return letters >= LETTERS && each.size() >= WORDS && !areNames(words, each);
    }

    /** Whoever calls friends to a post writes their names, which have no language. */
    private static boolean areNames(String words, List<String> each) {
        boolean shouted = words.codePoints().noneMatch(Character::isLowerCase);
        long small = each.stream().filter(w -> Character.isLowerCase(w.codePointAt(0))).count();
        return !shouted && small * 3 < each.size();
    }

    /**
     * The likeliest language, when it is clearly likelier than Swedish.
     *
     * @param likely how likely each language is, Swedish aside
     */
    static Optional<Language> clearly(Map<Language, Double> likely, double swedish) {
        return likely.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(best -> best.getValue() > swedish * CLEARLY)
                .map(Map.Entry::getKey);
    }
}
