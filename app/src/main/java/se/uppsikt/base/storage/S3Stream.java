package se.uppsikt.base.storage;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * The bytes of an object. They are asked for when the first is read, from where the reader has
 * skipped to, so that a browser that wants the middle of a film gets it without the beginning. An
 * answer that ends too early is an error and never a short file.
 */
final class S3Stream extends InputStream {
    private final LongFunction<ResponseInputStream<?>> from;
    private final long size;
    private @Nullable ResponseInputStream<?> bytes;
    private long at;

    /**
     * @param from the bytes from so many on
     * @param size of the whole object
     */
    S3Stream(LongFunction<ResponseInputStream<?>> from, long size) {
        this.from = from;
        this.size = size;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (at == size) {
            return -1;
        }
        try {
            ResponseInputStream<?> open = bytes;
            if (open == null) {
                open = from.apply(at);
                bytes = open;
            }
            int read = open.read(into, offset, (int) Math.min(length, size - at));
            if (read < 0) {
                throw new EOFException("the store gave " + at + " bytes of " + size);
            }
            at += read;
            return read;
        } catch (SdkException e) {
            throw new IOException("the store broke off after " + at + " bytes of " + size, e);
        }
    }

    @Override
    public long skip(long count) throws IOException {
        if (bytes != null) {
            return super.skip(count);
        }
        long skipped = Math.max(0, Math.min(count, size - at));
        at += skipped;
        return skipped;
    }

    @Override
    public int available() {
        return (int) Math.min(Integer.MAX_VALUE, size - at);
    }

    /** What nobody wants any more is not read to its end. */
    @Override
    public void close() throws IOException {
        if (bytes != null) {
            if (at < size) {
                bytes.abort();
            }
            bytes.close();
        }
    }
}
