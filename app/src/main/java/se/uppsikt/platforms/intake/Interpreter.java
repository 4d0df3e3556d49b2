package se.uppsikt.platforms.intake;

import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.NonTransientDataAccessResourceException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import se.uppsikt.base.database.ServerAway;
import se.uppsikt.base.shared.WithPages;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.MissingPrerequisite;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.StoredOriginal;

/**
 * Interprets what lies in the journal: one at a time over all nodes, woken by every delivery and,
 * should that be lost, by a sweep. Under a storm it steps back and lets deliveries reach the disk
 * first.
 */
@Component
@WithPages
class Interpreter implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(Interpreter.class);
    private static final int BATCH = 1_000;
    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_STEP_BACK = TimeUnit.SECONDS.toNanos(2);
    private static final long AFTER_TROUBLE = TimeUnit.SECONDS.toNanos(1);
    private static final String UNKEEPABLE =
            "Leveransen gick inte att föra in. Den ligger kvar som den kom.";

    private final List<Adapter> adapters;
    private final Interpretation interpretation;
    private final Records records;
    private final Deliveries intake;
    private final InterpreterSignal wakeup;
    private volatile @Nullable Thread thread;

    Interpreter(
            List<Adapter> adapters,
            Interpretation interpretation,
            Records records,
            Deliveries intake,
            InterpreterSignal wakeup) {
        this.adapters = adapters;
        this.interpretation = interpretation;
        this.records = records;
        this.intake = intake;
        this.wakeup = wakeup;
    }

    @Override
    public void start() {
        Thread next = Thread.ofPlatform().name("interpreter").daemon().unstarted(this::run);
        thread = next;
        next.start();
        wakeup.wake();
    }

    @Override
    public void stop() {
        Thread running = thread;
        thread = null;
        if (running == null) {
            return;
        }
        running.interrupt();
        try {
            running.join(TimeUnit.SECONDS.toMillis(5));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Whether the calling thread is the interpreter, and not one that was stopped before it. */
    private boolean isOn() {
        return thread == Thread.currentThread();
    }

    private void run() {
        while (isOn()) {
            wakeup.await();
            try {
                interpretAll();
            } catch (RuntimeException | Error e) {
                LOG.warn("interpretation stopped and begins again: {}", e.getClass().getName());
                LockSupport.parkNanos(AFTER_TROUBLE);
                wakeup.wake();
            }
        }
    }

    /** In turns, so that no platform waits for all that another has told. */
    private void interpretAll() {
        boolean more = true;
        while (more && isOn()) {
            more = false;
            for (Adapter adapter : adapters) {
                stepBackInStorm();
                more |= batch(adapter) == BATCH;
            }
        }
    }

    /**
     * Deliveries first; but however long the storm, something is interpreted every other second.
     */
    private void stepBackInStorm() {
        long begin = System.nanoTime();
        while (intake.storm()
                && System.nanoTime() - begin < LONGEST_STEP_BACK
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(MOMENT);
        }
    }

    /** A batch; when something in it cannot be kept, the same originals one by one. */
    int batch(Adapter adapter) {
        try {
            return interpretation.next(adapter, BATCH);
        } catch (RuntimeException e) {
            if (passes(e)) {
                throw e;
            }
            LOG.warn(
                    "a batch could not be kept, originals are taken one by one: {}",
                    e.getClass().getName());
            return oneByOne(adapter);
        }
    }

    /** Trouble with the database or a stop, which say nothing about the original in hand. */
    private static boolean passes(RuntimeException e) {
        return e instanceof TransientDataAccessException
                || e instanceof RecoverableDataAccessException
                || e instanceof NonTransientDataAccessResourceException
                || e instanceof TransactionException
                || ServerAway.in(e)
                || Thread.currentThread().isInterrupted();
    }

    private int oneByOne(Adapter adapter) {
        List<StoredOriginal> originals = records.uninterpreted(adapter.webhookSource(), BATCH);
        for (StoredOriginal original : originals) {
            try {
                interpretation.again(adapter, List.of(original));
            } catch (RuntimeException e) {
                if (passes(e)) {
                    throw e;
                }
                LOG.warn(
                        "original {} set aside: {}", original.id().value(), e.getClass().getName());
                interpretation.setAside(
                        original, Map.of(new MissingPrerequisite.Mending(), UNKEEPABLE));
            }
        }
        return originals.size();
    }
}
