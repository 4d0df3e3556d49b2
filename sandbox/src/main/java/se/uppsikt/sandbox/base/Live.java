package se.uppsikt.sandbox.base;

import java.time.Duration;

/** Tells open citizen's pages that something has changed. */
public final class Live {
    private long version;
    private boolean closed;

    /** Something that people see is not as it was. */
    public synchronized void changed() {
        version++;
        notifyAll();
    }

    public synchronized long version() {
        return version;
    }

    public synchronized boolean closed() {
        return closed;
    }

    /** Waits until something is newer than {@code seen}, or the patience is over. */
    public synchronized long await(long seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (version == seen && !closed && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return version;
    }

    /** Holds the caller until the time is over or the sandbox stops. */
    public synchronized void awaitClose(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        try {
            for (long left = longest.toMillis(); !closed && left > 0; ) {
                wait(left);
                left = (end - System.nanoTime()) / 1_000_000;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    public synchronized void close() {
        closed = true;
        notifyAll();
    }
}
