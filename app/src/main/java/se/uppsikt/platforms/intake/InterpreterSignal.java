package se.uppsikt.platforms.intake;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The signal that there is something to interpret. Cheap enough to be given by every delivery. */
@Component
class InterpreterSignal {
    private final AtomicBoolean pending = new AtomicBoolean();
    private volatile @Nullable Thread sleeper;

    public void wake() {
        if (!pending.get() && pending.compareAndSet(false, true)) {
            LockSupport.unpark(sleeper);
        }
    }

    /** Waits until woken; one thread only. Returns early when interrupted. */
    void await() {
        sleeper = Thread.currentThread();
        while (!pending.get() && !Thread.currentThread().isInterrupted()) {
            LockSupport.park(this);
        }
        pending.set(false);
    }
}
