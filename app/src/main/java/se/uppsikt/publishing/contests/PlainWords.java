package se.uppsikt.publishing.contests;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import se.uppsikt.moderation.suggestions.Suggestions;

/**
 * A text as its words, however it is written: in bold letters of mathematics, with marks that
 * nobody sees, or spaced out.
 */
public record PlainWords(List<List<String>> sentences) {
    private static final Pattern SPACED =
            Pattern.compile("(?<!\\p{L})(?:\\p{L}[ .]){2,}\\p{L}(?!\\p{L})");
    private static final Pattern END = Pattern.compile("[.!?\\n\\r;:]+");
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}%]+");

    public static PlainWords of(String text) {
        String joined =
                SPACED.matcher(Suggestions.plain(text))
                        .replaceAll(found -> found.group().replaceAll("[ .]", ""));
        return new PlainWords(
                END.splitAsStream(joined)
                        .map(BETWEEN::split)
                        .map(words -> Arrays.stream(words).filter(w -> !w.isEmpty()).toList())
                        .filter(words -> !words.isEmpty())
                        .toList());
    }

    /** All of it on one line. */
    public String line() {
        return " "
                + String.join(" ", sentences.stream().map(each -> String.join(" ", each)).toList())
                + " ";
    }
}
