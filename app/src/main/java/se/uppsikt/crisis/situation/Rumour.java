package se.uppsikt.crisis.situation;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is said and is not so.
 *
 * @param answer what is so
 * @param words with which a word begins of what tells it
 */
public record Rumour(
        UUID id, String said, String answer, List<String> words, String madeBy, Instant madeAt) {
    public Rumour {
        words = List.copyOf(words);
    }
}
