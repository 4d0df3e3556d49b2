package se.uppsikt.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long the register, the public register and the search wait with 10 000 entries and with a
 * million, in one run: two programs stand side by side and take turns, page by page.
 */
final class Entries {
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int CLIENTS = 4;
    private static final int UP_FOR_A_WHILE = 12;
    private static final int WARM_UP = 2;
    private static final int ROUNDS = 4;
    private static final int ASKED = 25;
    private static final Product.Ports FEW = new Product.Ports(18_600, 18_601);
    private static final Product.Ports MANY = new Product.Ports(18_602, 18_603);

    private Entries() {}

    private static final String NOBODY = "";
    private static final String REGISTRAR = "lars.dahl";
    private static final String COMMUNICATIONS = "anna.berg";

    /** One page: what it is called here, its address, and who asks for it. */
    private record Page(String name, String address, String who) {}

    private static final List<Page> PAGES =
            List.of(
                    new Page("a page that asks for nothing", "/logga-in", NOBODY),
                    new Page("register", "/diarium", REGISTRAR),
                    new Page("register of a year", "/diarium?ar=2025", REGISTRAR),
                    new Page("register, word of many", "/diarium?q=bron", REGISTRAR),
                    new Page("register, rare word", "/diarium?q=nummer4711", REGISTRAR),
                    new Page("register, outer number", "/diarium?q=KS+2026%2F4712", REGISTRAR),
                    new Page("public register", "/diarium/offentligt", NOBODY),
                    new Page("public register of a year", "/diarium/offentligt?ar=2025", NOBODY),
                    new Page("public register, word", "/diarium/offentligt?q=bron", NOBODY),
                    new Page(
                            "public register, rare word",
                            "/diarium/offentligt?q=nummer4712",
                            NOBODY),
                    new Page("search, common word", "/inkorg?sok=bron", COMMUNICATIONS),
                    new Page("search, rare word", "/inkorg?sok=nummer4711", COMMUNICATIONS),
                    new Page(
                            "search, two words", "/inkorg?sok=torget42+nummer4711", COMMUNICATIONS),
                    new Page("search, no such word", "/inkorg?sok=finnsinte", COMMUNICATIONS),
                    new Page("search, outer number", "/inkorg?sok=KS+2026%2F4712", COMMUNICATIONS));

    /** One of the two, with its browsers. */
    private static final class Side {
        private final Map<String, List<Browser>> browsers = new HashMap<>();

        private Side(Product product) throws IOException, InterruptedException {
            for (String who : List.of(NOBODY, REGISTRAR, COMMUNICATIONS)) {
                List<Browser> clients = new ArrayList<>();
                for (int i = 0; i < CLIENTS; i++) {
                    clients.add(
                            who.isEmpty() ? new Browser(product) : Browser.signedIn(product, who));
                }
                browsers.put(who, clients);
            }
        }

        /** What every client waited, all of them asking at once. */
        private List<Double> round(Page page, ExecutorService threads) throws Exception {
            List<Callable<List<Double>>> all = new ArrayList<>();
            for (Browser each : Objects.requireNonNull(browsers.get(page.who()))) {
                all.add(() -> asked(each, page));
            }
            List<Double> times = new ArrayList<>();
            for (Future<List<Double>> each : threads.invokeAll(all)) {
                times.addAll(each.get());
            }
            return times;
        }

        private static List<Double> asked(Browser browser, Page page)
                throws IOException, InterruptedException {
            List<Double> times = new ArrayList<>(ASKED);
            for (int i = 0; i < ASKED; i++) {
                long begin = System.nanoTime();
                browser.see(page.address());
                times.add((System.nanoTime() - begin) / 1e6);
            }
            return times;
        }
    }

    /**
     * @param args the program; how many entries the large one has; the two data folders of an
     *     earlier run, small and large, that need not be filled again
     */
    static void main(String[] args) throws Exception {
        int large = args.length > 1 ? Integer.parseInt(args[1]) : LARGE;
        boolean filled = args.length > 3;
        try (Product few =
                        filled
                                ? Product.start(args[0], Path.of(args[2]), FEW)
                                : Product.start(args, FEW);
                Product many =
                        filled
                                ? Product.start(args[0], Path.of(args[3]), MANY)
                                : Product.start(args, MANY);
                ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            System.out.println(few.data() + " " + many.data());
            if (!filled) {
                fill(few, SMALL);
                fill(many, large);
            }
            compare(new Side(few), new Side(many), threads);
        }
    }

    private static void fill(Product product, int entries) throws Exception {
        Filling filling = new Filling(product);
        filling.accounts();
        filling.entries(entries);
    }

    private static void compare(Side few, Side many, ExecutorService threads) throws Exception {
        System.out.printf(
                "%-28s %9s %9s %9s %9s %6s %6s%n",
                "milliseconds", "p50 few", "p50 many", "p95 few", "p95 many", "p50 ×", "p95 ×");
        for (int i = 0; i < UP_FOR_A_WHILE; i++) {
            for (Page page : PAGES) {
                few.round(page, threads);
                many.round(page, threads);
            }
        }
        Map<String, double[][]> all = new LinkedHashMap<>();
        for (Page page : PAGES) {
            all.put(page.name(), measured(page, few, many, threads));
        }
        all.forEach((name, times) -> tell(name, times[0], times[1]));
    }

    private static double[][] measured(Page page, Side few, Side many, ExecutorService threads)
            throws Exception {
        List<Double> fewTimes = new ArrayList<>();
        List<Double> manyTimes = new ArrayList<>();
        for (int round = -WARM_UP; round < ROUNDS; round++) {
            List<Double> one = few.round(page, threads);
            List<Double> other = many.round(page, threads);
            if (round >= 0) {
                fewTimes.addAll(one);
                manyTimes.addAll(other);
            }
        }
        return new double[][] {sorted(fewTimes), sorted(manyTimes)};
    }

    private static double[] sorted(List<Double> times) {
        double[] sorted = times.stream().mapToDouble(Double::doubleValue).toArray();
        Arrays.sort(sorted);
        return sorted;
    }

    private static void tell(String name, double[] few, double[] many) {
        int half = few.length / 2;
        int most = few.length * 95 / 100;
        System.out.printf(
                Locale.ROOT,
                "%-28s %9.1f %9.1f %9.1f %9.1f %6.2f %6.2f%n",
                name,
                few[half],
                many[half],
                few[most],
                many[most],
                many[half] / few[half],
                many[most] / few[most]);
    }
}
