package se.uppsikt.sandbox.bluesky;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Keys that grow with time: microseconds and who counts, in thirteen letters. */
final class Tid {
    private static final String LETTERS = "234567abcdefghijklmnopqrstuvwxyz";
    private static final int LENGTH = 13;
    private static final int COUNTER = 23;

    private long last;

    /** Greater than all before it. */
    synchronized String next(Instant now) {
        last = Math.max(last + 1, ChronoUnit.MICROS.between(Instant.EPOCH, now));
        return of(last);
    }

    static String of(long micros) {
        long left = micros << 10 | COUNTER;
        char[] out = new char[LENGTH];
        for (int i = LENGTH - 1; i >= 0; i--) {
            out[i] = LETTERS.charAt((int) (left & 31));
            left >>>= 5;
        }
        return new String(out);
    }
}
