package se.uppsikt;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import se.uppsikt.platforms.commands.UndoTime;

/**
 * How long an answer waits before it leaves the house, in tests: not at all, unless a test says so.
 * Whoever sets it puts it back.
 */
public final class SettableUndoTime implements UndoTime {
    private final AtomicReference<Duration> length = new AtomicReference<>(Duration.ZERO);

    @Override
    public Duration length() {
        return length.get();
    }

    public void set(Duration to) {
        length.set(to);
    }

    /** Back to no time at all. */
    public void none() {
        length.set(Duration.ZERO);
    }
}
