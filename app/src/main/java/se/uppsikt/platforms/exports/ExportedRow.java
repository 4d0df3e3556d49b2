package se.uppsikt.platforms.exports;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.destruction.OriginalFormat.Several;
import se.uppsikt.records.destruction.OriginalFormat.Sought;

/**
 * How a row of a table is cut, as it was kept under its headings (H5): it is one contribution, so
 * it goes whole when that goes.
 */
public final class ExportedRow {
    private ExportedRow() {}

    /** The row that was kept; empty when it has been cut, or never was one. */
    public static Optional<TableRow> of(byte[] body) {
        try (CsvRows rows = new CsvRows(new ByteArrayInputStream(body))) {
            TableFile.Row headings = rows.next();
            TableFile.Row row = rows.next();
            return headings == null || row == null
                    ? Optional.empty()
                    : Optional.of(new TableRow(headings.cells(), row.cells()));
        } catch (IOException notRows) {
            return Optional.empty();
        }
    }

    /**
     * @param name what the row calls its contribution; null where it gives it no name
     */
    public static Several cut(byte[] body, List<Sought> sought, @Nullable String name) {
        byte[] left = body;
        List<UUID> out = new ArrayList<>();
        for (Sought each : sought) {
            if (each.linked() || name != null && each.isCalled(name)) {
                left = ("{" + each.marker() + "}").getBytes(UTF_8);
                out.add(each.contribution());
            }
        }
        return new Several(left, out, List.of());
    }
}
