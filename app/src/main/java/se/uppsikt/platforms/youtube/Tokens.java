package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.TokenLife;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
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
    private final InstantSource time;

    Tokens(
            @Value("${uppsikt.youtube.tokens:${uppsikt.sandbox:https://oauth2.googleapis.com}}")
                    URI base,
            PlatformHttp http,
            InstantSource time) {
        this.base = base;
        this.http = http;
        this.time = time;
    }

    Instant now() {
        return time.instant();
    }

    TokenLife life(Secret token) {
        HttpResponse<byte[]> answer =
                send("tokeninfo", Map.of("access_token", token.reveal()), Effect.READS);
        return life(answer.statusCode(), answer.body());
    }

    /** Secrets travel in the body, never in an address. */
    private HttpResponse<byte[]> send(String path, Map<String, String> fields, Effect effect) {
        return http.send(
                Platform.YOUTUBE,
                HttpRequest.newBuilder(
                                URI.create(base.toString().replaceAll("/+$", "") + "/" + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(DataApi.form(fields))),
                effect);
    }

    /**
     * A new token. Asking again for what was lost on the way does no harm.
     *
     * @throws PlatformTrouble TOKEN_EXPIRED when Google takes neither the yes nor what renews it
     */
    JsonNode token(Map<String, String> asked) {
        HttpResponse<byte[]> answer = send("token", asked, Effect.READS);
        JsonNode told = json(answer.statusCode(), answer.body());
        String error = GraphJson.text(told, "error");
        if (error != null) {
            throw refused(error);
        }
        return told;
    }

    private static PlatformTrouble refused(String error) {
        return error.equals("invalid_grant")
                ? new PlatformTrouble(
                        PlatformProblem.TOKEN_EXPIRED,
                        error,
                        "Google tar inte emot det nyckeln förnyas med: någon har tagit tillbaka sitt ja, eller så var det för gammalt. Anslut kontot på nytt.",
                        null)
                : new PlatformTrouble(
                        PlatformProblem.REFUSED,
                        error.replaceAll("[^a-z_]", "?"),
                        "Google godtog inte kommunens app. Se över appens nycklar.",
                        null);
    }

    private static JsonNode json(int status, byte[] body) {
        JsonNode told;
        try {
            told = GraphJson.JSON.readTree(body);
        } catch (JacksonException e) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "tokens: not JSON, status " + status);
        }
        if (status / 100 == 5 || status == 429) {
            throw PlatformHttp.unavailable(Platform.YOUTUBE, "tokens: status " + status);
        }
        return told;
    }

    /** Pure. */
    static TokenLife life(int status, byte[] body) {
        JsonNode told = json(status, body);
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
        return new TokenLife(true, GraphJson.time(told, "exp"), "");
    }

    private static boolean reaches(@Nullable String scopes) {
        return scopes != null
                && Arrays.stream(scopes.split(" "))
                        .anyMatch(each -> each.equals(SCOPE) || each.equals(SCOPE + ".force-ssl"));
    }
}
