package se.uppsikt.bench;

import java.util.Arrays;
import java.util.Locale;

/**
 * How long the picture of a crisis takes over the 20 000 that it reads at most, out of 50 000, as a
 * page, a document and a table, against a page that asks for nothing, in one run.
 */
final class Picturing {
    private static final int FILLED = 50_000;
    private static final int WARM_UP = 10;
    private static final int ASKED = 30;
    private static final int PORT = 18_097;
    private static final int WEBHOOK_PORT = 18_096;
    private static final String PICTURE = "/kris/lagesbild";
    private static final String CRISIS = "kris=00000000-0000-4000-8000-000000000001";

    private final Browser browser;

    private Picturing(Browser browser) {
        this.browser = browser;
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            Filling filling = new Filling(product);
            filling.accounts();
            filling.until(FILLED);
            filling.run("crisis.sql");
            new Picturing(Browser.signedIn(product, "anna.berg")).measure();
        }
    }

    private void measure() throws Exception {
        double floor = tell("a page that asks for nothing", "/tillganglighet");
        for (String page : new String[] {"", "/lagesbild.pdf", "/lagesbild.csv"}) {
            double full = tell(PICTURE + page, PICTURE + page + "?" + CRISIS);
            System.out.printf(
                    Locale.ROOT,
                    "  ratio of p95: %.1f of a page that asks for nothing%n",
                    full / floor);
        }
    }

    /** The 95th percentile in milliseconds, after it has been printed. */
    private double tell(String what, String page) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            browser.see(page);
        }
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            browser.see(page);
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms%n",
                what,
                times[ASKED / 2],
                times[ASKED * 95 / 100]);
        return times[ASKED * 95 / 100];
    }
}
