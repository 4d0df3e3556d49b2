package se.uppsikt.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * How long four browsers at once wait for every page and act with 10 000 contributions and with a
 * million, in one run: two programs stand side by side and take turns, page by page.
 */
final class Size {
    private static final int SMALL = 10_000;
    private static final int LARGE = 1_000_000;
    private static final int CLIENTS = 4;
    private static final int WARM_UP = 3;

    /** So often is every page asked for before anything counts: a server is up for weeks. */
    private static final int UP_FOR_A_WHILE = 5;

    private static final int ROUNDS = 4;
    private static final int ASKED = 25;
    private static final Product.Ports FEW = new Product.Ports(18_590, 18_591);
    private static final Product.Ports MANY = new Product.Ports(18_592, 18_593);

    private final Product product;
    private final List<Map<String, Browser>> clients = new ArrayList<>();

    private Size(Product product) {
        this.product = product;
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(new HashMap<>());
        }
    }

    /**
     * @param args the program; how many contributions the large one has; the two data folders of an
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
            if (!filled) {
                fill(few, SMALL);
                fill(many, SMALL, large);
            }
            compare(new Size(few), new Size(many), threads);
            compareActs(few, many, threads);
        }
    }

    private static void fill(Product product, int... sizes) throws Exception {
        Filling filling = new Filling(product);
        filling.accounts();
        for (int size : sizes) {
            filling.until(size);
        }
    }

    private static void compare(Size few, Size many, ExecutorService threads) throws Exception {
        System.out.printf(
                "%-28s %9s %9s %9s %9s %6s %6s%n",
                "milliseconds", "p50 few", "p50 many", "p95 few", "p95 many", "p50 ×", "p95 ×");
        for (int i = 0; i < UP_FOR_A_WHILE; i++) {
            for (Visit visit : Visit.all()) {
                warmUp(few, many, visit, threads);
            }
        }
        for (Visit visit : Visit.all()) {
            warmUp(few, many, visit, threads);
            List<Double> fewTimes = new ArrayList<>();
            List<Double> manyTimes = new ArrayList<>();
            for (int round = 0; round < ROUNDS; round++) {
                fewTimes.addAll(few.round(visit, threads));
                manyTimes.addAll(many.round(visit, threads));
            }
            tell(visit.name(), sorted(fewTimes), sorted(manyTimes));
        }
    }

    /** What people do to items, each to one of their own. */
    private static void compareActs(Product few, Product many, ExecutorService threads)
            throws Exception {
        List<Acts> toFew = people(few);
        List<Acts> toMany = people(many);
        for (int round = 0; round < WARM_UP; round++) {
            acted(toFew, threads);
            acted(toMany, threads);
        }
        List<List<Double>> fewTimes = new ArrayList<>();
        List<List<Double>> manyTimes = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            fewTimes.addAll(acted(toFew, threads));
            manyTimes.addAll(acted(toMany, threads));
        }
        for (int i = 0; i < Acts.names().size(); i++) {
            tell("act: " + Acts.names().get(i), of(i, fewTimes), of(i, manyTimes));
        }
    }

    private static List<Acts> people(Product product) throws IOException, InterruptedException {
        List<Acts> people = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            people.add(Acts.of(product, "anna.berg"));
        }
        return people;
    }

    private static List<List<Double>> acted(List<Acts> people, ExecutorService threads)
            throws Exception {
        List<Callable<List<List<Double>>>> all = new ArrayList<>();
        for (Acts each : people) {
            all.add(
                    () -> {
                        List<List<Double>> times = new ArrayList<>(ASKED);
                        for (int i = 0; i < ASKED; i++) {
                            times.add(each.round());
                        }
                        return times;
                    });
        }
        List<List<Double>> times = new ArrayList<>();
        for (Future<List<List<Double>>> each : threads.invokeAll(all)) {
            times.addAll(finished(each));
        }
        return times;
    }

    private static double[] of(int act, List<List<Double>> times) {
        return sorted(times.stream().map(each -> each.get(act)).toList());
    }

    /** A program that has been up for a while is what people meet. */
    private static void warmUp(Size few, Size many, Visit visit, ExecutorService threads)
            throws Exception {
        for (int round = 0; round < WARM_UP; round++) {
            few.round(visit, threads);
            many.round(visit, threads);
        }
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

    /** What every client waited, all of them asking at once. */
    private List<Double> round(Visit visit, ExecutorService threads) throws Exception {
        List<Callable<List<Double>>> all = new ArrayList<>();
        for (Map<String, Browser> client : clients) {
            all.add(() -> asked(browser(client, visit.who()), visit));
        }
        List<Double> times = new ArrayList<>();
        for (Future<List<Double>> each : threads.invokeAll(all)) {
            times.addAll(finished(each));
        }
        return times;
    }

    private static <T> T finished(Future<T> client) throws Exception {
        try {
            return client.get();
        } catch (ExecutionException e) {
            throw new IOException("a page could not be measured", e.getCause());
        }
    }

    private Browser browser(Map<String, Browser> client, String who)
            throws IOException, InterruptedException {
        Browser known = client.get(who);
        if (known == null) {
            known = Browser.signedIn(product, who);
            client.put(who, known);
        }
        return known;
    }

    private static List<Double> asked(Browser browser, Visit visit)
            throws IOException, InterruptedException {
        String address = visit.address(browser);
        List<Double> times = new ArrayList<>(ASKED);
        for (int i = 0; i < ASKED; i++) {
            long begin = System.nanoTime();
            browser.see(address);
            times.add((System.nanoTime() - begin) / 1e6);
        }
        return times;
    }
}
