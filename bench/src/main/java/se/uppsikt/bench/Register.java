package se.uppsikt.bench;

import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the pages of the account register take with 10 000 accounts, against the same page with
 * the demo's handful, in one run. One browser asks, one page after another; what it waits is the
 * server's time and the way through the loopback.
 */
final class Register {
    private static final int ACCOUNTS = 10_000;
    private static final int WARM_UP = 300;
    private static final int ASKED = 500;
    private static final int PORT = 18_097;
    private static final int WEBHOOK_PORT = 18_096;

    private static final String MANY =
            """
            insert into accounts.account
                (id, kind, platform, platform_id, handle, name, address, owner, committee, status, relay)
            select gen_random_uuid(), 'SERVICE_AREA', 'FACEBOOK', 'bench' || n, 'bench-' || n,
                (array['Förskolan', 'Ängens skola', 'Biblioteket', 'Åbadet'])[1 + mod(n, 4)] || ' ' || n,
                'https://www.facebook.com/bench' || n, owner, committee, 'ACTIVE', false
            from generate_series(1, %d) n,
                (select owner, committee from accounts.account limit 1) one;
            analyze accounts.account;
            """;

    private final Browser browser;
    private final Product product;

    private Register(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            new Register(product, Browser.signedIn(product, "anna.berg")).measure();
        }
    }

    private void measure() throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            browser.see("/konton");
        }
        double few = tell("the demo's accounts", "/konton");
        fill();
        Map<String, String> pages = new LinkedHashMap<>();
        pages.put("first part", "/konton");
        pages.put("middle", "/konton?q=&efter=bench-5000");
        pages.put("search, few found", "/konton?q=biblioteket+99");
        pages.put("search, nothing found", "/konton?q=finnsinte");
        for (int i = 0; i < WARM_UP; i++) {
            browser.see("/konton?q=biblioteket+99");
        }
        for (Map.Entry<String, String> page : pages.entrySet()) {
            double many = tell(page.getKey(), page.getValue());
            System.out.printf(Locale.ROOT, "  ratio of p95: %.2f%n", many / few);
        }
    }

    /** The 95th percentile in milliseconds, after it has been printed. */
    private double tell(String what, String page) throws Exception {
        double[] times = new double[ASKED];
        int size = 0;
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            size = browser.see(page).length();
            times[i] = (System.nanoTime() - begin) / 1e6;
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "%s: p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, %d characters%n",
                what,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                times[ASKED * 99 / 100],
                size);
        return times[ASKED * 95 / 100];
    }

    private void fill() throws Exception {
        ProcessBuilder client =
                new ProcessBuilder(
                                "psql",
                                "-h",
                                "127.0.0.1",
                                "-p",
                                product.database(),
                                "-U",
                                "uppsikt",
                                "-d",
                                "postgres",
                                "-qc",
                                MANY.formatted(ACCOUNTS))
                        .inheritIO();
        client.environment().put("PGPASSWORD", product.databasePassword());
        Process psql = client.start();
        if (psql.waitFor() != 0) {
            throw new IOException("psql could not fill the register");
        }
    }
}
