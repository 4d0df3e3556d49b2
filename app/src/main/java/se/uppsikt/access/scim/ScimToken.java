package se.uppsikt.access.scim;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A token that the directory shows. What it reads is not here.
 *
 * @param usedAt when it was shown last; null when never
 * @param revokedAt null while it opens
 */
public record ScimToken(
        UUID id,
        String name,
        String madeBy,
        Instant madeAt,
        @Nullable Instant usedAt,
        @Nullable Instant revokedAt) {}
