package se.uppsikt.sandbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;

/** A subscriber that hears everything the sandbox sends, and can be told to fail. */
public final class Ear implements AutoCloseable {
    /** One POST as it came. */
    @SuppressWarnings("ArrayRecordComponent") // Bytes as they came; never compared as a record.
    public record Heard(
            byte[] body,
            @Nullable String signature,
            @Nullable String oldSignature,
            JsonNode json) {}

    private final HttpServer server;
    private final List<Heard> heard = new ArrayList<>();
    private int failures;
    private String verifyToken = Options.Secrets.DEMO.verifyToken();

    public Ear() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.createContext("/", this::hear);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
    }

    synchronized void failNext(int times) {
        failures = times;
    }

    synchronized void expectToken(String token) {
        verifyToken = token;
    }

    private void hear(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (exchange.getRequestMethod().equals("GET")) {
                verify(exchange);
                return;
            }
            byte[] body = exchange.getRequestBody().readAllBytes();
            var headers = exchange.getRequestHeaders();
            exchange.sendResponseHeaders(
                    take(
                            new Heard(
                                    body,
                                    headers.getFirst("X-Hub-Signature-256"),
                                    headers.getFirst("X-Hub-Signature"),
                                    Json.MAPPER.readTree(body))),
                    -1);
        }
    }

    private synchronized int take(Heard one) {
        if (failures > 0) {
            failures--;
            return 500;
        }
        heard.add(one);
        notifyAll();
        return 200;
    }

    private void verify(HttpExchange exchange) throws IOException {
        String query = exchange.getRequestURI().getQuery();
        boolean right;
        synchronized (this) {
            right = query.contains("hub.verify_token=" + verifyToken);
        }
        String challenge = query.replaceFirst(".*hub\\.challenge=([0-9]+).*", "$1");
        byte[] answer = challenge.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(right ? 200 : 403, right ? answer.length : -1);
        if (right) {
            exchange.getResponseBody().write(answer);
        }
    }

    /** Waits for a change or message that fits, and answers the POSTs heard until then. */
    public synchronized List<Heard> await(Predicate<List<Heard>> enough)
            throws InterruptedException {
        long end = System.nanoTime() + 8_000_000_000L;
        while (!enough.test(heard)) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("Never heard what was waited for; heard " + told());
            }
            wait(left);
        }
        return List.copyOf(heard);
    }

    public List<Heard> awaitPosts(int count) throws InterruptedException {
        return await(all -> all.size() >= count);
    }

    /** The values of the first {@code count} changes, in the order they came. */
    public List<JsonNode> awaitChanges(int count) throws InterruptedException {
        await(all -> changes(all).size() >= count);
        return changes(all());
    }

    public synchronized List<Heard> all() {
        return List.copyOf(heard);
    }

    private String told() {
        return heard.stream().map(h -> h.json().toString()).toList().toString();
    }

    static List<JsonNode> changes(List<Heard> heard) {
        List<JsonNode> values = new ArrayList<>();
        for (Heard one : heard) {
            for (JsonNode entry : one.json().path("entry")) {
                entry.path("changes").forEach(change -> values.add(change.path("value")));
            }
        }
        return values;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
