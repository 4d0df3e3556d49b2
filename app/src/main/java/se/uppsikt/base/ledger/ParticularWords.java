package se.uppsikt.base.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What the words and values in the log's particulars are called where people read them. What has no
 * name here stands as the log has it.
 */
final class ParticularWords {
    private static final Map<String, String> WORDS = read();

    private ParticularWords() {}

    /** By their names, in the order of the log's own words. */
    static Map<String, String> told(Map<String, String> particulars) {
        Map<String, String> told = new LinkedHashMap<>();
        new TreeMap<>(particulars)
                .forEach(
                        (word, value) ->
                                told.put(
                                        WORDS.getOrDefault(word, word),
                                        WORDS.getOrDefault(word + " " + value, value)));
        return told;
    }

    private static Map<String, String> read() {
        try (InputStream file =
                Objects.requireNonNull(
                        ParticularWords.class.getResourceAsStream("particulars.txt"))) {
            Map<String, String> words = new HashMap<>();
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(parts -> words.put(parts[0], parts[1]));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
