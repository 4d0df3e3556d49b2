package se.uppsikt.base.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import se.uppsikt.TestDatabase;
import se.uppsikt.base.secrets.Secret;
import software.amazon.awssdk.core.exception.SdkException;

/**
 * A real S3 store in a process of its own, fetched by the build (S3Proxy), with its files in a
 * folder where tests can look at them.
 */
public final class S3Store implements AutoCloseable {
    public static final String KEY = "uppsikt";
    public static final String SECRET = "hemligheten-i-provet";
    public static final String BUCKET = "kommunens-filer";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final int port;
    private Process process;

    /** Starts it in an empty folder, with an empty bucket, and waits until it answers. */
    public S3Store(Path folder) {
        this.folder = folder;
        this.port = TestDatabase.freePort();
        try {
            Files.createDirectories(folder.resolve("filer").resolve(BUCKET));
            process = start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        awaitAnswer();
    }

    /** One in a folder of its own. */
    public static S3Store fresh() {
        try {
            return new S3Store(Files.createTempDirectory("uppsikt-s3"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public String address() {
        return "http://127.0.0.1:" + port;
    }

    /** Everything that lies there. */
    public Path files() {
        return folder.resolve("filer");
    }

    /** Where an object lies. */
    public Path file(StorageKey key) {
        return folder.resolve("filer").resolve(BUCKET).resolve(key.toString());
    }

    /** The settings of a program that keeps its files here. */
    public List<String> settings(String place) {
        return List.of(
                "--uppsikt.storage.place=" + place,
                "--uppsikt.storage.s3.address=" + address(),
                "--uppsikt.storage.s3.bucket=" + BUCKET,
                "--uppsikt.storage.s3.key=" + KEY,
                "--uppsikt.storage.s3.secret=" + SECRET);
    }

    static StorageSettings settings(String address, String place) {
        return new StorageSettings(
                place, address, BUCKET, "us-east-1", "", KEY, new Secret(SECRET));
    }

    private Process start() throws IOException {
        Path settings = folder.resolve("s3proxy.properties");
        Files.write(
                settings,
                List.of(
                        "s3proxy.endpoint=" + address(),
                        "s3proxy.authorization=aws-v4",
                        "s3proxy.identity=" + KEY,
                        "s3proxy.credential=" + SECRET,
                        "jclouds.provider=filesystem-nio2",
                        "jclouds.filesystem.basedir=" + folder.resolve("filer")));
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Xmx256m",
                        "-jar",
                        Path.of("target/s3proxy/s3proxy.jar").toAbsolutePath().toString(),
                        "--properties",
                        settings.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("s3proxy.log").toFile())
                .start();
    }

    /** As a store that went down and comes back, with what it had. */
    public void startAgain() throws IOException {
        process = start();
        awaitAnswer();
    }

    private void awaitAnswer() {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!answers()) {
            if (!process.isAlive() || System.nanoTime() > until) {
                throw new IllegalStateException("the S3 store did not start: " + log());
            }
            LockSupport.parkNanos(100_000_000);
        }
    }

    private boolean answers() {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
        } catch (IOException notYet) {
            return false;
        }
        Bucket bucket = Bucket.of(settings(address(), "s3"));
        try (var client = bucket.client()) {
            client.headBucket(of -> of.bucket(BUCKET));
            return true;
        } catch (SdkException notYet) {
            return false;
        }
    }

    private String log() {
        try {
            return Files.readString(folder.resolve("s3proxy.log"));
        } catch (IOException e) {
            return Objects.toString(e.getMessage());
        }
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
