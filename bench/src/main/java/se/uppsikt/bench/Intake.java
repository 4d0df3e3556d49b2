package se.uppsikt.bench;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepted deliveries a second, side by side with pgbench inserting one row a transaction into the
 * same server. Both with 64 clients, in turns, in one run; the load shares the machine with what it
 * loads.
 */
final class Intake {
    static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int PREPARED = 5000;
    private static final String SECRET = "sandlada-apphemlighet";
    private static final int PORT = 18_099;
    private static final int WEBHOOK_PORT = 18_098;

    /** As pgbench is given: two threads drive all clients. */
    private static final int THREADS = 2;

    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private Intake() {}

    static void main(String[] args) throws Exception {
        try (Product product = Product.start(args, new Product.Ports(PORT, WEBHOOK_PORT))) {
            measure(product, preparePgbench(product));
        }
    }

    private static void measure(Product product, Path script) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        for (int i = 0; i < 2; i++) {
            round(10 + i, WARM_UP.dividedBy(2));
        }
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = round(i + 1, ROUND);
            peer[i] = pgbench(product, script);
            System.out.printf(
                    Locale.ROOT,
                    "round %d: journal %.0f/s, pgbench %.0f/s, ratio %.2f%n",
                    i + 1,
                    ours[i],
                    peer[i],
                    ours[i] / peer[i]);
        }
        Arrays.sort(ours);
        Arrays.sort(peer);
        System.out.printf(
                Locale.ROOT,
                "median: journal %.0f/s, pgbench %.0f/s, ratio %.2f%n",
                ours[ROUNDS / 2],
                peer[ROUNDS / 2],
                ours[ROUNDS / 2] / peer[ROUNDS / 2]);
    }

    /**
     * Accepted deliveries a second. Requests are made and signed beforehand, so that only sending
     * is measured.
     */
    private static double round(int round, Duration length) throws Exception {
        List<List<ByteBuffer>> deliveries = prepare(round);
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            int share = CLIENTS / THREADS;
            long begin = System.nanoTime();
            List<Future<Long>> counts = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                counts.add(
                        threads.submit(
                                new Clients(
                                        new InetSocketAddress("127.0.0.1", WEBHOOK_PORT),
                                        deliveries.subList(i * share, (i + 1) * share),
                                        length.toNanos())));
            }
            long accepted = 0;
            for (Future<Long> count : counts) {
                accepted += count.get();
            }
            return accepted / ((System.nanoTime() - begin) / 1e9);
        }
    }

    static List<List<ByteBuffer>> prepare(int round) {
        List<List<ByteBuffer>> deliveries = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            Deliveries source = new Deliveries("127.0.0.1", SECRET, 1 + round * 100L + i);
            List<ByteBuffer> own = new ArrayList<>(PREPARED);
            for (int k = 0; k < PREPARED; k++) {
                own.add(ByteBuffer.wrap(source.next()));
            }
            deliveries.add(own);
        }
        return deliveries;
    }

    private static Path preparePgbench(Product product) throws Exception {
        run(
                product,
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
                "create table peer (id bigint generated always as identity primary key, source text not null,"
                        + " body bytea not null, received_at timestamptz not null)");
        Path script = product.data().resolve("insert.sql");
        String request =
                new String(new Deliveries("x", SECRET, 7).next(), StandardCharsets.US_ASCII);
        String body = request.substring(request.indexOf("\r\n\r\n") + 4);
        String hex = HexFormat.of().formatHex(body.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(
                script,
                "insert into peer (source, body, received_at) values ('facebook/webhook', '\\x"
                        + hex
                        + "'::bytea, now());\n");
        return script;
    }

    private static double pgbench(Product product, Path script) throws Exception {
        String report =
                run(
                        product,
                        "pgbench",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        product.database(),
                        "-U",
                        "uppsikt",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "" + THREADS,
                        "-T",
                        "" + ROUND.toSeconds(),
                        "-f",
                        script.toString(),
                        "postgres");
        Matcher tps = TPS.matcher(report);
        if (!tps.find()) {
            throw new IOException(report);
        }
        return Double.parseDouble(tps.group(1));
    }

    private static String run(Product product, String... command) throws Exception {
        ProcessBuilder client =
                new ProcessBuilder(command)
                        .directory(product.data().toFile())
                        .redirectErrorStream(true);
        client.environment().put("PGPASSWORD", product.databasePassword());
        Process process = client.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ":\n" + output);
        }
        return output;
    }
}
