package se.uppsikt.bench;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How long it takes from the press of the button until a crisis has stopped all that is planned,
 * with 10 000 scheduled posts against 10, in one run: the answer comes when the stop is committed.
 */
final class Stopping {
    private static final int FEW = 10;
    private static final int MANY = 10_000;
    private static final int WARM_UP = 40;
    private static final int ASKED = 60;
    private static final int PORT = 18_097;
    private static final int WEBHOOK_PORT = 18_096;

    private static final Pattern CRISIS = Pattern.compile("name=\"kris\" value=\"([^\"]+)\"");

    private static final String PLANNED =
            """
            insert into platforms.publication (id, account, form, text, once, state, due, ordered_at, ordered_by, attempt)
            select gen_random_uuid(), a.id, 'POST', 'Sagostund nummer ' || n, 'kris-' || n || '-%d', 'WAITING',
                now() + interval '1 day' + interval '1 minute' * n, now(), 'Anna Berg', 1
            from generate_series(1, %d) n, accounts.account a where a.handle = 'facebook-orebrokommun';
            analyze platforms.publication;
            """;

    private final Browser browser;
    private final Product product;

    private Stopping(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            new Stopping(product, Browser.signedIn(product, "anna.berg")).measure();
        }
    }

    private void measure() throws Exception {
        fill(FEW);
        for (int i = 0; i < WARM_UP; i++) {
            stop();
        }
        double few = tell(FEW);
        fill(MANY - FEW);
        double many = tell(MANY);
        System.out.printf(Locale.ROOT, "  ratio of p95: %.2f%n", many / few);
    }

    /** In milliseconds, from the press until it is committed; then it is ended again. */
    private double stop() throws Exception {
        String token = Browser.token(browser.see("/kris"));
        long begin = System.nanoTime();
        post("/kris", "vad=Prov&omfattning=alla", token);
        double took = (System.nanoTime() - begin) / 1e6;
        String running = browser.see("/kris");
        post("/kris/avsluta", "skal=Prov&kris=" + Browser.first(CRISIS, running), token);
        return took;
    }

    private void post(String page, String form, String token) throws Exception {
        int status =
                browser.post(
                                page,
                                "application/x-www-form-urlencoded",
                                BodyPublishers.ofString(form + "&_csrf=" + token))
                        .statusCode();
        if (status != 302) {
            throw new IOException(page + " answered " + status);
        }
    }

    private double tell(int planned) throws Exception {
        double[] times = new double[ASKED];
        for (int i = 0; i < ASKED; i++) {
            times[i] = stop();
        }
        Arrays.sort(times);
        System.out.printf(
                Locale.ROOT,
                "stop with %d planned: p50 %.1f ms, p95 %.1f ms, longest %.1f ms%n",
                planned,
                times[ASKED / 2],
                times[ASKED * 95 / 100],
                times[ASKED - 1]);
        return times[ASKED * 95 / 100];
    }

    private void fill(int count) throws Exception {
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
                                "-v",
                                "ON_ERROR_STOP=1",
                                "-qc",
                                PLANNED.formatted(count, count))
                        .inheritIO();
        client.environment().put("PGPASSWORD", product.databasePassword());
        if (client.start().waitFor() != 0) {
            throw new IOException("psql could not fill what is planned");
        }
    }
}
