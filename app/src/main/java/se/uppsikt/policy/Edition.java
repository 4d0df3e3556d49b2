package se.uppsikt.policy;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A version in the list of them.
 *
 * @param at when it was taken
 * @param by who made it on the page; null when it was read from the file
 * @param because why; null when it was read from the file
 */
public record Edition(
        int number,
        LocalDate validFrom,
        Instant at,
        @Nullable String by,
        @Nullable String because) {}
