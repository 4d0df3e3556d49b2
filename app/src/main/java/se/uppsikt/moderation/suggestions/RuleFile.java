package se.uppsikt.moderation.suggestions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A data file of the rules: one thing a line, lines that begin with {@code #} are comments. The
 * files are part of the product and open to anybody, so that every suggestion can be traced to a
 * line a person wrote.
 */
final class RuleFile {
    private RuleFile() {}

    static List<String> lines(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8)
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .toList();
    }

    /** The whole file, whatever it holds. */
    static byte[] bytes(String name) {
        try (var stream = RuleFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + name + " is not in the program");
            }
            return stream.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException("the rule file " + name, unreadable);
        }
    }
}
