package se.uppsikt.publishing.contests;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A text as its words, however it is written: in bold letters of mathematics, with marks that
 * nobody sees, or spaced out.
 */
record PlainWords(List<List<String>> sentences) {
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}");
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{L})(?:\\p{L}[ .]){2,}\\p{L}(?!\\p{L})");
    private static final Pattern END = Pattern.compile("[.!?\\n\\r;:]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    static PlainWords of(String text) {
        String plain =
                UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC))
                        .replaceAll("")
                        .toLowerCase(Locale.of("sv", "SE"));
        String joined =
                SPACED.matcher(plain).replaceAll(found -> found.group().replaceAll("[ .]", ""));
        return new PlainWords(
                END.splitAsStream(joined)
                        .map(BETWEEN::split)
                        .map(words -> Arrays.stream(words).filter(w -> !w.isEmpty()).toList())
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** All of it on one line. */
    String line() {
        return " "
                + String.join(" ", sentences.stream().map(each -> String.join(" ", each)).toList())
                + " ";
    }
}
