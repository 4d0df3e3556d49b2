package se.uppsikt.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.JsonNode;

/** A client of the Graph API, as plain as can be. */
public final class Caller {
    /** An answer with its JSON. */
    public record Answer(int status, JsonNode json, HttpResponse<String> http) {
        public int code() {
            return json.path("error").path("code").asInt(0);
        }

        public int subcode() {
            return json.path("error").path("error_subcode").asInt(0);
        }
    }

    private final HttpClient client = HttpClient.newHttpClient();
    private final URI base;
    private final String token;

    public Caller(Sandbox sandbox, String token) {
        this.base = sandbox.address();
        this.token = token;
    }

    public Answer get(String path) throws IOException, InterruptedException {
        return send("GET", path, "");
    }

    public Answer follow(JsonNode page) throws IOException, InterruptedException {
        URI next = URI.create(page.path("paging").path("next").stringValue());
        return answer(HttpRequest.newBuilder(next).build());
    }

    public Answer post(String path, String... namesAndValues)
            throws IOException, InterruptedException {
        return send("POST", path, form(namesAndValues));
    }

    /** As a form with a file in it. */
    Answer upload(String path, String field, String name, byte[] file, String... namesAndValues)
            throws IOException, InterruptedException {
        StringBuilder head = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            head.append("--grns\r\nContent-Disposition: form-data; name=\"")
                    .append(namesAndValues[i])
                    .append("\"\r\n\r\n")
                    .append(namesAndValues[i + 1])
                    .append("\r\n");
        }
        head.append("--grns\r\nContent-Disposition: form-data; name=\"%s\"; ".formatted(field))
                .append("filename=\"%s\"\r\n\r\n".formatted(name));
        return answer(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "multipart/form-data; boundary=grns")
                        .POST(
                                HttpRequest.BodyPublishers.ofByteArrays(
                                        List.of(
                                                bytes(head.toString()),
                                                file,
                                                bytes("\r\n--grns--\r\n"))))
                        .build());
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public Answer delete(String path) throws IOException, InterruptedException {
        return send("DELETE", path, "");
    }

    Answer send(String method, String path, String form) throws IOException, InterruptedException {
        return answer(
                HttpRequest.newBuilder(base.resolve(path))
                        .timeout(Duration.ofSeconds(2))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .method(method, HttpRequest.BodyPublishers.ofString(form))
                        .build());
    }

    private Answer answer(HttpRequest request) throws IOException, InterruptedException {
        HttpResponse<String> http =
                client.send(request, HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
        return new Answer(http.statusCode(), Json.MAPPER.readTree(http.body()), http);
    }

    static String form(String... namesAndValues) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            out.append(out.isEmpty() ? "" : "&").append(namesAndValues[i]).append('=');
            out.append(URLEncoder.encode(namesAndValues[i + 1], StandardCharsets.UTF_8));
        }
        return out.toString();
    }
}
