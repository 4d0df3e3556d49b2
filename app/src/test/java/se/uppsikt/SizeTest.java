package se.uppsikt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What keeps the house small enough to be read. Whatever was larger when the limits were set stands
 * in a table with the size it had; that figure only sinks, and whoever has made something smaller
 * writes the smaller one.
 */
class SizeTest {
    private static final Path SOURCE = Path.of("src/main/java/se/uppsikt");
    private static final Path TABLE = Path.of("src/test/resources/se/uppsikt/larger.txt");

    private static final int TYPES_OF_A_ROOM = 35;
    private static final int PERCENT_PUBLIC = 50;
    private static final int LINES_OF_A_FILE = 300;
    private static final int LINES_OF_A_METHOD = 30;

    /**
     * A signature as the formatter writes it, on one line or with its continuation lines joined.
     */
    private static final Pattern METHOD =
            Pattern.compile(
                    "(?:@\\w+(?:\\([^)]*\\))? )*(?:[\\w<>\\[\\]?,.@&]+ )*(\\w+) ?\\([^{}=]*\\)"
                            + "(?: throws [\\w., ]+)? \\{");

    private static final Pattern STATEMENT =
            Pattern.compile(
                    "(?:if|for|while|switch|try|return|else|do|synchronized|catch|new|\\}).*");

    private static final Pattern TYPE =
            Pattern.compile(".*\\b(?:class|record|interface|enum) \\w+.*");

    private static final Pattern PUBLIC = Pattern.compile("^public ", Pattern.MULTILINE);

    @Test
    void nothingIsLargerThanTheHouseAllowsOrThanItWas() throws IOException {
        Map<String, Integer> larger = new TreeMap<>();
        Map<String, int[]> rooms = new HashMap<>();
        for (Path file : sources()) {
            List<String> lines = Files.readAllLines(file);
            String name = SOURCE.relativize(file).toString().replace(".java", "");
            note(larger, "file " + name, lines.size(), LINES_OF_A_FILE);
            methods(lines)
                    .forEach(
                            (method, length) ->
                                    note(
                                            larger,
                                            "method " + name + " " + method,
                                            length,
                                            LINES_OF_A_METHOD));
            int[] room = rooms.computeIfAbsent(room(file), none -> new int[2]);
            room[0]++;
            room[1] += PUBLIC.matcher(String.join("\n", lines)).find() ? 1 : 0;
        }
        rooms.forEach(
                (room, counted) -> {
                    note(larger, "types " + room, counted[0], TYPES_OF_A_ROOM);
                    note(larger, "public " + room, 100 * counted[1] / counted[0], PERCENT_PUBLIC);
                });
        assertThat(larger)
                .as("What is larger than the house allows, as %s has it", TABLE)
                .isEqualTo(table());
    }

    private static void note(Map<String, Integer> larger, String what, int size, int limit) {
        if (size > limit) {
            larger.merge(what, size, Math::max);
        }
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> all = Files.walk(SOURCE)) {
            return all.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !file.endsWith("package-info.java"))
                    .filter(file -> SOURCE.relativize(file).getNameCount() > 1)
                    .toList();
        }
    }

    private static String room(Path file) {
        return Objects.requireNonNull(SOURCE.relativize(file).getParent())
                .toString()
                .replace('/', '.');
    }

    /** The bodies of a file, by the name before the parenthesis, with their lines. */
    private static Map<String, Integer> methods(List<String> lines) {
        Map<String, Integer> found = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String signature = signature(lines, i);
            Matcher method = METHOD.matcher(signature);
            if (method.matches() && !TYPE.matcher(signature).matches()) {
                found.merge(method.group(1), end(lines, i) - i - 1, Math::max);
            }
        }
        return found;
    }

    /** The member whose body begins on this line, on one line; empty when none does. */
    private static String signature(List<String> lines, int at) {
        if (!lines.get(at).endsWith(" {")) {
            return "";
        }
        int begins = at;
        while (begins > 0 && indent(lines.get(begins)) > 8) {
            begins--;
        }
        String joined =
                lines.subList(begins, at + 1).stream()
                        .map(String::strip)
                        .collect(Collectors.joining(" "));
        int indent = indent(lines.get(begins));
        boolean member = indent == 4 || indent == 8 && !STATEMENT.matcher(joined).matches();
        return member && !joined.contains("->") && !joined.contains(";") ? joined : "";
    }

    private static int end(List<String> lines, int begins) {
        int at = begins;
        int deep = 1;
        while (deep > 0 && at < lines.size() - 1) {
            at++;
            String line = lines.get(at).strip();
            deep += line.endsWith("{") ? 1 : 0;
            deep -= line.startsWith("}") ? 1 : 0;
        }
        return at;
    }

    private static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    private static Map<String, Integer> table() throws IOException {
        Map<String, Integer> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.isBlank() && !line.startsWith("#")) {
                int end = line.lastIndexOf(' ');
                table.put(line.substring(0, end), Integer.valueOf(line.substring(end + 1)));
            }
        }
        return table;
    }
}
