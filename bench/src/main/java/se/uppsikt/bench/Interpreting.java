package se.uppsikt.bench;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * How many kept deliveries a second are read, those of Facebook, Instagram and LinkedIn in turns,
 * and whether it costs more when there are many. The whole program reads them, with all that
 * follows from a comment.
 */
final class Interpreting {
    private static final Product.Ports PORTS = new Product.Ports(18_706, 18_707);
    private static final int PLATFORMS = 3;
    private static final int WARM_UP = 3_000;
    private static final int FEW = 5_000;
    private static final int MANY = 40_000;
    private static final String LEFT = "select count(*) from records.waiting where problem is null";

    private final Product product;
    private final Filling database;
    private int filled;

    private Interpreting(Product product) {
        this.product = product;
        this.database = new Filling(product);
    }

    /**
     * @param args the program
     */
    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, PORTS)) {
            Interpreting reading = new Interpreting(product);
            reading.read(WARM_UP);
            Cost few = reading.read(FEW);
            Cost many = reading.read(MANY);
            System.out.printf(
                    Locale.ROOT,
                    "%d: %s; %d: %s; each, many against few: %.2f × by the clock, %.2f × of the processors; set aside: %d%n",
                    FEW * PLATFORMS,
                    few,
                    MANY * PLATFORMS,
                    many,
                    few.second() / many.second(),
                    many.millis() / few.millis(),
                    reading.database.number(
                            "select count(*) from records.waiting where problem is not null"));
        }
    }

    /**
     * What deliveries cost, which are events too: each tells of one thing.
     *
     * @param second how many a second, from when they are there until none is left
     * @param millis of a processor for each, in the program and in its database
     */
    private record Cost(double second, double millis) {
        @Override
        public String toString() {
            return String.format(
                    Locale.ROOT, "%.0f/s, %.3f ms of a processor each", second, millis);
        }
    }

    /**
     * @param each deliveries of each platform
     */
    private Cost read(int each) throws Exception {
        int from = filled + 1;
        filled += each;
        database.run("waiting.sql", "-v", "from=" + from, "-v", "to=" + filled);
        long left = database.number(LEFT);
        double used = product.processorSeconds();
        long begun = System.nanoTime();
        long until = begun + Duration.ofMinutes(20).toNanos();
        while (database.number(LEFT) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it is not read after twenty minutes");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        return new Cost(left / seconds, (product.processorSeconds() - used) * 1_000 / left);
    }
}
