package se.uppsikt;

import java.io.File;
import java.io.IOException;
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
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The program as a process of its own, on its embedded database, as {@code ./run} starts it; it can
 * be killed.
 */
final class Program implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(4);
    private final Path data;
    private final int port;
    private final int webhookPort;
    private final List<String> options;
    private Process process;

    private Program(Path data, List<String> options) throws IOException {
        this.data = data;
        this.options = options;
        this.port = TestDatabase.freePort();
        this.webhookPort = TestDatabase.freePort();
        this.process = launch();
    }

    static Program start(Path data, String... options) throws Exception {
        Program program = new Program(data, List.of(options));
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

    void startAgain() throws Exception {
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

    String log() throws IOException {
        return Files.readString(data.resolve("program.log"));
    }

    /** How a start that failed ended, and all it said. */
    record Failed(int code, String said) {}

    /** Starts the program with something in its way, and waits for it to give up. */
    static Failed fail(Path log, String... options) throws IOException, InterruptedException {
        Process process = launch(log, List.of(options));
        try {
            if (!process.waitFor(START.toSeconds(), TimeUnit.SECONDS)) {
                throw new IOException("the program did not give up:\n" + Files.readString(log));
            }
        } finally {
            process.destroyForcibly();
        }
        return new Failed(process.exitValue(), Files.readString(log));
    }

    int port() {
        return port;
    }

    private Process launch() throws IOException {
        List<String> all = new ArrayList<>(options);
        all.add("--server.port=" + port);
        all.add("--uppsikt.webhook.port=" + webhookPort);
        all.add("--uppsikt.data=" + data);
        return launch(data.resolve("program.log"), all);
    }

    private static Process launch(Path log, List<String> options) throws IOException {
        PlainRun.refuse("a program");
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-cp",
                                classPath(),
                                "se.uppsikt.App"));
        command.addAll(options);
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private static String classPath() {
        String tests = File.separator + "test-classes";
        String all =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Arrays.stream(all.split(File.pathSeparator))
                .filter(entry -> !entry.endsWith(tests))
                // brings a logging of its own that writes nothing
                .filter(entry -> !entry.contains("commons-ip2"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private void awaitReady() throws Exception {
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

    /** Stops it as an operator does, and waits. */
    @Override
    public void close() throws Exception {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
