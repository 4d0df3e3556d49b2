package se.uppsikt.sandbox.linkedin;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;

/** A sandbox, a caller of the REST API as plain as can be, and a subscriber that listens. */
abstract class LinkedInSandbox {
    @TempDir Path folder;

    Sandbox sandbox;
    LinkedIn linkedIn;
    Ear ear;
    private final HttpClient client = HttpClient.newHttpClient();

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(Options.test(folder));
        linkedIn = sandbox.linkedin();
        ear = new Ear();
    }

    @AfterEach
    void shut() throws IOException {
        sandbox.close();
        ear.close();
    }

    record Answer(int status, JsonNode json, HttpResponse<String> http) {}

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null);
    }

    Answer send(String method, String path, @Nullable String body, String... headers)
            throws IOException, InterruptedException {
        HttpRequest.Builder call =
                plain(method, path, body)
                        .header("Authorization", "Bearer " + Organisation.TOKEN)
                        .header("LinkedIn-Version", "202609")
                        .header("X-Restli-Protocol-Version", "2.0.0");
        for (int i = 0; i < headers.length; i += 2) {
            call.header(headers[i], headers[i + 1]);
        }
        return send(call);
    }

    HttpRequest.Builder plain(String method, String path, @Nullable String body) {
        return HttpRequest.newBuilder(URI.create(sandbox.address() + path))
                .timeout(Duration.ofSeconds(5))
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
    }

    Answer send(HttpRequest.Builder call) throws IOException, InterruptedException {
        HttpResponse<String> http = client.send(call.build(), HttpResponse.BodyHandlers.ofString());
        String body = http.body();
        return new Answer(
                http.statusCode(),
                body.startsWith("{") ? Json.MAPPER.readTree(body) : Json.object(),
                http);
    }

    static String encoded(String urn) {
        return URLEncoder.encode(urn, StandardCharsets.UTF_8);
    }

    static String comments(String urn) {
        return "/rest/socialActions/" + encoded(urn) + "/comments";
    }

    /** Waits a few seconds at most. */
    static void until(BooleanSupplier so) throws InterruptedException {
        long end = System.nanoTime() + 8_000_000_000L;
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("It never became so");
            }
            Thread.sleep(5);
        }
    }

    /** A subscriber that answers the challenge and keeps what it hears. */
    static final class Ear implements AutoCloseable {
        @SuppressWarnings("ArrayRecordComponent") // Bytes as they came; never compared.
        record Heard(byte[] body, @Nullable String signature, JsonNode json) {}

        private final HttpServer server;
        private final List<Heard> heard = new ArrayList<>();
        private volatile boolean honest = true;
        private volatile int refusals;
        private volatile int challenges;

        Ear() throws IOException {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/", this::hear);
            server.start();
        }

        URI address() {
            return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/webhook");
        }

        void honest(boolean answersRightly) {
            honest = answersRightly;
        }

        int challenges() {
            return challenges;
        }

        void refuse(int times) {
            refusals = times;
        }

        synchronized List<Heard> heard() {
            return List.copyOf(heard);
        }

        /** The notifications that have come, in order. */
        List<JsonNode> notifications() {
            List<JsonNode> all = new ArrayList<>();
            heard().forEach(one -> one.json().path("notifications").forEach(all::add));
            return all;
        }

        private void hear(HttpExchange exchange) throws IOException {
            try (exchange) {
                if (exchange.getRequestMethod().equals("GET")) {
                    challenge(exchange);
                    return;
                }
                byte[] body = exchange.getRequestBody().readAllBytes();
                if (refusals > 0) {
                    refusals--;
                    exchange.sendResponseHeaders(500, -1);
                    return;
                }
                String signature = exchange.getRequestHeaders().getFirst("X-LI-Signature");
                synchronized (this) {
                    heard.add(new Heard(body, signature, Json.MAPPER.readTree(body)));
                }
                exchange.sendResponseHeaders(200, -1);
            }
        }

        private void challenge(HttpExchange exchange) throws IOException {
            String query = exchange.getRequestURI().getQuery();
            String code = query.replaceFirst(".*challengeCode=([0-9a-f-]+).*", "$1");
            String response = honest ? hmac(code.getBytes(StandardCharsets.UTF_8)) : "fel";
            byte[] body =
                    Json.object()
                            .put("challengeCode", code)
                            .put("challengeResponse", response)
                            .toString()
                            .getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            challenges++;
        }

        static String hmac(byte[]... parts) {
            try {
                Mac mac = Mac.getInstance("HmacSHA256");
                byte[] secret = Organisation.SECRET.getBytes(StandardCharsets.UTF_8);
                mac.init(new SecretKeySpec(secret, "HmacSHA256"));
                for (byte[] part : parts) {
                    mac.update(part);
                }
                return HexFormat.of().formatHex(mac.doFinal());
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
