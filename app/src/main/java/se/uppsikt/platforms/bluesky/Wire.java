package se.uppsikt.platforms.bluesky;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Sends one call to the account's server and reads what it says. */
@Component
class Wire {
    private final URI base;
    private final PlatformHttp http;
    private final InstantSource time;
    private volatile OptionalInt used = OptionalInt.empty();

    Wire(
            @Value("${uppsikt.bluesky.address:${uppsikt.sandbox:https://bsky.social}}") URI base,
            PlatformHttp http,
            InstantSource time) {
        this.base = base;
        this.http = http;
        this.time = time;
    }

    /** The server's answer: as it came, and read. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Reply(byte[] raw, JsonNode body) {}

    /** A yes or a no. */
    sealed interface End {
        record Said(Reply reply) implements End {}

        /**
         * @param rest how long the server wants to be left alone; null when it does not say
         */
        record Refused(XrpcErrors.Refusal refusal, @Nullable Duration rest) implements End {}
    }

    Instant now() {
        return time.instant();
    }

    /** How much of the calls that are allowed is used, in per cent; empty when nobody has said. */
    OptionalInt used() {
        return used;
    }

    /**
     * @param asked a parameter with several values is repeated
     */
    HttpRequest.Builder question(String method, List<Map.Entry<String, String>> asked) {
        String query =
                asked.stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
        return call(method + (query.isEmpty() ? "" : "?" + query)).GET();
    }

    HttpRequest.Builder procedure(String method, JsonNode body) {
        return call(method)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString()));
    }

    HttpRequest.Builder procedure(String method) {
        return call(method).POST(HttpRequest.BodyPublishers.noBody());
    }

    HttpRequest.Builder upload(String type, byte[] bytes) {
        return call("com.atproto.repo.uploadBlob")
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(bytes));
    }

    private HttpRequest.Builder call(String methodAndQuery) {
        String address = base.toString().replaceAll("/+$", "") + "/xrpc/" + methodAndQuery;
        return HttpRequest.newBuilder(URI.create(address)).header("Accept", "application/json");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /**
     * @param bearer what opens; null for what nobody needs to be known for
     */
    End send(HttpRequest.Builder call, @Nullable String bearer, Effect effect) {
        HttpResponse<byte[]> answer =
                http.send(
                        Platform.BLUESKY,
                        bearer == null ? call : call.setHeader("Authorization", "Bearer " + bearer),
                        effect);
        count(answer);
        JsonNode body = body(answer, effect);
        return answer.statusCode() / 100 == 2 && !body.path("error").isString()
                ? new End.Said(new Reply(answer.body(), body))
                : new End.Refused(
                        new XrpcErrors.Refusal(answer.statusCode(), body, answer.body()),
                        wait(answer));
    }

    private static JsonNode body(HttpResponse<byte[]> answer, Effect effect) {
        try {
            JsonNode body = GraphJson.JSON.readTree(answer.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw PlatformHttp.broken(
                Platform.BLUESKY, effect, "not JSON, status " + answer.statusCode());
    }

    private void count(HttpResponse<byte[]> answer) {
        OptionalLong limit = number(answer, "ratelimit-limit");
        OptionalLong left = number(answer, "ratelimit-remaining");
        if (limit.isPresent() && left.isPresent() && limit.getAsLong() > 0) {
            long spent = Math.clamp(limit.getAsLong() - left.getAsLong(), 0, limit.getAsLong());
            used = OptionalInt.of((int) (spent * 100 / limit.getAsLong()));
        }
    }

    private @Nullable Duration wait(HttpResponse<byte[]> answer) {
        OptionalLong reset = number(answer, "ratelimit-reset");
        if (answer.statusCode() != 429 || reset.isEmpty()) {
            return null;
        }
        Duration wait = Duration.between(now(), Instant.ofEpochSecond(reset.getAsLong()));
        return wait.isNegative() || wait.toHours() > 24 ? null : wait.plusSeconds(1);
    }

    private static OptionalLong number(HttpResponse<byte[]> answer, String header) {
        String text = answer.headers().firstValue(header).orElse("");
        return text.matches("[0-9]{1,12}")
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }
}
