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

    private final Filling database;
    private int filled;

    private Interpreting(Filling database) {
        this.database = database;
    }

    /**
     * @param args the program
     */
    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, PORTS)) {
            Interpreting reading = new Interpreting(new Filling(product));
            reading.read(WARM_UP);
            double few = reading.read(FEW);
            double many = reading.read(MANY);
            System.out.printf(
                    Locale.ROOT,
                    "%d: %.0f/s; %d: %.0f/s; each, many against few: %.2f ×; set aside: %d%n",
                    FEW * PLATFORMS,
                    few,
                    MANY * PLATFORMS,
                    many,
                    few / many,
                    reading.database.number(
                            "select count(*) from records.waiting where problem is not null"));
        }
    }

    /**
     * @param each deliveries of each platform
     * @return how many a second, from when they are there until none is left
     */
    private double read(int each) throws Exception {
        int from = filled + 1;
        filled += each;
        database.run("waiting.sql", "-v", "from=" + from, "-v", "to=" + filled);
        long left = database.number(LEFT);
        long begun = System.nanoTime();
        long until = begun + Duration.ofMinutes(20).toNanos();
        while (database.number(LEFT) > 0) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("it is not read after twenty minutes");
            }
            TimeUnit.MILLISECONDS.sleep(200);
        }
        return left / ((System.nanoTime() - begun) / 1e9);
    }
}
