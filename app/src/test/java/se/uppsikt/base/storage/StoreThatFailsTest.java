package se.uppsikt.base.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import se.uppsikt.UppsiktTest;

/** B5: a store that is full, slow, half or wrong is told, and nothing is believed to be kept. */
@UppsiktTest
class StoreThatFailsTest {
    private static final StorageKey KEY = new StorageKey(Shelf.PACKAGES, "ett/paket.zip");
    private static final String WORDS = "tio tecken";

    @TempDir Path data;
    @Autowired RemovalRows removals;

    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;
    private Storage storage;

    @FunctionalInterface
    interface Answer {
        void to(HttpExchange exchange) throws IOException;
    }

    private Answer put = exchange -> answer(exchange, 200, "");
    private Answer get = exchange -> answer(exchange, 200, WORDS);
    private int told = WORDS.length();

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::serve);
        server.start();
        StorageSettings settings =
                S3Store.settings("http://127.0.0.1:" + server.getAddress().getPort(), "s3");
        storage =
                new Storage(
                        new Places(data, data.resolve("arkiv"), settings, removals),
                        InstantSource.system());
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        asked.incrementAndGet();
        exchange.getRequestBody().readAllBytes();
        switch (exchange.getRequestMethod()) {
            case "HEAD" -> head(exchange);
            case "PUT" -> put.to(exchange);
            default -> get.to(exchange);
        }
        exchange.close();
    }

    private void head(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().add("Content-Length", Integer.toString(told));
        exchange.getResponseHeaders().add("Last-Modified", "Mon, 30 Nov 2026 08:00:00 GMT");
        exchange.sendResponseHeaders(200, -1);
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        exchange.getResponseHeaders().add("ETag", "\"0\"");
        byte[] bytes = body.getBytes(java.nio.charset.StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private Path file() throws IOException {
        return Files.writeString(Files.createTempFile(data, "prov", null), WORDS);
    }

    @Test
    void oneThatIsBusyIsAskedAgainAndThenTold() throws IOException {
        put = exchange -> answer(exchange, 503, "<Error><Code>SlowDown</Code></Error>");
        Path file = file();
        assertThatThrownBy(() -> storage.put(KEY, file)).isInstanceOf(StorageTrouble.class);
        assertThat(asked.get()).isGreaterThan(1);
        assertThat(file).as("nothing is lost").hasContent(WORDS);
    }

    @Test
    void oneThatIsBusyForAMomentIsWaitedFor() throws IOException {
        AtomicInteger times = new AtomicInteger();
        put =
                exchange ->
                        answer(
                                exchange,
                                times.incrementAndGet() < 2 ? 503 : 200,
                                times.get() < 2 ? "<Error><Code>SlowDown</Code></Error>" : "");
        storage.put(KEY, file());
        assertThat(times.get()).isEqualTo(2);
    }

    @Test
    void oneThatSaysYesAndHasHalfIsNotBelieved() throws IOException {
        told = WORDS.length() / 2;
        Path file = file();
        assertThatThrownBy(() -> storage.put(KEY, file)).isInstanceOf(StorageTrouble.class);
        assertThat(file).hasContent(WORDS);
    }

    @Test
    void oneThatSaysThatTheChecksumIsWrongIsTold() throws IOException {
        put = exchange -> answer(exchange, 400, "<Error><Code>BadDigest</Code></Error>");
        Path file = file();
        assertThatThrownBy(() -> storage.put(KEY, file)).isInstanceOf(StorageTrouble.class);
    }

    @Test
    void halfABodyIsAnErrorAndNoShortFile() throws IOException {
        get = exchange -> answer(exchange, 206, WORDS.substring(0, 4));
        try (InputStream bytes = storage.open(KEY).orElseThrow()) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
        }
        assertThatThrownBy(() -> storage.local(KEY)).hasMessageContaining("could not be read");
        assertThat(storage.workplace(Shelf.PACKAGES)).isEmptyDirectory();
    }

    @Test
    void aBodyThatBreaksOffIsAnError() throws IOException {
        get =
                exchange -> {
                    exchange.sendResponseHeaders(206, WORDS.length());
                    exchange.getResponseBody().write(WORDS.getBytes(), 0, 4);
                    exchange.getResponseBody().flush();
                };
        try (InputStream bytes = storage.open(KEY).orElseThrow()) {
            assertThatThrownBy(bytes::readAllBytes).isInstanceOf(IOException.class);
        }
    }
}
