package se.uppsikt.platforms.meta;

import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.media.MediaType;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.base.tracing.Spans;
import se.uppsikt.platforms.Adapter;
import se.uppsikt.platforms.Apps;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The Graph API on the wire. Tokens travel in a header, never in an address that somebody logs. A
 * call that only reads and fails is UNAVAILABLE; one that changes something and fails after it left
 * us is OUTCOME_UNKNOWN, whatever the failure looked like.
 */
@Component
public class Graph {
    private static final String VERSION = "v26.0";
    private static final int LARGEST = 8 * 1024 * 1024;

    private final HttpClient client =
            HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .connectTimeout(Duration.ofSeconds(5))
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final URI base;
    private final Duration patience;
    private final Apps apps;
    private final Spans spans;

    Graph(
            @Value("${uppsikt.facebook.graph:https://graph.facebook.com}") URI base,
            @Value("${uppsikt.facebook.patience:PT20S}") Duration patience,
            Apps apps,
            Spans spans) {
        this.spans = spans;
        this.base = base;
        this.patience = patience;
        this.apps = apps;
    }

    /** The platform's answer: as it came, read, and how much of our calls it says are used. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    public record Reply(byte[] raw, JsonNode body, RateUsage usage) {}

    /** What a call does if it gets through. */
    public enum Verb {
        GET,
        POST,
        DELETE;

        boolean changes() {
            return this != GET;
        }
    }

    public Reply call(Verb verb, Secret token, String path, Map<String, String> parameters) {
        HttpResponse<byte[]> response =
                send(request(verb, token, path, proved(token, parameters)), verb);
        return read(response, verb);
    }

    /** As a POST, with a picture as the field {@code source}; the file says what it is. */
    public Reply upload(
            Secret token, String path, Map<String, String> parameters, Adapter.Upload picture) {
        String boundary = "uppsikt" + picture.picture().stored().hash().hex();
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        parts(boundary, proved(token, parameters), picture)))
                        .timeout(patience)
                        .header("Accept", "application/json")
                        .header("Authorization", "Bearer " + token.reveal())
                        .build();
        return read(send(request, Verb.POST), Verb.POST);
    }

    private static List<byte[]> parts(
            String boundary, Map<String, String> parameters, Adapter.Upload picture) {
        StringBuilder head = new StringBuilder();
        parameters.forEach(
                (name, value) ->
                        head.append(
                                        "--%s\r\nContent-Disposition: form-data; name=\""
                                                .formatted(boundary))
                                .append(name)
                                .append("\"\r\n\r\n")
                                .append(value)
                                .append("\r\n"));
        MediaType type = picture.picture().stored().type();
        head.append(
                "--%s\r\nContent-Disposition: form-data; name=\"source\"; filename=\"bild%s\"\r\nContent-Type: %s\r\n\r\n"
                        .formatted(boundary, type.ending(), type.mime()));
        return List.of(
                head.toString().getBytes(StandardCharsets.UTF_8),
                picture.bytes(),
                "\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
    }

    private Map<String, String> proved(Secret token, Map<String, String> parameters) {
        Map<String, String> all = new TreeMap<>(parameters);
        apps.keys(Platform.FACEBOOK)
                .filter(keys -> !token.reveal().startsWith(keys.appId() + "|"))
                .ifPresent(
                        keys ->
                                all.put(
                                        "appsecret_proof",
                                        new Signature(keys.secret()).hex(token.reveal())));
        return all;
    }

    private String address(String path) {
        return base.toString().replaceAll("/+$", "") + "/" + VERSION + "/" + path;
    }

    private HttpRequest request(
            Verb verb, Secret token, String path, Map<String, String> parameters) {
        String form = form(parameters);
        String root = address(path);
        HttpRequest.Builder builder =
                switch (verb) {
                    case GET -> HttpRequest.newBuilder(URI.create(root + "?" + form)).GET();
                    case DELETE -> HttpRequest.newBuilder(URI.create(root + "?" + form)).DELETE();
                    case POST ->
                            HttpRequest.newBuilder(URI.create(root))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(HttpRequest.BodyPublishers.ofString(form));
                };
        return builder.timeout(patience)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.reveal())
                .build();
    }

    /** Waits for headers and body together; a body that never ends is given up like silence. */
    private HttpResponse<byte[]> send(HttpRequest request, Verb verb) {
        return spans.call("Graph " + verb, () -> sent(request, verb));
    }

    private HttpResponse<byte[]> sent(HttpRequest request, Verb verb) {
        CompletableFuture<HttpResponse<byte[]>> sending =
                client.sendAsync(
                        request,
                        HttpResponse.BodyHandlers.limiting(
                                HttpResponse.BodyHandlers.ofByteArray(), LARGEST));
        try {
            return sending.get(patience.toMillis() + 1_000, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            sending.cancel(true);
            throw broken(verb, "silence");
        } catch (InterruptedException e) {
            sending.cancel(true);
            Thread.currentThread().interrupt();
            throw broken(verb, "interrupted");
        } catch (ExecutionException e) {
            throw neverLeft(e.getCause())
                    ? GraphErrors.unavailable("no connection")
                    : broken(verb, "connection broken");
        }
    }

    private static boolean neverLeft(@Nullable Throwable cause) {
        return cause instanceof ConnectException || cause instanceof HttpConnectTimeoutException;
    }

    private static Reply read(HttpResponse<byte[]> response, Verb verb) {
        RateUsage usage = RateUsage.of(response.headers());
        JsonNode body;
        try {
            body = GraphJson.JSON.readTree(response.body());
        } catch (JacksonException e) {
            throw broken(verb, "not JSON, status " + response.statusCode());
        }
        if (body.path("error").isObject()) {
            throw GraphErrors.trouble(
                    new Reply(response.body(), body, usage), response.statusCode(), verb);
        }
        if (response.statusCode() / 100 != 2) {
            throw GraphErrors.ofStatus(response.statusCode(), usage, verb);
        }
        return new Reply(response.body(), body, usage);
    }

    private static PlatformTrouble broken(Verb verb, String code) {
        return verb.changes() ? GraphErrors.outcomeUnknown(code) : GraphErrors.unavailable(code);
    }

    /** An id as a part of a path; what is none never becomes an address. */
    public static String segment(String id) {
        if (!id.matches("[A-Za-z0-9_.:$=-]+") || id.matches("\\.+")) {
            throw new PlatformTrouble(
                    PlatformProblem.REFUSED,
                    "not an id",
                    "Facebooks beteckning på innehållet har en form som inte går att använda.",
                    null);
        }
        return URLEncoder.encode(id, StandardCharsets.UTF_8);
    }

    private static String form(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(each -> encode(each.getKey()) + "=" + encode(each.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
