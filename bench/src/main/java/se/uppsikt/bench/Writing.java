package se.uppsikt.bench;

import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Contributions of eight years as lines for {@code copy}: posts with their comments, answers by the
 * municipality, private messages; some accounts have most of it, and one thread is very long.
 */
final class Writing {
    static final int ACCOUNTS = 40;
    private static final int RECENT = 6;
    private static final long YEARS_MILLIS = 8L * 365 * 24 * 60 * 60 * 1000;
    private static final double SPREAD = Math.log(ACCOUNTS + 1.0);

    private final Random random;
    private final Texts texts;
    private final int from;
    private final int to;
    private final long end;

    /** The last posts of each account, by their number; 0 for none yet. */
    private final int[][] posts = new int[ACCOUNTS][RECENT];

    private int longest;

    Writing(int from, int to, Instant now) {
        random = new Random(from);
        texts = new Texts(from + 1L);
        this.from = from;
        this.to = to;
        end = now.toEpochMilli() - 60_000;
    }

    /** One line a contribution, oldest first. */
    void write(Writer lines) throws IOException {
        for (int n = from + 1; n <= to; n++) {
            int account = (int) Math.exp(random.nextDouble() * SPREAD) - 1;
            lines.write(line(n, account));
        }
    }

    private String line(int n, int account) {
        long at = end - (long) ((1 - (double) (n - from) / (to - from)) * YEARS_MILLIS);
        int[] recent = posts[account];
        int what = random.nextInt(100);
        if (recent[0] == 0 || what < 8) {
            System.arraycopy(recent, 0, recent, 1, RECENT - 1);
            recent[0] = n;
            longest = account == 0 && longest == 0 ? n : longest;
            return line(n, at, account, "POST\tDRAWN_UP", n, 0);
        }
        if (what < 13) {
            return line(n, at, account, "DIRECT_MESSAGE\tRECEIVED", n, 0);
        }
        int thread = what == 13 && account == 0 ? longest : recent[random.nextInt(RECENT)];
        thread = thread == 0 ? recent[0] : thread;
        return line(
                n,
                at,
                account,
                what < 25 ? "COMMENT\tDRAWN_UP" : "COMMENT\tRECEIVED",
                thread,
                thread);
    }

    private String line(int n, long at, int account, String kind, int thread, int parent) {
        return n
                + "\t"
                + id(at, n)
                + "\t"
                + account
                + "\t"
                + kind
                + "\t"
                + random.nextInt(1, 60_000)
                + "\t"
                + thread
                + "\t"
                + (parent == 0 ? "\\N" : Integer.toString(parent))
                + "\t"
                + Instant.ofEpochMilli(at)
                + "\t"
                + random.nextInt(1000)
                + "\t"
                + texts.next()
                + "\n";
    }

    /** Sorts by time, as the program's own do. */
    static UUID id(long at, int n) {
        return new UUID((at << 16) | 0x7000L, 0x8000_0000_0000_0000L | n);
    }
}
