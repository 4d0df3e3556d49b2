package se.uppsikt.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/** How long others wait for a page while very many send very slowly, against when nobody does. */
final class Slow {
    private static final int SENDERS = 1_000;
    private static final int WARMING = 300;
    private static final int SECONDS = 75;
    private static final int PAGES_BY_ONE = 10;
    private static final String[] PAGES = {"/inkorg", "/konton", "/logga-in", "/diarium"};

    private final Product product;

    private Slow(Product product) {
        this.product = product;
    }

    static void main(String[] args) throws Exception {
        Product.Ports ports = new Product.Ports(18_380, 18_381);
        try (Product product = Product.start(args, ports)) {
            Slow slow = new Slow(product);
            slow.times(WARMING, Integer.MAX_VALUE);
            tell("nobody slow", slow.times(Integer.MAX_VALUE, SECONDS));
            try (SlowSenders senders = new SlowSenders(ports.pages(), SENDERS, 2 * SECONDS)) {
                senders.begin();
                tell(SENDERS + " slow", slow.times(Integer.MAX_VALUE, SECONDS));
                System.out.println(senders.told());
            }
            tell("nobody slow again", slow.times(Integer.MAX_VALUE, SECONDS / 3));
        }
    }

    /** One after another, ten a second; a new browser, on a new connection, every tenth page. */
    private long[] times(int most, int seconds) throws IOException, InterruptedException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
        long[] times = new long[Math.min(most, 20 * Math.min(seconds, 3_600))];
        int done = 0;
        Browser browser = Browser.signedIn(product, "anna.berg");
        while (done < times.length && System.nanoTime() < end) {
            if (done % PAGES_BY_ONE == 0) {
                browser = browser.anew();
            }
            long before = System.nanoTime();
            browser.see(PAGES[done % PAGES.length]);
            times[done++] = System.nanoTime() - before;
            TimeUnit.MILLISECONDS.sleep(seconds > 3_600 ? 0 : 90);
        }
        return Arrays.copyOf(times, done);
    }

    private static void tell(String when, long[] times) {
        long[] sorted = times.clone();
        Arrays.sort(sorted);
        System.out.printf(
                "%-18s %4d pages: p50 %d ms, p95 %d ms, p99 %d ms, max %d ms%n",
                when,
                sorted.length,
                millis(sorted[sorted.length / 2]),
                millis(sorted[sorted.length * 95 / 100]),
                millis(sorted[sorted.length * 99 / 100]),
                millis(sorted[sorted.length - 1]));
    }

    private static long millis(long nanos) {
        return TimeUnit.NANOSECONDS.toMillis(nanos);
    }
}
