package se.uppsikt.platforms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.records.PlatformKey;

/**
 * What stands on the platform and may be an answer whose outcome is uncertain.
 *
 * @param text null when it has none
 * @param writtenAt null when the platform does not say
 */
public record Found(PlatformKey key, @Nullable String text, @Nullable Instant writtenAt) {}
