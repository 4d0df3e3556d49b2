package se.uppsikt.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * How long deliveries wait after the power has gone: program and database are killed at once under
 * load, and started again. From the start of the process to the first delivery that is answered
 * 200, beside the time until the pages answer in the same start; laid out as {@code ./run} starts
 * it, and as the one file that is delivered, in turns.
 */
final class Start {
    private static final String SECRET = "sandlada-apphemlighet";
    private static final int SENDERS = 8;
    private static final Duration LOAD = Duration.ofSeconds(3);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final long PAUSE_MILLIS = 20;
    private static final int PATIENCE_MILLIS = 5_000;
    private static final Product.Ports PORTS = new Product.Ports(18_097, 18_096);

    private final Path data;
    private long sender = 1;

    private Start(Path data) {
        this.data = data;
    }

    /** Seconds from the start of the process. */
    private record Times(double door, double pages) {}

    static void main(String[] args) throws Exception {
        List<String> whole = List.of("-jar", args[1]);
        List<String> laidOut =
                List.of(
                        "-XX:+AutoCreateSharedArchive",
                        "-XX:SharedArchiveFile=" + args[0].replace(".jar", ".jsa"),
                        "-Xlog:cds*=off",
                        "-Xlog:aot*=off",
                        "-jar",
                        args[0]);
        Start start = new Start(Files.createTempDirectory("uppsikt-bench"));
        start.begin(laidOut);
        List<Times> first = new ArrayList<>();
        List<Times> second = new ArrayList<>();
        for (int kill = 0; kill < Integer.parseInt(args[2]); kill++) {
            first.add(start.afterAKill("laid out", laidOut));
            second.add(start.afterAKill("one file", whole));
        }
        tell("laid out", first);
        tell("one file", second);
    }

    /** The demo's own first start, with the stop at which Java keeps what it has learnt. */
    private void begin(List<String> program) throws Exception {
        try (Product product = Product.launch(program, data, PORTS)) {
            product.awaitReady();
            while (!delivered(new Deliveries("127.0.0.1", SECRET, sender++))) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        }
        afterAKill("to warm the disk", program);
    }

    private Times afterAKill(String name, List<String> program) throws Exception {
        long begin = System.nanoTime();
        Product product = Product.launch(program, data, PORTS);
        try (HttpClient client = HttpClient.newHttpClient();
                ExecutorService side = Executors.newVirtualThreadPerTaskExecutor()) {
            var pages = side.submit(() -> awaitPages(product, client, begin));
            Deliveries deliveries = new Deliveries("127.0.0.1", SECRET, sender++);
            while (!delivered(deliveries)) {
                requireLife(product, begin);
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
            Times times = new Times(seconds(begin), pages.get());
            System.out.printf(
                    Locale.ROOT,
                    "%s: door %.2f s, pages %.2f s, ratio %.2f%n",
                    name,
                    times.door(),
                    times.pages(),
                    times.door() / times.pages());
            return times;
        } finally {
            killUnderLoad(product);
        }
    }

    private static double awaitPages(Product product, HttpClient client, long begin)
            throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(product.address("/hjalsa")).build();
        while (true) {
            try {
                if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                    return seconds(begin);
                }
            } catch (IOException notYet) {
                requireLife(product, begin);
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
    }

    private static void requireLife(Product product, long begin) throws IOException {
        if (!product.isAlive() || seconds(begin) > LONGEST.toSeconds()) {
            throw new IOException(
                    "the program did not start:\n"
                            + Files.readString(product.data().resolve("app.log")));
        }
    }

    private void killUnderLoad(Product product) throws IOException, InterruptedException {
        AtomicBoolean dead = new AtomicBoolean();
        try (ExecutorService senders = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < SENDERS; i++) {
                Deliveries own = new Deliveries("127.0.0.1", SECRET, sender++);
                senders.execute(
                        () -> {
                            while (!dead.get()) {
                                delivered(own);
                            }
                        });
            }
            TimeUnit.SECONDS.sleep(LOAD.toSeconds());
            product.kill();
            dead.set(true);
        }
    }

    /** Whether the next delivery, on a connection of its own, is answered 200. */
    private static boolean delivered(Deliveries deliveries) {
        byte[] wanted = "HTTP/1.1 200".getBytes(StandardCharsets.US_ASCII);
        try (Socket door = new Socket()) {
            door.connect(new InetSocketAddress("127.0.0.1", PORTS.webhook()), PATIENCE_MILLIS);
            door.setSoTimeout(PATIENCE_MILLIS);
            door.getOutputStream().write(deliveries.next());
            byte[] answer = door.getInputStream().readNBytes(wanted.length);
            return Arrays.equals(answer, wanted);
        } catch (IOException closed) {
            return false;
        }
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void tell(String name, List<Times> starts) {
        List<Double> doors = starts.stream().map(Times::door).sorted().toList();
        List<Double> pages = starts.stream().map(Times::pages).sorted().toList();
        List<Double> ratios = starts.stream().map(t -> t.door() / t.pages()).sorted().toList();
        System.out.printf(
                Locale.ROOT,
                "%s, %d starts: door %s s, pages %s s, ratio %s%n",
                name,
                starts.size(),
                spread(doors),
                spread(pages),
                spread(ratios));
    }

    /** The median, with the least and the most. */
    private static String spread(List<Double> sorted) {
        return String.format(
                Locale.ROOT,
                "%.2f (%.2f–%.2f)",
                sorted.get(sorted.size() / 2),
                sorted.getFirst(),
                sorted.getLast());
    }
}
