package se.uppsikt.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Accepted deliveries a second by two nodes on one database, against one of them, in turns and in
 * one run; and how busy the processors were meanwhile, which tells what held it back.
 */
final class Nodes {
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final Product.Ports ONE = new Product.Ports(18_099, 18_098);
    private static final Product.Ports TWO = new Product.Ports(18_097, 18_096);
    private static final Path PROCESSORS = Path.of("/proc/stat");

    private Nodes() {}

    /**
     * A round.
     *
     * @param accepted deliveries a second
     * @param busy the share of all processors that was used
     * @param load the share that the load itself used
     */
    private record Round(double accepted, double busy, double load) {}

    static void main(String[] args) throws Exception {
        try (Product one = Product.start(args, ONE);
                Product two = second(one, args)) {
            measure();
        }
    }

    private static Product second(Product one, String[] args) throws Exception {
        Path data = Files.createTempDirectory("uppsikt-bench");
        Files.copy(one.data().resolve("nyckel"), data.resolve("nyckel"));
        Product two =
                Product.launch(
                        List.of(
                                "-Dspring.datasource.url=jdbc:postgresql://127.0.0.1:"
                                        + one.database()
                                        + "/postgres",
                                "-Dspring.datasource.username=uppsikt",
                                "-Dspring.datasource.password=" + one.databasePassword(),
                                "-jar",
                                args[0]),
                        data,
                        TWO);
        two.awaitReady();
        return two;
    }

    private static void measure() throws Exception {
        for (int i = 0; i < 2; i++) {
            round(100 + i, List.of(ONE, TWO));
        }
        double[] ratios = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            Round alone = round(2 * i + 1, List.of(ONE));
            Round both = round(2 * i + 2, List.of(ONE, TWO));
            ratios[i] = both.accepted() / alone.accepted();
            System.out.printf(
                    Locale.ROOT,
                    "round %d: one node %.0f/s (processors %.0f %% busy, %.0f %% by the load), two %.0f/s (%.0f %%, %.0f %%), ratio %.2f%n",
                    i + 1,
                    alone.accepted(),
                    100 * alone.busy(),
                    100 * alone.load(),
                    both.accepted(),
                    100 * both.busy(),
                    100 * both.load(),
                    ratios[i]);
        }
        Arrays.sort(ratios);
        System.out.printf(Locale.ROOT, "median ratio %.2f%n", ratios[ROUNDS / 2]);
    }

    /** All clients, shared by the nodes. */
    private static Round round(int number, List<Product.Ports> nodes) throws Exception {
        List<List<ByteBuffer>> deliveries = Intake.prepare(number);
        long[] before = processors();
        long ownBefore = own();
        long begin = System.nanoTime();
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            List<Future<Long>> counts = new ArrayList<>();
            int share = Intake.CLIENTS / 2;
            for (int i = 0; i < 2; i++) {
                counts.add(
                        threads.submit(
                                new Clients(
                                        new InetSocketAddress(
                                                "127.0.0.1", nodes.get(i % nodes.size()).webhook()),
                                        deliveries.subList(i * share, (i + 1) * share),
                                        ROUND.toNanos())));
            }
            long accepted = 0;
            for (Future<Long> count : counts) {
                accepted += count.get();
            }
            double seconds = (System.nanoTime() - begin) / 1e9;
            long[] after = processors();
            double all = after[0] - before[0];
            return new Round(
                    accepted / seconds,
                    (all - (after[1] - before[1])) / all,
                    (own() - ownBefore)
                            / 1e9
                            / seconds
                            / Runtime.getRuntime().availableProcessors());
        }
    }

    /** All ticks, and those in which nothing was done or the disk was waited for. */
    private static long[] processors() throws IOException {
        String[] words = Files.readAllLines(PROCESSORS).getFirst().trim().split("\\s+");
        long all = 0;
        for (int i = 1; i < Math.min(words.length, 9); i++) {
            all += Long.parseLong(words[i]);
        }
        return new long[] {all, Long.parseLong(words[4]) + Long.parseLong(words[5])};
    }

    private static long own() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
