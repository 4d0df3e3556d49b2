package se.uppsikt.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The whole program with its demo, as {@code ./run} starts it, on a new data folder. */
final class Product implements AutoCloseable {
    private static final String PROGRAM = "app/target/uppsikt-program.jar";
    private static final int TRIES = 1_200;
    private static final int PAUSE_MILLIS = 250;

    private final Path data;
    private final Ports ports;
    private final Process process;

    /** Where the pages are, and where the platforms deliver. */
    record Ports(int pages, int webhook) {}

    private Product(Path data, Ports ports, Process process) {
        this.data = data;
        this.ports = ports;
        this.process = process;
    }

    /**
     * @throws IOException when it has not started within five minutes, with all it said
     */
    static Product start(String[] args, Ports ports) throws IOException, InterruptedException {
        return start(
                args.length > 0 ? args[0] : PROGRAM,
                Files.createTempDirectory("uppsikt-bench"),
                ports);
    }

    /**
     * @throws IOException as above
     */
    static Product start(String program, Path data, Ports ports)
            throws IOException, InterruptedException {
        Product product = launch(List.of("-jar", program), data, ports);
        product.awaitReady();
        return product;
    }

    /**
     * Waits for nothing.
     *
     * @param program what Java is told, beside what {@code ./run} always tells it
     */
    static Product launch(List<String> program, Path data, Ports ports) throws IOException {
        return launch(program, data, ports, "http://127.0.0.1:9");
    }

    /**
     * As above.
     *
     * @param platforms where all platforms are
     */
    static Product launch(List<String> program, Path data, Ports ports, String platforms)
            throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-Xmx1g",
                                "--enable-native-access=ALL-UNNAMED"));
        command.addAll(program);
        command.addAll(
                List.of(
                        "--uppsikt.data=" + data,
                        "--server.port=" + ports.pages(),
                        "--uppsikt.webhook.port=" + ports.webhook(),
                        "--uppsikt.demo=true",
                        "--uppsikt.sandbox=" + platforms));
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("app.log").toFile())
                        .start();
        return new Product(data, ports, process);
    }

    /** As when the power goes: its database and it, at once and without a chance to tidy up. */
    void kill() throws IOException, InterruptedException {
        List<ProcessHandle> all = server();
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        all.forEach(each -> each.onExit().join());
    }

    /** Of its database. */
    private List<ProcessHandle> server() throws IOException {
        long postmaster =
                Long.parseLong(
                        Files.readAllLines(data.resolve("postgres/postmaster.pid"))
                                .getFirst()
                                .strip());
        ProcessHandle server = ProcessHandle.of(postmaster).orElseThrow();
        List<ProcessHandle> all = new ArrayList<>(List.of(server));
        server.descendants().forEach(all::add);
        return all;
    }

    /**
     * Seconds of a processor that it and its database have had, whatever else the machine did; what
     * connections that are closed had is not in it.
     */
    double processorSeconds() throws IOException {
        List<ProcessHandle> all = server();
        all.add(process.toHandle());
        return all.stream()
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .mapToDouble(used -> used.toNanos() / 1e9)
                .sum();
    }

    /** The most memory that the system ever counted for it, without its database. */
    long mebibytesAtMost() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/" + process.pid() + "/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("[^0-9]", "")) / 1024;
            }
        }
        throw new IOException("the system does not tell how much memory was used");
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void awaitReady() throws IOException, InterruptedException {
        HttpRequest question = HttpRequest.newBuilder(address("/hjalsa")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < TRIES && process.isAlive(); i++) {
                try {
                    if (client.send(question, BodyHandlers.discarding()).statusCode() == 200) {
                        return;
                    }
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        }
        close();
        throw new IOException(
                "the program did not start:\n" + Files.readString(data.resolve("app.log")));
    }

    URI address(String page) {
        return URI.create("http://127.0.0.1:" + ports.pages() + page);
    }

    Path data() {
        return data;
    }

    /** The port of its embedded database. */
    String database() throws IOException {
        return Files.readAllLines(data.resolve("postgres/postmaster.pid")).get(3).strip();
    }

    /** Of the role {@code uppsikt}, which owns the database. */
    String databasePassword() throws IOException {
        return Files.readString(data.resolve("databas-losenord")).strip();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
