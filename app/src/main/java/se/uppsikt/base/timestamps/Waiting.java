package se.uppsikt.base.timestamps;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A sealed day that has no stamp yet.
 *
 * @param askedAt when it was asked for the last time; null when it has not been
 * @param trouble why it came to nothing, in Swedish; empty when it was not asked for
 */
public record Waiting(
        LocalDate day, int attempts, @Nullable Instant askedAt, Instant nextAt, String trouble) {}
