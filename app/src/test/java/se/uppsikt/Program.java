package se.uppsikt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * The program as a process of its own, on its embedded database, as {@code ./run} starts it; it can
 * be killed.
 */
final class Program implements AutoCloseable {
    static final String LOG = "program.log";
    private static final Duration START = Duration.ofMinutes(4);
    private final Path data;
    private final int port;
    private final int webhookPort;
    private final List<String> options;
    private final List<String> jvm;
    private Process process;

    private Program(Path data, List<String> options, List<String> jvm) throws IOException {
        this.data = data;
        this.options = options;
        this.jvm = jvm;
        this.port = TestDatabase.freePort();
        this.webhookPort = TestDatabase.freePort();
        this.process = launch();
    }

    /** A first start, in an empty folder. */
    static Program start(Path data, String... options) throws IOException, InterruptedException {
        return started(data, List.of(options), LaidOut.jvm());
    }

    /** A start in a folder where the demo municipality has run before, with its keys and people. */
    static Program startDemo(Path data, String... more) throws IOException, InterruptedException {
        LaidOut.copyDemo(data);
        List<String> options = new ArrayList<>(LaidOut.DEMO);
        options.addAll(List.of(more));
        return started(data, options, LaidOut.jvm());
    }

    static Program started(Path data, List<String> options, List<String> jvm)
            throws IOException, InterruptedException {
        Program program = new Program(data, options, jvm);
        program.awaitReady();
        return program;
    }

    URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Where Facebook delivers. */
    URI webhook() {
        return URI.create("http://127.0.0.1:" + webhookPort + "/webhook/facebook");
    }

    /** As the machine's power going: no chance to tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        process.waitFor();
    }

    /** Says nothing more and does nothing, until it is awake again. */
    void freeze() throws IOException, InterruptedException {
        signal("STOP");
    }

    void thaw() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process.pid()))
                .inheritIO()
                .start()
                .waitFor();
    }

    /** The database goes first, all its processes at once; what they had not written is gone. */
    void killDatabase() throws IOException {
        ProcessHandle server = ProcessHandle.of(postmaster()).orElseThrow();
        List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
    }

    private long postmaster() throws IOException {
        return Long.parseLong(postmasterFile().getFirst().strip());
    }

    private List<String> postmasterFile() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid"));
    }

    void startAgain() throws IOException, InterruptedException {
        process = launch();
        awaitReady();
    }

    /** A connection to the embedded database of the running program, as the program's own. */
    Connection database() throws IOException, SQLException {
        return database("uppsikt", databasePassword());
    }

    Connection database(String user, String password) throws IOException, SQLException {
        String port = postmasterFile().get(3).strip();
        return DriverManager.getConnection(
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres", user, password);
    }

    String databasePassword() throws IOException {
        return Files.readString(data.resolve("databas-losenord")).strip();
    }

    String log() {
        try {
            return Files.readString(data.resolve(LOG));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a start that failed ended, and all it said. */
    record Failed(int code, String said) {}

    /** Starts the program with something in its way, and waits for it to give up. */
    static Failed fail(Path log, String... options) throws IOException, InterruptedException {
        Process process = launch(log, List.of(options), LaidOut.jvm());
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the program did not give up:\n" + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        return new Failed(process.exitValue(), Files.readString(log));
    }

    /** Starts the program and kills it and its database as soon as it has said these words. */
    static void cutOff(Path log, String words, String... options)
            throws IOException, InterruptedException {
        Process process = launch(log, List.of(options), LaidOut.jvm());
        List<ProcessHandle> others = List.of();
        long until = System.nanoTime() + START.toNanos();
        while (process.isAlive() && !Files.readString(log).contains(words)) {
            if (System.nanoTime() > until) {
                process.destroyForcibly();
                throw new IOException("never said:\n" + Files.readString(log));
            }
            others = process.descendants().toList();
            Thread.sleep(5);
        }
        List<ProcessHandle> all =
                Stream.concat(
                                Stream.concat(Stream.of(process.toHandle()), process.descendants()),
                                others.stream())
                        .distinct()
                        .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        for (ProcessHandle each : all) {
            each.onExit().join();
        }
    }

    int port() {
        return port;
    }

    private Process launch() throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("--server.port=" + port);
        all.add("--uppsikt.webhook.port=" + webhookPort);
        all.add("--uppsikt.data=" + data);
        return launch(data.resolve(LOG), all, jvm);
    }

    private static Process launch(Path log, List<String> options, List<String> jvm)
            throws IOException {
        PlainRun.refuse("a program");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(
                List.of(
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx512m",
                        "--enable-native-access=ALL-UNNAMED"));
        command.addAll(jvm);
        command.add("se.uppsikt.App");
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        HttpRequest ping =
                HttpRequest.newBuilder(address("/hjalsa")).timeout(Duration.ofSeconds(2)).build();
        long end = System.nanoTime() + START.toNanos();
        try (HttpClient client = HttpClient.newHttpClient()) {
            while (System.nanoTime() < end) {
                if (!process.isAlive()) {
                    throw new IOException("the program stopped:\n" + log());
                }
                try {
                    if (client.send(ping, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
            }
        }
        throw new IOException("the program did not start:\n" + log());
    }

    /** Stops it as an operator does, and waits as long as it takes. */
    void stop() throws IOException, InterruptedException {
        process.destroy();
        if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
            throw new IOException("the program did not stop:\n" + log());
        }
    }

    /** The same, when nothing hangs on how it ends. */
    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
