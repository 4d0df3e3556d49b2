package se.uppsikt.records.register;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.SwedishTime;
import se.uppsikt.records.Registration;

/**
 * The register as a table for spreadsheets in Sweden: semicolons, a byte order mark, and no cell
 * that a spreadsheet would take for a formula.
 */
final class RegisterCsv {
    private static final String FORMULA = "=+-@\t\r";

    private RegisterCsv() {}

    static String of(List<Registration> entries) {
        Stream<String> head =
                Stream.of(
                        row(
                                "Diarienummer",
                                "Registrerad",
                                "Inkommen eller upprättad",
                                "Riktning",
                                "Avsändare eller mottagare",
                                "Ärendemening",
                                "Registrerad av"));
        return Stream.concat(head, entries.stream().map(RegisterCsv::row))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
    }

    private static String row(Registration entry) {
        return row(
                entry.number().shown(),
                SwedishTime.day(entry.registeredAt()).toString(),
                SwedishTime.day(entry.receivedAt()).toString(),
                entry.direction().swedish(),
                entry.counterpart(),
                entry.subject(),
                entry.registeredBy());
    }

    private static String row(@Nullable String... cells) {
        return Stream.of(cells).map(RegisterCsv::cell).collect(Collectors.joining(";"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String safe = FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }
}
