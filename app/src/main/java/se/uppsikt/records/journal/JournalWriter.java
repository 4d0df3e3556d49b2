package se.uppsikt.records.journal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import se.uppsikt.records.journal.Arrival.Print;

/**
 * Group commit: callers queue, one thread writes everything that waits in one statement on a
 * connection of its own, and tells the callers only when the commit is on disk. A batch that fails
 * is tried once more on a fresh connection, which the unique fingerprint makes harmless; if that
 * fails too, every caller in it is told. Nobody waits for ever.
 */
final class JournalWriter {
    private static final Logger LOG = LoggerFactory.getLogger(JournalWriter.class);
    private static final int QUEUE = 4096;
    private static final long QUEUE_BYTES = 32L << 20;
    private static final int BATCH = 512;
    private static final long BATCH_BYTES = 8L << 20;
    private static final long IDLE_MILLIS = 100;

    /** A server that has not answered by then is gone without a word; the platform sends again. */
    private static final int PATIENCE_MILLIS = 10_000;

    private final DataSource dataSource;
    private final BlockingQueue<Waiting> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLong queuedBytes = new AtomicLong();
    private volatile boolean accepting;
    private volatile boolean closed = true;
    private @Nullable Thread thread;

    /** Only the writer's thread touches it. */
    private @Nullable Connection connection;

    JournalWriter(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    private record Waiting(Arrival arrival, CompletableFuture<OriginalId> future) {}

    CompletableFuture<OriginalId> append(Arrival arrival) {
        CompletableFuture<OriginalId> future = new CompletableFuture<>();
        if (!accepting) {
            future.completeExceptionally(new JournalFull("the journal is closed"));
            return future;
        }
        Waiting waiting = new Waiting(arrival, future);
        if (queuedBytes.addAndGet(arrival.size()) > QUEUE_BYTES || !queue.offer(waiting)) {
            queuedBytes.addAndGet(-arrival.size());
            future.completeExceptionally(
                    new JournalFull(queue.size() + " originals wait to be written"));
        } else if (closed && queue.remove(waiting)) {
            future.completeExceptionally(new JournalFull("the journal is closed"));
        }
        return future;
    }

    synchronized void start() {
        if (thread == null) {
            closed = false;
            accepting = true;
            thread = Thread.ofPlatform().name("journal").start(this::write);
        }
    }

    /** Takes no more, writes what waits, and is done. */
    synchronized void stop() {
        accepting = false;
        Thread running = thread;
        if (running != null) {
            try {
                running.join();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            thread = null;
        }
    }

    synchronized boolean isRunning() {
        return thread != null;
    }

    private void write() {
        List<Waiting> batch = new ArrayList<>(BATCH);
        try {
            while (accepting || !queue.isEmpty()) {
                gather(batch);
                if (!batch.isEmpty()) {
                    settle(batch);
                    batch.clear();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            accepting = false;
            closed = true;
            disconnect();
            queue.forEach(left -> left.future().completeExceptionally(new JournalFull("closed")));
            queue.clear();
        }
    }

    private void gather(List<Waiting> batch) throws InterruptedException {
        Waiting next = queue.poll(IDLE_MILLIS, TimeUnit.MILLISECONDS);
        long bytes = 0;
        while (next != null) {
            batch.add(next);
            bytes += next.arrival().size();
            next = batch.size() < BATCH && bytes < BATCH_BYTES ? queue.poll() : null;
        }
        queuedBytes.addAndGet(-bytes);
    }

    /** Whatever happens, every caller in the batch is answered. */
    private void settle(List<Waiting> batch) {
        try {
            Map<Print, OriginalId> ids = commit(batch.stream().map(Waiting::arrival).toList());
            for (Waiting waiting : batch) {
                waiting.future().complete(ids.get(waiting.arrival().print()));
            }
        } catch (SQLException | RuntimeException | Error problem) {
            LOG.error("{} originals could not be written", batch.size(), problem);
            batch.forEach(waiting -> waiting.future().completeExceptionally(problem));
        }
    }

    private Map<Print, OriginalId> commit(List<Arrival> batch) throws SQLException {
        try {
            return connected().append(batch);
        } catch (SQLException | DataAccessException first) {
            LOG.warn("writing {} originals again: {}", batch.size(), first.getMessage());
            disconnect();
            return connected().append(batch);
        }
    }

    private JournalRows connected() throws SQLException {
        Connection open = connection;
        boolean fresh = open == null;
        if (open == null) {
            open = dataSource.getConnection();
            open.setNetworkTimeout(Runnable::run, PATIENCE_MILLIS);
            connection = open;
        }
        JournalRows rows =
                new JournalRows(JdbcClient.create(new SingleConnectionDataSource(open, true)));
        if (fresh) {
            rows.beDurable();
        }
        return rows;
    }

    private void disconnect() {
        try (Connection open = connection) {
            connection = null;
            if (open != null) {
                new JournalRows(JdbcClient.create(new SingleConnectionDataSource(open, true)))
                        .beAsTheServer();
            }
        } catch (SQLException | DataAccessException e) {
            LOG.warn("the journal's connection was lost: {}", e.getMessage());
        }
    }
}
