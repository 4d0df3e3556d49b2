package se.uppsikt.platforms.facebook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import se.uppsikt.platforms.facebook.FacebookExport.Reason;
import se.uppsikt.platforms.facebook.FacebookExport.Stopped;

/**
 * Remembers the bytes of the element being read, so that it can be kept exactly as the file has it.
 * Outside an element only the piece read last is remembered, because the next element starts there.
 */
final class ElementRecorder extends FilterInputStream {

    /** Far more than any real contribution; an element beyond it would only be there to harm. */
    private static final int LONGEST_ELEMENT = 4 << 20;

    private byte[] held = new byte[16 * 1024];
    private int length;
    private long base;
    private boolean holding;

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
        if (holding && length > LONGEST_ELEMENT) {
            throw new Stopped(Reason.TOO_LARGE);
        }
        int n = in.read(bytes, offset, wanted);
        if (n > 0) {
            if (!holding) {
                base += length;
                length = 0;
            }
            remember(bytes, offset, n);
        }
        return n;
    }

    private void remember(byte[] bytes, int offset, int n) {
        if (length + n > held.length) {
            held = Arrays.copyOf(held, Math.max(length + n, held.length * 2));
        }
        System.arraycopy(bytes, offset, held, length, n);
        length += n;
    }

    /** An element has begun in the piece read last. */
    void hold() {
        holding = true;
    }

    /** The element's bytes, from and to counted from the beginning of the file. */
    byte[] release(long from, long to) {
        holding = false;
        return Arrays.copyOfRange(held, Math.toIntExact(from - base), Math.toIntExact(to - base));
    }
}
