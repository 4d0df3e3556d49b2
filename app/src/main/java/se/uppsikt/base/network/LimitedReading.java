package se.uppsikt.base.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.time.Duration;

/** Reads what a stranger sends, to a size and for a time. */
final class LimitedReading {
    private static final int PIECE = 8 << 10;
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private LimitedReading() {}

    static byte[] all(InputStream in, int largest) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] piece = new byte[PIECE];
        long begun = System.nanoTime();
        int count = in.read(piece);
        while (count >= 0) {
            all.write(piece, 0, count);
            if (all.size() > largest) {
                throw new GuardedPost.NoAnswer(
                        HttpURLConnection.HTTP_OK, "the answer is larger than allowed");
            }
            if (System.nanoTime() - begun > LONGEST.toNanos()) {
                throw new IOException("the answer takes too long");
            }
            count = in.read(piece);
        }
        return all.toByteArray();
    }
}
