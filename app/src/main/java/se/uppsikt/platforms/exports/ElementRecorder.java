package se.uppsikt.platforms.exports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.imports.Export.Stopped;
import se.uppsikt.platforms.imports.Reason;

/**
 * Remembers the bytes of the element being read, so that it can be kept exactly as the file has it.
 * Outside an element only the piece read last is remembered, because the next element starts there.
 *
 * <p>An element is measured by its own bytes alone: what came before it is forgotten at the next
 * piece, however many elements share the pieces of the stream.
 */
final class ElementRecorder extends FilterInputStream {

    /** Far more than any real contribution; an element beyond it would only be there to harm. */
    static final int LONGEST_ELEMENT = 4 << 20;

    /** An element this long is not even passed by: its inside may cost memory without end. */
    private static final long LONGEST_PASSED_BY = 64L << 20;

    private static final long OUTSIDE = -1;

    private byte[] held = new byte[16 * 1024];
    private int length;

    /** Where in the file the first remembered byte is. */
    private long base;

    /** Where in the file the element being read begins. */
    private long from = OUTSIDE;

    ElementRecorder(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int wanted) throws IOException {
        if (from != OUTSIDE && base + length - from > LONGEST_PASSED_BY) {
            throw new Stopped(Reason.TOO_LARGE);
        }
        int n = in.read(bytes, offset, wanted);
        if (n > 0) {
            forgetWhatCannotBeAskedFor();
            remember(bytes, offset, n);
        }
        return n;
    }

    /** The reader asks for more, so everything remembered lies before what comes now. */
    private void forgetWhatCannotBeAskedFor() {
        boolean needed = from != OUTSIDE && base + length - from <= LONGEST_ELEMENT;
        int forgotten = needed ? (int) Math.max(0, from - base) : length;
        System.arraycopy(held, forgotten, held, 0, length - forgotten);
        length -= forgotten;
        base += forgotten;
    }

    private void remember(byte[] bytes, int offset, int n) {
        if (length + n > held.length) {
            held = Arrays.copyOf(held, Math.max(length + n, held.length * 2));
        }
        System.arraycopy(bytes, offset, held, length, n);
        length += n;
    }

    /** An element begins here, counted from the beginning of the file, in the piece read last. */
    void begin(long at) {
        from = at;
    }

    /** The element's bytes, now that it has ended; null when it is longer than anything real. */
    byte @Nullable [] end(long to) {
        long began = from;
        from = OUTSIDE;
        if (to - began > LONGEST_ELEMENT) {
            return null;
        }
        return Arrays.copyOfRange(held, Math.toIntExact(began - base), Math.toIntExact(to - base));
    }
}
