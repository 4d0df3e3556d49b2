package se.uppsikt.moderation.suggestions;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Words that stand for each other in the lexicons, under a name in brackets: {@code [granne] =
 * granne|grannen}. What stands right after the bracket is added to every word of the group.
 */
final class WordGroups {
    private static final String IS = " = ";

    private final Map<String, List<String>> words = new HashMap<>();

    static WordGroups read(String file) {
        var groups = new WordGroups();
        RuleFile.lines(file).forEach(groups::add);
        return groups;
    }

    /** A list may add groups of its own without giving them to the others. */
    WordGroups copy() {
        var copy = new WordGroups();
        copy.words.putAll(words);
        return copy;
    }

    static boolean isGroup(String line) {
        return line.startsWith("[") && line.contains("]" + IS);
    }

    /** Adds a line; a group may be made of groups that stand before it, and go on in more lines. */
    void add(String line) {
        int is = line.indexOf(IS);
        List<String> added =
                Arrays.stream(line.substring(is + IS.length()).split("\\|", -1))
                        .map(String::strip)
                        .flatMap(word -> word.startsWith("[") ? words(word) : Stream.of(word))
                        .toList();
        words.merge(
                line.substring(0, is),
                added,
                (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }

    Stream<String> words(String group) {
        int end = group.indexOf(']') + 1;
        List<String> found = words.get(group.substring(0, end));
        if (found == null) {
            throw new IllegalArgumentException("no such group of words: " + group);
        }
        return found.stream().map(word -> word + group.substring(end));
    }
}
