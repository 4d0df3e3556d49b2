package se.uppsikt.archive.disposal;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;

/**
 * A time whose contributions are kept for ever (C5), entered by an archivist.
 *
 * @param to the last day; null while it goes on, and then nothing at all is disposed of
 */
@Swedish("krisperiod")
public record CrisisPeriod(
        UUID id, LocalDate from, @Nullable LocalDate to, String what, String enteredBy) {
    public boolean goesOn() {
        return to == null;
    }

    boolean holds(LocalDate day) {
        return !day.isBefore(from) && (to == null || !day.isAfter(to));
    }
}
