package se.uppsikt.sandbox.youtube;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
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

/** A fresh sandbox with a clock that can be turned, and calls as plain as can be. */
abstract class YouTubeStory {
    static final DemoChannel CHANNEL = DemoChannel.MUNICIPALITY;

    @TempDir Path folder;

    final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);
    private final InstantSource clock = () -> Instant.now().plus(ahead.get());
    private final HttpClient client = HttpClient.newHttpClient();

    Sandbox sandbox;
    YouTube youtube;

    @BeforeEach
    void open() throws IOException {
        sandbox = Sandbox.start(Options.test(folder).withPace(Pace.hurried(clock)));
        youtube = sandbox.youtube();
    }

    @AfterEach
    void close() throws IOException {
        sandbox.close();
    }

    void restart() throws IOException {
        close();
        open();
    }

    String film() {
        return youtube.films(CHANNEL.id()).getFirst();
    }

    /** An answer with its JSON, if it is any. */
    record Answer(int status, JsonNode json, HttpResponse<String> http) {
        String reason() {
            return json.path("error").path("errors").path(0).path("reason").asString("");
        }
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, null, CHANNEL.token());
    }

    Answer post(String path, String json) throws IOException, InterruptedException {
        return send("POST", path, json, CHANNEL.token());
    }

    Answer send(String method, String path, @Nullable String json, String token)
            throws IOException, InterruptedException {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .timeout(Duration.ofSeconds(2))
                        .header("Authorization", "Bearer " + token)
                        .method(
                                method,
                                json == null
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofString(json));
        if (json != null) {
            request.header("Content-Type", "application/json");
        }
        return answered(request);
    }

    Answer form(String path, String... namesAndValues) throws IOException, InterruptedException {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&").append(namesAndValues[i]).append('=');
            form.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return answered(
                HttpRequest.newBuilder(sandbox.address().resolve(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form.toString())));
    }

    Answer answered(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> http =
                client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        boolean json =
                http.headers().firstValue("Content-Type").orElse("").startsWith("application/json")
                        && !http.body().isEmpty();
        return new Answer(
                http.statusCode(), json ? Json.MAPPER.readTree(http.body()) : Json.object(), http);
    }

    static URI location(Answer answer) {
        return URI.create(answer.http().headers().firstValue("Location").orElseThrow());
    }
}
