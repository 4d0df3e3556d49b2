package se.uppsikt.archive.eark;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * Computes SHA-512 on a thread of its own while the caller compresses and writes the same bytes:
 * the digest is the dearest step of a package, and each file is still read only once. Buffers come
 * from a small pool, so memory stays the same however large a film is. What becomes of a digest
 * happens on this thread, in the order the files came.
 */
final class HashingThread implements AutoCloseable {
    static final int BUFFER = 64 * 1024;
    private static final int BUFFERS = 48;
    private static final int BATCH = 16;

    /** What to do with the digest of a file that has ended. */
    @FunctionalInterface
    interface Ending {
        void with(String sha512) throws IOException;
    }

    private interface Step {
        void take(MessageDigest digest) throws IOException;
    }

    private final BlockingQueue<byte[]> free = new ArrayBlockingQueue<>(BUFFERS);
    private final BlockingQueue<List<Step>> batches = new ArrayBlockingQueue<>(BUFFERS);
    private List<Step> batch = new ArrayList<>(BATCH);
    private final Thread thread;
    private volatile @Nullable Throwable failure;

    HashingThread() {
        for (int i = 0; i < BUFFERS; i++) {
            free.add(new byte[BUFFER]);
        }
        thread = Thread.ofPlatform().daemon().name("arkiv-kontrollsumma").start(this::run);
    }

    /** An empty buffer; waits while all are being digested. */
    byte[] buffer() throws IOException {
        byte[] ready = free.poll();
        if (ready != null) {
            return ready;
        }
        hand();
        try {
            return free.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
    }

    void giveBack(byte[] unused) {
        free.add(unused);
    }

    /** Takes the buffer over; the caller must not touch it again. */
    void update(byte[] bytes, int length) throws IOException {
        put(
                digest -> {
                    digest.update(bytes, 0, length);
                    free.add(bytes);
                });
    }

    void end(Ending ending) throws IOException {
        put(digest -> ending.with(HexFormat.of().formatHex(digest.digest())));
    }

    /** Waits until every file handed over so far has its digest. */
    void await() throws IOException {
        BlockingQueue<Boolean> reached = new ArrayBlockingQueue<>(1);
        put(digest -> reached.add(true));
        hand();
        try {
            reached.take();
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        check();
    }

    @Override
    public void close() {
        batches.clear();
        thread.interrupt();
    }

    /** Many small files go over together: waking a thread costs more than their digests. */
    private void put(Step step) throws IOException {
        batch.add(step);
        if (batch.size() >= BATCH) {
            hand();
        }
    }

    private void hand() throws IOException {
        check();
        try {
            batches.put(batch);
        } catch (InterruptedException e) {
            throw interrupted(e);
        }
        batch = new ArrayList<>(BATCH);
    }

    private void check() throws IOException {
        Throwable failed = failure;
        if (failed != null) {
            throw new IOException(failed.getMessage(), failed);
        }
    }

    private static InterruptedIOException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        InterruptedIOException io = new InterruptedIOException("interrupted while digesting");
        io.initCause(e);
        return io;
    }

    /** Goes on after a failure, so that nobody waits for ever on a buffer; check() tells of it. */
    private void run() {
        MessageDigest digest = sha512();
        while (true) {
            try {
                for (Step step : batches.take()) {
                    take(step, digest);
                }
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private void take(Step step, MessageDigest digest) {
        try {
            step.take(digest);
        } catch (IOException | RuntimeException e) {
            failure = e;
        }
    }

    static MessageDigest sha512() {
        try {
            return MessageDigest.getInstance("SHA-512");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-512", e);
        }
    }
}
