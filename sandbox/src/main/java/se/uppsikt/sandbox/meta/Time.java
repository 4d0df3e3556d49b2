package se.uppsikt.sandbox.meta;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** Times as callers write them: Unix seconds, ISO 8601 with or without a colon, or a plain date. */
public final class Time {
    private static final DateTimeFormatter OFFSET =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss[xxx][xx][X]");

    private Time() {}

    public static OptionalLong parse(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return OptionalLong.empty();
        }
        try {
            if (text.matches("-?[0-9]{1,12}")) {
                return OptionalLong.of(Long.parseLong(text));
            }
            return OptionalLong.of(
                    text.length() == 10
                            ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toEpochSecond()
                            : OffsetDateTime.parse(text, OFFSET).toEpochSecond());
        } catch (DateTimeException e) {
            throw GraphError.invalid("Invalid date format: " + text);
        }
    }
}
