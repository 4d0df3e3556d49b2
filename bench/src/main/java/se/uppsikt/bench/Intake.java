package se.uppsikt.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Accepted deliveries a second, side by side with pgbench inserting one row a transaction into the
 * same server. Both with 64 clients, in turns, in one run; the load shares the machine with what it
 * loads.
 */
final class Intake {
    private static final int CLIENTS = 64;
    private static final int ROUNDS = 3;
    private static final Duration ROUND = Duration.ofSeconds(8);
    private static final int PREPARED = 4000;
    private static final String SECRET = "sandlada-apphemlighet";
    private static final int PORT = 18_099;
    private static final Pattern TPS = Pattern.compile("tps = ([0-9.]+)");

    private Intake() {}

    static void main(String[] args) throws Exception {
        Path program = Path.of(args.length > 0 ? args[0] : "app/target/uppsikt-program.jar");
        Path data = Files.createTempDirectory("uppsikt-bench");
        Process app = start(program, data);
        try {
            measure(data, preparePgbench(data));
        } finally {
            app.destroy();
            app.waitFor(30, TimeUnit.SECONDS);
        }
    }

    private static void measure(Path data, Path script) throws Exception {
        double[] ours = new double[ROUNDS];
        double[] peer = new double[ROUNDS];
        round(0, Duration.ofSeconds(5));
        for (int i = 0; i < ROUNDS; i++) {
            ours[i] = round(i + 1, ROUND);
            peer[i] = pgbench(data, script);
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

    private static Process start(Path program, Path data) throws IOException, InterruptedException {
        Process app =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED",
                                "-jar",
                                program.toString(),
                                "--uppsikt.data=" + data,
                                "--server.port=" + PORT,
                                "--uppsikt.demo=true",
                                "--uppsikt.facebook.graph=http://127.0.0.1:9")
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("app.log").toFile())
                        .start();
        for (int i = 0; i < 240; i++) {
            if (answers()) {
                return app;
            }
            Thread.sleep(250);
        }
        app.destroy();
        throw new IOException(
                "the program did not start:\n" + Files.readString(data.resolve("app.log")));
    }

    private static boolean answers() {
        try (Socket socket = new Socket("127.0.0.1", PORT)) {
            socket.getOutputStream().write(new Deliveries("127.0.0.1", SECRET, 999).next());
            return status(new BufferedInputStream(socket.getInputStream())) == 200;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Accepted deliveries a second. Requests are made and signed beforehand, so that only sending
     * is measured.
     */
    private static double round(int round, Duration length) throws Exception {
        try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
            List<List<byte[]>> requests = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                Deliveries deliveries = new Deliveries("127.0.0.1", SECRET, 1 + round * 100L + i);
                List<byte[]> own = new ArrayList<>(PREPARED);
                for (int k = 0; k < PREPARED; k++) {
                    own.add(deliveries.next());
                }
                requests.add(own);
            }
            long begin = System.nanoTime();
            long end = begin + length.toNanos();
            List<Future<Integer>> counts = new ArrayList<>();
            for (List<byte[]> own : requests) {
                counts.add(clients.submit(() -> send(own, end)));
            }
            long accepted = sum(counts);
            return accepted / ((System.nanoTime() - begin) / 1e9);
        }
    }

    private static long sum(List<Future<Integer>> counts)
            throws InterruptedException, ExecutionException {
        long all = 0;
        for (Future<Integer> count : counts) {
            all += count.get();
        }
        return all;
    }

    private static int send(List<byte[]> requests, long end) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", PORT)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream());
            int accepted = 0;
            while (System.nanoTime() < end && accepted < requests.size()) {
                socket.getOutputStream().write(requests.get(accepted));
                int status = status(in);
                if (status != 200) {
                    throw new IOException("status " + status + " after " + accepted);
                }
                accepted++;
            }
            return accepted;
        }
    }

    /** Reads one answer; its body is skipped by Content-Length. */
    private static int status(InputStream in) throws IOException {
        String first = line(in);
        int length = 0;
        for (String header = line(in); !header.isEmpty(); header = line(in)) {
            if (header.regionMatches(true, 0, "content-length:", 0, 15)) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        in.skipNBytes(length);
        return Integer.parseInt(first.split(" ", 3)[1]);
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private static Path preparePgbench(Path data) throws Exception {
        run(
                data,
                "psql",
                "-h",
                "127.0.0.1",
                "-p",
                port(data),
                "-U",
                "postgres",
                "-qc",
                "create table peer (id bigint generated always as identity primary key, source text not null,"
                        + " body bytea not null, received_at timestamptz not null)");
        Path script = data.resolve("insert.sql");
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

    private static double pgbench(Path data, Path script) throws Exception {
        String report =
                run(
                        data,
                        "pgbench",
                        "-h",
                        "127.0.0.1",
                        "-p",
                        port(data),
                        "-U",
                        "postgres",
                        "-n",
                        "-M",
                        "prepared",
                        "-c",
                        "" + CLIENTS,
                        "-j",
                        "2",
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

    private static String port(Path data) throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    }

    private static String run(Path data, String... command) throws Exception {
        Process process =
                new ProcessBuilder(command)
                        .directory(data.toFile())
                        .redirectErrorStream(true)
                        .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ":\n" + output);
        }
        return output;
    }
}
