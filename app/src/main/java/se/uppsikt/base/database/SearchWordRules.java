package se.uppsikt.base.database;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the words of a question mean to the index. */
public final class SearchWordRules {
    private static final Pattern OWN_SIGNS = Pattern.compile("[\"-]|\\b(?i:or)\\b");

    /** Quotes and minus are the question's own, beside words. */
    private static final Pattern SIGN = Pattern.compile("[^\\p{L}\\p{M}\\p{N}\\s\"-]");

    private static final Pattern LETTER = Pattern.compile("[\\p{L}\\p{N}]");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A question longer than this is a text, and its first words tell what it is about. */
    private static final int WORDS_AT_MOST = 12;

    private SearchWordRules() {}

    /** Whether the question holds signs that no search for words can find. */
    public static boolean holdsSigns(String words) {
        return SIGN.matcher(words).find() || !LETTER.matcher(words).find();
    }

    /**
     * Each word as the beginning of a word or in any of its inflections, {@code (gata:* | gator) &
     * (lykta:* | lyktor)}; null when quotes, minus or <em>or</em> say what is meant.
     */
    public static @Nullable String begins(String words) {
        if (OWN_SIGNS.matcher(words).find()) {
            return null;
        }
        String begins =
                BETWEEN_WORDS
                        .splitAsStream(Normalizer.normalize(words, Normalizer.Form.NFC))
                        .filter(word -> !word.isEmpty())
                        .limit(WORDS_AT_MOST)
                        .map(word -> anyForm(word.toLowerCase(Locale.ROOT)))
                        .collect(Collectors.joining(" & "));
        return begins.isEmpty() ? null : begins;
    }

    private static String anyForm(String word) {
        return Stream.concat(
                        Stream.of(word + ":*"),
                        InflectionRules.forms(word).stream().filter(form -> !form.startsWith(word)))
                .collect(Collectors.joining(" | ", "(", ")"));
    }
}
