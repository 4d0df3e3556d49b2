package se.uppsikt.crisis.situation;

import java.util.List;

/**
 * What some of it is about.
 *
 * @param words with which a word of the text begins
 */
public record Theme(ThemeId id, String name, List<String> words, String madeBy) {
    public Theme {
        words = List.copyOf(words);
    }
}
