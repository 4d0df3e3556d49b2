package se.uppsikt.bench;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * How long the calendar of publishing takes with 201 posts in its week and 2 000 in its month,
 * against the same pages with none and a page that asks for nothing, in one run. One browser asks,
 * one page after another; what it waits is the server's time and the way through the loopback.
 */
final class Calendar {
    private static final int IN_THE_WEEK = 201;
    private static final int IN_THE_MONTH = 2_000;
    private static final int WARM_UP = 400;
    private static final int ASKED = 500;
    private static final int PORT = 18_095;
    private static final int WEBHOOK_PORT = 18_094;

    /** A month that nobody else plans in, and a week of it. */
    private static final LocalDate WEEK =
            LocalDate.now(ZoneId.of("Europe/Stockholm"))
                    .plusMonths(3)
                    .withDayOfMonth(10)
                    .with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));

    private static final String MANY =
            """
            with made as (
                insert into publishing.draft (id, state, form, title, text, due, sharing, shared_with, film_told,
                    version, made_by, area, changed_by, changed_by_name, changed_at, changed_in)
                select gen_random_uuid(), 'WRITING', 'POST', '', 'Sagostund nummer ' || n || ' på biblioteket',
                    date '%s' + interval '1 second' * (n * %d::bigint), 'OWN', '', false,
                    1, p.id, p.service_area, p.id, 'Anna Berg', now(), gen_random_uuid()
                from generate_series(1, %d) n,
                    (select id, service_area from access.person where username = 'anna.berg') p
                returning id)
            insert into publishing.target (draft, account, place)
            select made.id, a.id, 0 from made, accounts.account a where a.handle = 'facebook-orebrokommun';
            analyze publishing.draft;
            analyze publishing.target;
            """;

    private final Browser browser;
    private final Product product;

    private Calendar(Product product, Browser browser) {
        this.product = product;
        this.browser = browser;
    }

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            new Calendar(product, Browser.signedIn(product, "anna.berg")).measure();
        }
    }

    private void measure() throws Exception {
        String week = "/publicering?vecka=" + weekOf(WEEK);
        String month = "/publicering?manad=" + YearMonth.from(WEEK);
        warm(week);
        double floor = tell("a page that asks for nothing", "/tillganglighet");
        Map<String, Double> few = new LinkedHashMap<>();
        few.put(week, tell("empty week", week));
        few.put(month, tell("empty month", month));
        int daySeconds = 86_400;
        fill(WEEK, 7 * daySeconds / (IN_THE_WEEK + 1), IN_THE_WEEK);
        warm(week);
        double full = tell("week with 201 posts", week);
        ratios(full, few.get(week), floor);
        LocalDate first = YearMonth.from(WEEK).atDay(1);
        int rest = IN_THE_MONTH - IN_THE_WEEK;
        fill(first, YearMonth.from(WEEK).lengthOfMonth() * daySeconds / (rest + 1), rest);
        warm(month);
        full = tell("month with 2 000 posts", month);
        ratios(full, few.get(month), floor);
    }

    private static String weekOf(LocalDate monday) {
        return "%d-W%02d"
                .formatted(
                        monday.get(java.time.temporal.IsoFields.WEEK_BASED_YEAR),
                        monday.get(java.time.temporal.IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }

    private static void ratios(double full, double empty, double floor) {
        System.out.printf(
                Locale.ROOT,
                "  ratio of p95: %.2f of an empty one, %.2f of a page that asks for nothing%n",
                full / empty,
                full / floor);
    }

    private void warm(String page) throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            browser.see(page);
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

    private void fill(LocalDate from, int apartSeconds, int count) throws Exception {
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
                                MANY.formatted(from, apartSeconds, count))
                        .inheritIO();
        client.environment().put("PGPASSWORD", product.databasePassword());
        if (client.start().waitFor() != 0) {
            throw new IOException("psql could not fill the calendar");
        }
    }
}
