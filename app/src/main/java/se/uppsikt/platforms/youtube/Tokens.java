package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.TokenLife;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Asks Google what a token is good for; it costs no units. */
@Component
class Tokens {
    private static final String SCOPE = "https://www.googleapis.com/auth/youtube";

    private final URI base;
    private final PlatformHttp http;

    Tokens(
            @Value("${uppsikt.youtube.tokens:${uppsikt.sandbox:https://oauth2.googleapis.com}}")
                    URI base,
            PlatformHttp http) {
        this.base = base;
        this.http = http;
    }

    TokenLife life(Secret token) {
        HttpResponse<byte[]> answer =
                http.send(
                        Platform.YOUTUBE,
                        HttpRequest.newBuilder(
                                        URI.create(
                                                base.toString().replaceAll("/+$", "")
                                                        + "/tokeninfo"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                DataApi.form(
                                                        Map.of("access_token", token.reveal())))),
                        Effect.READS);
        return life(answer.statusCode(), answer.body());
    }

    /** Pure. */
    static TokenLife life(int status, byte[] body) {
        JsonNode told;
        try {
            told = GraphJson.JSON.readTree(body);
        } catch (JacksonException e) {
            throw PlatformHttp.unavailable(
                    Platform.YOUTUBE, "tokeninfo: not JSON, status " + status);
        }
        if (status / 100 == 5 || status == 429) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "tokeninfo: status " + status);
        }
        if (status / 100 != 2 || told.has("error")) {
            return new TokenLife(
                    false, null, "Google känner inte igen nyckeln längre. Anslut kontot på nytt.");
        }
        if (!reaches(GraphJson.text(told, "scope"))) {
            return new TokenLife(
                    false,
                    null,
                    "Nyckeln ger inte rätt till kommentarerna. Anslut kontot på nytt och tillåt allt som Uppsikt ber om.");
        }
        return new TokenLife(true, expiry(told), "");
    }

    private static boolean reaches(@Nullable String scopes) {
        return scopes != null
                && Arrays.stream(scopes.split(" "))
                        .anyMatch(each -> each.equals(SCOPE) || each.equals(SCOPE + ".force-ssl"));
    }

    /** One that is renewed by itself every hour holds until somebody takes it back. */
    private static @Nullable Instant expiry(JsonNode told) {
        return "offline".equals(GraphJson.text(told, "access_type"))
                ? null
                : GraphJson.time(told, "exp");
    }
}
