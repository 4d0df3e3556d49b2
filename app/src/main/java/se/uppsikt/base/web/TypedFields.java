package se.uppsikt.base.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.StorableText;

/** What a browser has sent in a field, which may be anything or not be there. */
public final class TypedFields {
    private TypedFields() {}

    /** The words, as the database can hold them; empty where the field is missing. */
    public static String said(@Nullable String written) {
        return written == null ? "" : StorableText.text(written.strip());
    }

    /** As a field of dates has it; what is no day is none. */
    public static Optional<LocalDate> day(@Nullable String written) {
        try {
            return Optional.of(LocalDate.parse(said(written)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }

    /** What is no id names nothing. */
    public static Optional<UUID> id(@Nullable String written) {
        try {
            return Optional.of(UUID.fromString(said(written)));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }
}
