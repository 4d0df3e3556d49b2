package se.uppsikt.sandbox.bluesky;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import se.uppsikt.sandbox.Options;
import se.uppsikt.sandbox.Sandbox;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.base.Pace;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fresh sandbox with a clock that can be turned, and calls as plain as can be. */
abstract class BlueskyStory {
    static final DemoAccount ACCOUNT = DemoAccount.MUNICIPALITY;

    @TempDir Path folder;

    final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final HttpClient client = HttpClient.newHttpClient();

    Sandbox sandbox;
    Bluesky bluesky;
    String access = "";

    @BeforeEach
    void open() throws Exception {
        sandbox = Sandbox.start(Options.test(folder).withPace(Pace.hurried(clock)));
        bluesky = sandbox.bluesky();
        access = signIn().json().path("accessJwt").asString();
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    Answer signIn() throws Exception {
        return signIn(ACCOUNT.did(), ACCOUNT.password());
    }

    Answer signIn(String identifier, String password) throws Exception {
        return post(
                "com.atproto.server.createSession",
                Json.object().put("identifier", identifier).put("password", password),
                null);
    }

    /** An answer with its JSON, if it is any. */
    record Answer(int status, JsonNode json, HttpResponse<String> http) {
        String error() {
            return json.path("error").asString("");
        }

        String uri() {
            return json.path("uri").asString("");
        }
    }

    /**
     * @param pairs names and values
     */
    Answer get(String method, String... pairs) throws Exception {
        StringBuilder query = new StringBuilder("?");
        for (int i = 0; i < pairs.length; i += 2) {
            query.append(pairs[i]).append('=').append(encoded(pairs[i + 1])).append('&');
        }
        return answered(
                HttpRequest.newBuilder(sandbox.address().resolve("/xrpc/" + method + query))
                        .header("Authorization", "Bearer " + access));
    }

    Answer post(String method, JsonNode body) throws Exception {
        return post(method, body, access);
    }

    Answer post(String method, JsonNode body, @Nullable String bearer) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(sandbox.address().resolve("/xrpc/" + method))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString()));
        return answered(
                bearer == null ? request : request.header("Authorization", "Bearer " + bearer));
    }

    /** A record in the account's own repository. */
    Answer create(String collection, @Nullable String rkey, ObjectNode record) throws Exception {
        ObjectNode body = Json.object().put("repo", ACCOUNT.did()).put("collection", collection);
        if (rkey != null) {
            body.put("rkey", rkey);
        }
        body.set(
                "record", record.put("$type", collection).put("createdAt", "2026-11-20T10:00:00Z"));
        return post("com.atproto.repo.createRecord", body);
    }

    Answer form(String path, String... pairs) throws Exception {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < pairs.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(pairs[i]).append('=');
            form.append(encoded(pairs[i + 1]));
        }
        return answered(
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form.toString())));
    }

    String page(String path) throws Exception {
        return answered(HttpRequest.newBuilder(sandbox.address().resolve(path))).http().body();
    }

    Answer answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> http =
                client.send(
                        request.timeout(Duration.ofSeconds(2)).build(),
                        HttpResponse.BodyHandlers.ofString());
        boolean json =
                http.headers().firstValue("Content-Type").orElse("").startsWith("application/json");
        return new Answer(
                http.statusCode(), json ? Json.MAPPER.readTree(http.body()) : Json.object(), http);
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static URI location(Answer answer) {
        return URI.create(answer.http().headers().firstValue("Location").orElseThrow());
    }
}
