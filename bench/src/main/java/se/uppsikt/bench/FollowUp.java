package se.uppsikt.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long follow-up's first page takes over many contributions, against a page that asks for
 * nothing, in one run; and how many contributions a second are counted when all figures are counted
 * from the records.
 */
final class FollowUp {
    private static final int MANY = 1_000_000;
    private static final int WARM_UP = 300;
    private static final int ASKED = 500;
    private static final int PORT = 18_097;
    private static final int WEBHOOK_PORT = 18_096;

    private final Browser browser;
    private final Filling filling;
    private final Product product;

    private FollowUp(Product product, Browser browser) {
        this.browser = browser;
        this.product = product;
        this.filling = new Filling(product);
    }

    static void main(String[] args) throws Exception {
        int many = args.length > 1 ? Integer.parseInt(args[1]) : MANY;
        String[] program = {args[0]};
        try (Product product = Product.start(program, new Product.Ports(PORT, WEBHOOK_PORT))) {
            new FollowUp(product, Browser.signedIn(product, "anna.berg")).measure(args[0], many);
        }
    }

    private void measure(String program, int many) throws Exception {
        filling.accounts();
        filling.until(many);
        count(program);
        for (int i = 0; i < WARM_UP; i++) {
            browser.see("/uppfoljning");
        }
        double floor = tell("a page that asks for nothing", "/tillganglighet");
        for (String page :
                new String[] {
                    "/uppfoljning",
                    "/uppfoljning?langd=ar",
                    "/uppfoljning?urval=konto-facebook-orebrokommun&langd=ar"
                }) {
            double full = tell(page, page);
            System.out.printf(
                    Locale.ROOT,
                    "  ratio of p95: %.2f of a page that asks for nothing%n",
                    full / floor);
        }
        System.out.println(
                "rows of months: " + filling.number("select count(*) from insight.month_figure"));
        System.out.println(
                "rows of days: " + filling.number("select count(*) from insight.day_figure"));
    }

    /** From when the command says how much there is until it says that it is done. */
    private void count(String program) throws Exception {
        filling.run("followup-order.sql");
        Process command =
                new ProcessBuilder(
                                "java",
                                "-Xmx1g",
                                "-XX:+UseSerialGC",
                                "-jar",
                                program,
                                "rakna-om",
                                "--uppsikt.data=" + product.data())
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        long begin = 0;
        try (BufferedReader said = command.inputReader(UTF_8)) {
            for (String line = said.readLine(); line != null; line = said.readLine()) {
                begin = begin == 0 ? System.nanoTime() : begin;
            }
        }
        double seconds = (System.nanoTime() - begin) / 1e9;
        if (command.waitFor() != 0) {
            throw new IOException("the figures could not be counted");
        }
        long counted =
                filling.number(
                        "select sum(number) from insight.day_figure where kind in ('RECEIVED', 'PUBLISHED')");
        System.out.printf(
                Locale.ROOT,
                "counted from the records: %d contributions in %.1f s, %.0f a second%n",
                counted,
                seconds,
                counted / seconds);
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
}
