package se.uppsikt.publishing.imagetext;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Tesseract's table made into lines. What it is not sure of is leaves and shadows, and left out.
 */
final class ReadLines {
    private static final int COLUMNS = 12;
    private static final int LEVEL_OF_WORDS = 5;

    /** In per cent. */
    private static final double SURE = 55;

    /** Of a sign that stands alone, which most shadows look like. */
    private static final double SURE_ALONE = 90;

    private ReadLines() {}

    static List<String> of(String table) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        table.lines().skip(1).forEach(row -> read(row, lines));
        return lines.values().stream().map(words -> String.join(" ", words)).toList();
    }

    private static void read(String row, Map<String, List<String>> lines) {
        String[] cells = row.split("\t", COLUMNS);
        if (cells.length < COLUMNS || !cells[0].equals(String.valueOf(LEVEL_OF_WORDS))) {
            return;
        }
        String word = cells[COLUMNS - 1].strip();
        double asked = word.length() == 1 ? SURE_ALONE : SURE;
        if (sureness(cells[COLUMNS - 2]) >= asked
                && word.codePoints().anyMatch(Character::isLetterOrDigit)) {
            String line = String.join(".", cells[1], cells[2], cells[3], cells[4]);
            lines.computeIfAbsent(line, _ -> new ArrayList<>()).add(word);
        }
    }

    private static double sureness(String cell) {
        try {
            return Double.parseDouble(cell);
        } catch (NumberFormatException none) {
            return 0;
        }
    }
}
