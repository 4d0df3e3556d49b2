package se.uppsikt.access.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A table that somebody has written: the words of its first line, and the lines after it. It is
 * read to its end whatever is wrong; every fault stands with its line.
 */
public record Table(List<String> headings, List<Row> rows, List<Fault> faults) {
    static final int MOST_ROWS = 5_000;
    private static final int LONGEST_CELL = 500;
    private static final int MOST_CELLS = 40;

    public Table {
        headings = List.copyOf(headings);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /** A line with its number in the file. */
    public record Row(int line, List<String> cells) {
        public Row {
            cells = List.copyOf(cells);
        }

        /** What stands in a column; nothing when the line ends before it. */
        String cell(int column) {
            return column >= 0 && column < cells.size() ? cells.get(column) : "";
        }
    }

    /**
     * Something wrong.
     *
     * @param line where; 0 when it is the whole file
     * @param sentence what is wrong, and what would be right
     */
    public record Fault(int line, String sentence) {}

    static Table of(String text) {
        return new Reading(text).read();
    }

    /** A heading without anything but letters and digits, so that {@code E-post} is epost. */
    static String bare(String heading) {
        return heading.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** Goes through the text once, after RFC 4180. */
    private static final class Reading {
        private final String text;
        private final List<Row> rows = new ArrayList<>();
        private final List<Fault> faults = new ArrayList<>();
        private List<String> cells = new ArrayList<>();
        private char separator = ';';
        private int at;
        private int line = 1;

        Reading(String text) {
            this.text = text;
        }

        Table read() {
            begin();
            while (at < text.length() && rows.size() <= MOST_ROWS + 1) {
                row();
            }
            if (rows.size() > MOST_ROWS + 1) { // the headings are one
                faults.add(new Fault(0, "Filen har mer än " + MOST_ROWS + " rader. Dela den."));
            }
            List<String> headings = rows.isEmpty() ? List.of() : rows.getFirst().cells();
            return new Table(headings, rows.stream().skip(1).limit(MOST_ROWS).toList(), faults);
        }

        /** Excel may say which sign parts the cells; else the first line tells. */
        private void begin() {
            int end = text.indexOf('\n');
            String first = end < 0 ? text : text.substring(0, end);
            if (first.toLowerCase(Locale.ROOT).startsWith("sep=") && first.length() > 4) {
                separator = first.charAt(4);
                at = end < 0 ? text.length() : end + 1;
                line = 2;
                return;
            }
            long most = 0;
            for (char sign : new char[] {';', ',', '\t'}) {
                long found = first.chars().filter(each -> each == sign).count();
                if (found > most) {
                    most = found;
                    separator = sign;
                }
            }
        }

        private void row() {
            int begins = line;
            cells = new ArrayList<>();
            boolean more = true;
            while (more) {
                String cell = at < text.length() && text.charAt(at) == '"' ? quoted() : plain();
                add(cell, begins);
                more = at < text.length() && text.charAt(at) == separator;
                at += more ? 1 : 0;
            }
            newLine();
            if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                rows.add(new Row(begins, cells));
            }
        }

        private void add(String cell, int begins) {
            String bare = cell.strip();
            if (bare.matches("'[=+\\-@].*")) {
                bare = bare.substring(1); // as Csv guards what it writes
            }
            if (bare.length() > LONGEST_CELL) {
                faults.add(new Fault(begins, "En ruta har mer än " + LONGEST_CELL + " tecken."));
                bare = "";
            }
            if (bare.codePoints().anyMatch(Reading::isUnreadable)) {
                faults.add(new Fault(begins, "En ruta har tecken som inte går att läsa."));
                bare = "";
            }
            if (cells.size() < MOST_CELLS) {
                cells.add(bare);
            }
        }

        private static boolean isUnreadable(int sign) {
            int type = Character.getType(sign);
            return type == Character.CONTROL || type == Character.SURROGATE;
        }

        private String plain() {
            int from = at;
            while (at < text.length() && !endsCell(text.charAt(at))) {
                at++;
            }
            return text.substring(from, at);
        }

        private boolean endsCell(char sign) {
            return sign == separator || sign == '\n' || sign == '\r';
        }

        private String quoted() {
            int begins = line;
            StringBuilder cell = new StringBuilder();
            at++;
            while (at < text.length()) {
                char sign = text.charAt(at);
                boolean doubled = text.startsWith("\"\"", at);
                if (sign == '"' && !doubled) {
                    at++;
                    cell.append(plain()); // what stands after the quotes belongs to it
                    return cell.toString();
                }
                line += sign == '\n' ? 1 : 0;
                cell.append(sign == '\n' || sign == '\r' ? ' ' : sign);
                at += doubled ? 2 : 1;
            }
            faults.add(new Fault(begins, "Ett citattecken öppnas och stängs aldrig."));
            return cell.toString();
        }

        private void newLine() {
            if (text.startsWith("\r\n", at)) {
                at++;
            }
            at++;
            line++;
        }
    }
}
