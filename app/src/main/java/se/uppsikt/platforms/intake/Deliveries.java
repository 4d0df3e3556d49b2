package se.uppsikt.platforms.intake;

import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.platforms.DeliveryEndpoint;
import se.uppsikt.records.journal.Journal;
import se.uppsikt.records.journal.Original;

/**
 * The way in, the same for every platform: bytes whose signature is checked go to the journal, and
 * only what is durable is acknowledged. Interpretation is woken, never waited for.
 */
@Component
class Deliveries {
    private static final Logger LOG = LoggerFactory.getLogger(Deliveries.class);
    private static final String TYPE = "application/json";
    private static final int CROWD = 16;
    private static final long STORM_LASTS = TimeUnit.MILLISECONDS.toNanos(100);

    private final Journal journal;
    private final InterpreterSignal wakeup;
    private final InstantSource time;
    private final AtomicInteger underWay = new AtomicInteger();
    private volatile long crowdedAt = System.nanoTime() - STORM_LASTS;
    private final LongAdder refused = new LongAdder();

    Deliveries(Journal journal, InterpreterSignal wakeup, InstantSource time) {
        this.journal = journal;
        this.wakeup = wakeup;
        this.time = time;
    }

    /** What became of a delivery. */
    public enum Receipt {
        /** It is on disk; the platform may forget it. */
        DURABLE,
        /** It may not be; the platform must send it again. */
        SEND_AGAIN
    }

    /**
     * Takes a delivery whose signature is checked. The receipt comes when the delivery is on disk,
     * or when it is clear that it may not be; it always comes.
     */
    public CompletableFuture<Receipt> receive(String source, String contentType, byte[] body) {
        counted();
        return journal.append(new Original(source, contentType, body, time.instant()))
                .handle((id, problem) -> receipt(source, problem));
    }

    /** As {@link #receive(String, String, byte[])}, of what the platform's sieve lets through. */
    public CompletableFuture<Receipt> receive(DeliveryEndpoint way, byte[] body) {
        UnaryOperator<byte[]> sieve = way.sieve().orElse(null);
        if (sieve == null) {
            return receive(way.source(), TYPE, body);
        }
        counted();
        Instant now = time.instant();
        return CompletableFuture.supplyAsync(() -> sieve.apply(body), Thread::startVirtualThread)
                .thenCompose(kept -> journal.append(new Original(way.source(), TYPE, kept, now)))
                .handle((id, problem) -> receipt(way.source(), problem));
    }

    private void counted() {
        if (underWay.incrementAndGet() > CROWD) {
            crowdedAt = System.nanoTime();
        }
    }

    private Receipt receipt(String source, @Nullable Throwable problem) {
        underWay.decrementAndGet();
        if (problem == null) {
            wakeup.wake();
            return Receipt.DURABLE;
        }
        LOG.warn(
                "delivery of {} not durable, to be sent again: {}",
                source,
                problem.getClass().getName());
        return Receipt.SEND_AGAIN;
    }

    /** Counts a delivery whose signature was missing or wrong; its content is not kept anywhere. */
    public void refuse() {
        refused.increment();
    }

    /** How many deliveries were refused since the start. */
    public long refused() {
        return refused.sum();
    }

    void wake() {
        wakeup.wake();
    }

    /** Whether many deliveries wait for the disk at once, or did a moment ago. */
    boolean storm() {
        return underWay.get() > CROWD || System.nanoTime() - crowdedAt < STORM_LASTS;
    }

    /** How many deliveries wait for the disk right now. */
    int underWay() {
        return underWay.get();
    }
}
