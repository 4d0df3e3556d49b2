package se.uppsikt.platforms;

import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import se.uppsikt.records.Original;
import se.uppsikt.records.Records;

/**
 * The way in, the same for every platform: bytes whose signature is checked go to the journal, and
 * only what is durable is acknowledged. Interpretation is woken, never waited for.
 */
@Component
public class Intake {
    private static final Logger LOG = LoggerFactory.getLogger(Intake.class);
    private static final long PATIENCE_SECONDS = 10;

    private final Records records;
    private final Wakeup wakeup;
    private final InstantSource time;
    private final AtomicInteger underWay = new AtomicInteger();
    private final LongAdder refused = new LongAdder();

    Intake(Records records, Wakeup wakeup, InstantSource time) {
        this.records = records;
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

    public Receipt receive(String source, String contentType, byte[] body) {
        underWay.incrementAndGet();
        try {
            records.journal(new Original(source, contentType, body, time.instant()))
                    .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            wakeup.wake();
            return Receipt.DURABLE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Receipt.SEND_AGAIN;
        } catch (ExecutionException | TimeoutException | RuntimeException e) {
            LOG.warn(
                    "delivery of {} not durable, to be sent again: {}",
                    source,
                    e.getClass().getName());
            return Receipt.SEND_AGAIN;
        } finally {
            underWay.decrementAndGet();
        }
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

    /** How many deliveries wait for the disk right now. */
    int underWay() {
        return underWay.get();
    }
}
