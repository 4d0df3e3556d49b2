package se.uppsikt.platforms.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * The calls to one platform that are under way. A few may be at once; the next waits its turn. A
 * platform that lets its callers wait is called one at a time until it answers as before, and who
 * else would call is turned away at once: work for other platforms must not stand behind it.
 */
final class Crowd {
    static final int MOST = 3;
    private static final long SLOW = Duration.ofSeconds(3).toNanos();
    private static final long LOOK = 50;

    private final LongSupplier clock;
    private final Deque<Call> underWay = new ArrayDeque<>();
    private boolean slow;

    Crowd(LongSupplier clock) {
        this.clock = clock;
    }

    /** One call; closed when it has ended, however. */
    final class Call implements AutoCloseable {
        private final long since;

        private Call(long since) {
            this.since = since;
        }

        @Override
        public void close() {
            left(this);
        }
    }

    /** The platform is slow, and somebody else is waiting for it already. */
    static final class TooMany extends Exception {
        private static final long serialVersionUID = 1L;
    }

    synchronized Call enter() throws TooMany, InterruptedException {
        while (true) {
            slow |= !underWay.isEmpty() && clock.getAsLong() - underWay.getFirst().since > SLOW;
            if (slow && !underWay.isEmpty()) {
                throw new TooMany();
            }
            if (underWay.size() < MOST) {
                Call call = new Call(clock.getAsLong());
                underWay.addLast(call);
                return call;
            }
            TimeUnit.MILLISECONDS.timedWait(this, LOOK);
        }
    }

    private synchronized void left(Call call) {
        underWay.remove(call);
        slow = clock.getAsLong() - call.since > SLOW;
        notifyAll();
    }
}
