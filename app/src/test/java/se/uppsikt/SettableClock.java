package se.uppsikt;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Time that a test sets. Until it is set, and after {@link #run()}, it runs with the machine's
 * clock.
 */
public final class SettableClock implements InstantSource {
    private final AtomicReference<@Nullable Instant> now = new AtomicReference<>();

    @Override
    public Instant instant() {
        Instant set = now.get();
        return set == null ? InstantSource.system().instant() : set;
    }

    public void set(Instant instant) {
        now.set(instant);
    }

    public void set(String instant) {
        set(Instant.parse(instant));
    }

    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Back to the machine's clock. */
    public void run() {
        now.set(null);
    }
}
