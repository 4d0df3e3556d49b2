package se.uppsikt.sandbox;

import java.time.Duration;

/** Tells open citizen's pages that something has changed. */
final class Live {
    private long version;
    private boolean closed;

    void heard(Event event) {
        if (!(event instanceof Event.Queued || event instanceof Event.Settled)) {
            change();
        }
    }

    private synchronized void change() {
        version++;
        notifyAll();
    }

    synchronized long version() {
        return version;
    }

    synchronized boolean closed() {
        return closed;
    }

    /** Waits until something is newer than {@code seen}, or the patience is over. */
    synchronized long await(long seen, Duration patience) throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        long left = patience.toMillis();
        while (version == seen && !closed && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        return version;
    }

    /** Holds the caller until the time is over or the sandbox stops. */
    synchronized void awaitClose(Duration longest) {
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

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
