package se.uppsikt.bench;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The sandbox in a process of its own, with what it has been told in a folder. */
final class Platforms implements AutoCloseable {
    private static final int TRIES = 240;
    private static final int PAUSE_MILLIS = 250;

    private final Process process;

    private Platforms(Process process) {
        this.process = process;
    }

    /**
     * @param webhook where the product takes deliveries
     * @throws IOException when it has not started within a minute
     */
    static Platforms start(String program, Path data, int port, int webhook)
            throws IOException, InterruptedException {
        Files.createDirectories(data);
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "-XX:+UseSerialGC",
                                        "-Xmx512m",
                                        "-jar",
                                        program,
                                        "--port=" + port,
                                        "--webhook=http://127.0.0.1:"
                                                + webhook
                                                + "/webhook/facebook",
                                        "--data=" + data))
                        .redirectErrorStream(true)
                        .redirectOutput(data.resolve("sandbox.log").toFile())
                        .start();
        Platforms platforms = new Platforms(process);
        platforms.awaitReady(port);
        return platforms;
    }

    /** Whatever it answers: its port is open before there is anybody behind it. */
    private void awaitReady(int port) throws IOException, InterruptedException {
        HttpRequest question =
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/me")).build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (int i = 0; i < TRIES && process.isAlive(); i++) {
                try {
                    client.send(question, BodyHandlers.discarding());
                    return;
                } catch (IOException notYet) {
                    TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                }
            }
        }
        close();
        throw new IOException("the sandbox did not start");
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly().waitFor();
        }
    }
}
