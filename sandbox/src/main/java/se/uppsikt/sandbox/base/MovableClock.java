package se.uppsikt.sandbox.base;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The one clock of the whole sandbox: it goes as the real one does, and can be moved ahead of it.
 * Kept in memory: a restart goes by real time.
 */
public final class MovableClock implements InstantSource {
    private final InstantSource real;
    private final List<Runnable> moved = new CopyOnWriteArrayList<>();
    private volatile Duration ahead = Duration.ZERO;

    public MovableClock(InstantSource real) {
        this.real = real;
    }

    /** What is to happen as soon as it is another time. */
    public void listen(Runnable whenMoved) {
        moved.add(whenMoved);
    }

    @Override
    public Instant instant() {
        return real.instant().plus(ahead);
    }

    public void forward(Duration more) {
        set(ahead.plus(more));
    }

    /** As late as it really is. */
    public void back() {
        set(Duration.ZERO);
    }

    public Duration ahead() {
        return ahead;
    }

    private void set(Duration wanted) {
        ahead = wanted;
        moved.forEach(Runnable::run);
    }
}
