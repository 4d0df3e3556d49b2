package se.uppsikt.access.organisation;

import se.uppsikt.access.organisation.Table.Fault;
import se.uppsikt.access.organisation.Table.Row;

/** How a fault of a line is told: what stands there, and what would be right. */
final class Faults {
    private static final int SHOWN = 40;

    private Faults() {}

    static Fault of(Row row, String column, String found, String right) {
        String brief = found.length() <= SHOWN ? found : found.substring(0, SHOWN) + "…";
        String what = found.isEmpty() ? "är tom" : "har ”" + brief + "”";
        return new Fault(row.line(), column + " " + what + ". Rätt är " + right + ".");
    }
}
