package se.uppsikt.publishing.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import se.uppsikt.publishing.language.Prose.Word;

/**
 * A table that anybody can read: what to avoid, an arrow, and what to write instead. Several forms
 * with the same answer are parted by a stroke.
 */
final class WordTable {
    private final Map<String, List<Line>> byFirst = new HashMap<>();

    private WordTable() {}

    /**
     * @param words what stands in the text, one after the other
     * @param instead as the table says it
     */
    record Line(List<String> words, String instead) {}

    static WordTable read(String file) {
        var table = new WordTable();
        for (String line : text(file).split("\n")) {
            if (!line.isBlank() && !line.startsWith("#")) {
                table.add(line);
            }
        }
        return table;
    }

    int size() {
        return byFirst.values().stream().mapToInt(List::size).sum();
    }

    /** The longest line that begins with the word at an index; none is a list without words. */
    Line at(List<Word> words, int index) {
        Line longest = new Line(List.of(), "");
        for (Line line : byFirst.getOrDefault(words.get(index).folded(), List.of())) {
            if (line.words().size() > longest.words().size() && standsAt(line, words, index)) {
                longest = line;
            }
        }
        return longest;
    }

    private static boolean standsAt(Line line, List<Word> words, int index) {
        if (index + line.words().size() > words.size()) {
            return false;
        }
        for (int i = 0; i < line.words().size(); i++) {
            if (!words.get(index + i).folded().equals(line.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    private void add(String line) {
        String[] sides = line.split("→", 2);
        if (sides.length < 2) {
            throw new IllegalStateException("no arrow in the line " + line);
        }
        for (String form : sides[0].split("\\|")) {
            List<String> words = new ArrayList<>(List.of(form.strip().split(" ")));
            byFirst.computeIfAbsent(words.getFirst(), _ -> new ArrayList<>())
                    .add(new Line(List.copyOf(words), sides[1].strip()));
        }
    }

    private static String text(String file) {
        try (var stream = WordTable.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the table " + file + " is not in the program");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the table " + file, unreadable);
        }
    }
}
