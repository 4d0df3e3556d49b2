package se.uppsikt.platforms;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;

/**
 * The keys of our apps at the platforms, held in memory so that the way in asks no database; other
 * nodes see a change within a minute.
 */
@Component
public class Apps {
    private static final Duration FRESH = Duration.ofSeconds(60);
    private static final Duration FRESH_WHEN_ABSENT = Duration.ofSeconds(2);

    private final AppRows rows;
    private final InstantSource time;
    private volatile Map<Platform, Held> held = Map.of();

    private record Held(@Nullable AppKeys keys, Instant until) {}

    Apps(AppRows rows, InstantSource time) {
        this.rows = rows;
        this.time = time;
    }

    public Optional<AppKeys> keys(Platform platform) {
        Held known = held.get(platform);
        if (known != null && time.instant().isBefore(known.until())) {
            return Optional.ofNullable(known.keys());
        }
        return Optional.ofNullable(load(platform).keys());
    }

    void put(Platform platform, AppKeys keys) {
        rows.put(platform, keys);
        forget();
    }

    /** They have been replaced, and are read anew. */
    void forget() {
        held = Map.of();
    }

    private synchronized Held load(Platform platform) {
        Optional<AppKeys> keys = rows.keys(platform);
        Held fresh =
                new Held(
                        keys.orElse(null),
                        time.instant().plus(keys.isPresent() ? FRESH : FRESH_WHEN_ABSENT));
        Map<Platform, Held> next = new EnumMap<>(Platform.class);
        next.putAll(held);
        next.put(platform, fresh);
        held = next;
        return fresh;
    }
}
