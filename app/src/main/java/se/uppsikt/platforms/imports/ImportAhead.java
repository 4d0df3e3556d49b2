package se.uppsikt.platforms.imports;

import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads and prepares the next batch while the one before it is kept: one processor unpacks the
 * export and makes what searches look in, another writes the records.
 */
final class ImportAhead implements AutoCloseable {
    private final ImportBatch.Reader reader;
    private final ExecutorService reading = Executors.newSingleThreadExecutor();
    private @Nullable Future<ImportBatch> next;

    public ImportAhead(ImportBatch.Reader reader) {
        this.reader = reader;
    }

    /** The next batch; what stopped its reading is thrown here and not before. */
    public ImportBatch next() throws IOException {
        Future<ImportBatch> asked = next == null ? reading.submit(reader::next) : next;
        ImportBatch batch = read(asked);
        next = batch.last() ? null : reading.submit(reader::next);
        return batch;
    }

    private static ImportBatch read(Future<ImportBatch> asked) throws IOException {
        try {
            return asked.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException io -> throw io;
                case RuntimeException fault -> throw fault;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an export was read", e);
        }
    }

    /** Waits for the batch being read; to interrupt it would close its file under it. */
    @Override
    public void close() {
        reading.close();
    }
}
