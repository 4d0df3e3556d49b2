package se.uppsikt.archive.sip;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import se.uppsikt.archive.eark.PackageCheck;

/** The originals of a package, cut out of their containers as its list of them says. */
final class Originals {
    private Originals() {}

    /** By the fingerprints that the list tells. */
    static Map<String, byte[]> of(Map<String, byte[]> files) {
        Map<String, byte[]> found = new LinkedHashMap<>();
        for (Map<String, String> line : table(files, "/rep1-original/data/originalen.csv")) {
            byte[] container = PackageCheck.named(files, "/rep1-original/data/" + line.get("fil"));
            int from = Integer.parseInt(Objects.requireNonNull(line.get("borjar vid byte")));
            int length = Integer.parseInt(Objects.requireNonNull(line.get("antal byte")));
            found.put(line.get("sha256"), Arrays.copyOfRange(container, from, from + length));
        }
        return found;
    }

    /**
     * The lines of a table by the names of its columns; for tables with no line breaks in cells.
     */
    static List<Map<String, String>> table(Map<String, byte[]> files, String ending) {
        String text = new String(PackageCheck.named(files, ending), StandardCharsets.UTF_8);
        List<String[]> lines =
                text.lines().map(line -> (line + ",").split("(?<=[\",]),(?=[\",]|$)", -1)).toList();
        return lines.stream()
                .skip(1)
                .map(
                        cells -> {
                            Map<String, String> line = new LinkedHashMap<>();
                            for (int i = 0; i < lines.getFirst().length; i++) {
                                line.put(bare(lines.getFirst()[i]), bare(cells[i]));
                            }
                            return line;
                        })
                .toList();
    }

    private static String bare(String cell) {
        return cell.replaceAll("^\"|\"$", "").replace("\"\"", "\"");
    }
}
