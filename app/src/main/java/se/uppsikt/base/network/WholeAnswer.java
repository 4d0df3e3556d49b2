package se.uppsikt.base.network;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;

/** Reads an answer to its end, unless it is longer or slower than anybody could mean. */
final class WholeAnswer {
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final int LARGEST = 64 * 1024;
    private static final int PART = 4 * 1024;

    private WholeAnswer() {}

    static byte[] read(InputStream in) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        byte[] part = new byte[PART];
        long began = System.nanoTime();
        for (int many = in.read(part); many >= 0; many = in.read(part)) {
            read.write(part, 0, many);
            if (read.size() > LARGEST || System.nanoTime() - began > LONGEST_NANOS) {
                throw new IOException("the answer has no end");
            }
        }
        return read.toByteArray();
    }
}
