package se.uppsikt.platforms.imports;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.zip.CRC32;
import se.uppsikt.platforms.imports.Export.Limits;
import se.uppsikt.platforms.imports.Export.Stopped;

/**
 * Counts what really comes out of a packed file, and stops when it is more than a limit allows. At
 * the end the checksum is compared, which the JDK's random access reader does not do.
 */
final class MeteredStream extends FilterInputStream {

    /** Below this size a dense file is harmless, and short texts do pack well. */
    private static final long RATIO_COUNTS_FROM = 4L << 20;

    /** No checksum to compare with. */
    static final long UNKNOWN_CRC = -1;

    private final Meter meter;
    private final LongSupplier packed;
    private final long crc;
    private final CRC32 seen = new CRC32();
    private long count;

    MeteredStream(InputStream in, Meter meter, LongSupplier packed, long crc) {
        super(in);
        this.meter = meter;
        this.packed = packed;
        this.crc = crc;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        if (n < 0) {
            if (crc != UNKNOWN_CRC && crc != seen.getValue()) {
                throw new Stopped(Reason.DAMAGED);
            }
            return n;
        }
        count += n;
        meter.spend(n, count, packed);
        if (crc != UNKNOWN_CRC) {
            seen.update(bytes, offset, n);
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        long left = n;
        byte[] waste = new byte[8192];
        while (left > 0) {
            int got = read(waste, 0, (int) Math.min(waste.length, left));
            if (got < 0) {
                break;
            }
            left -= got;
        }
        return n - left;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** The account that all files of one export draw from. */
    static final class Meter {
        private final Limits limits;
        private final AtomicLong total = new AtomicLong();

        Meter(Limits limits) {
            this.limits = limits;
        }

        void spend(int bytes, long ofFile, LongSupplier packed) throws Stopped {
            if (ofFile > limits.entryBytes()) {
                throw new Stopped(Reason.TOO_LARGE);
            }
            if (ofFile > RATIO_COUNTS_FROM
                    && ofFile / limits.ratio() > Math.max(1, packed.getAsLong())) {
                throw new Stopped(Reason.TOO_DENSE);
            }
            if (total.addAndGet(bytes) > limits.totalBytes()) {
                throw new Stopped(Reason.TOTAL_TOO_LARGE);
            }
        }
    }
}
