package se.uppsikt.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the program and the sandbox and passes every call on; but while it hangs, calls to
 * LinkedIn are taken and never answered.
 */
final class Between implements AutoCloseable {
    private static final Set<String> NOT_PASSED_ON =
            caseless("Host", "Connection", "Content-Length", "Upgrade", "Transfer-Encoding");
    private static final int LONGEST_SECONDS = 90;

    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final int sandbox;
    private final AtomicInteger caught = new AtomicInteger();
    private volatile boolean hanging;

    private Between(HttpServer server, int sandbox) {
        this.server = server;
        this.sandbox = sandbox;
    }

    static Between start(int port, int sandbox) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 256);
        Between between = new Between(server, sandbox);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", between::pass);
        server.start();
        return between;
    }

    void hang(boolean now) {
        hanging = now;
    }

    /** How many calls have hung since it was asked last. */
    int caught() {
        return caught.getAndSet(0);
    }

    private void pass(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (hanging && exchange.getRequestURI().getPath().startsWith("/rest")) {
                caught.incrementAndGet();
                for (int i = 0; hanging && i < LONGEST_SECONDS * 10; i++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                return;
            }
            HttpResponse<byte[]> answer = client.send(asked(exchange), BodyHandlers.ofByteArray());
            answer.headers()
                    .map()
                    .forEach(
                            (name, values) -> {
                                if (!NOT_PASSED_ON.contains(name) && !name.startsWith(":")) {
                                    exchange.getResponseHeaders().put(name, values);
                                }
                            });
            int length = answer.body().length;
            exchange.sendResponseHeaders(answer.statusCode(), length == 0 ? -1 : length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private HttpRequest asked(HttpExchange exchange) throws IOException {
        HttpRequest.Builder asked =
                HttpRequest.newBuilder(
                                URI.create(
                                        "http://127.0.0.1:" + sandbox + exchange.getRequestURI()))
                        .method(
                                exchange.getRequestMethod(),
                                BodyPublishers.ofByteArray(
                                        exchange.getRequestBody().readAllBytes()));
        exchange.getRequestHeaders()
                .forEach(
                        (name, values) -> {
                            if (!NOT_PASSED_ON.contains(name)) {
                                values.forEach(value -> asked.header(name, value));
                            }
                        });
        return asked.build();
    }

    private static Set<String> caseless(String... names) {
        Set<String> all = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        all.addAll(Set.of(names));
        return all;
    }

    @Override
    public void close() {
        hanging = false;
        server.stop(0);
        client.shutdownNow();
    }
}
