package se.uppsikt.platforms.snapchat;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformProblem;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.connecting.PlatformSignIn.Grant;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Where keys are given for a yes, and renewed; a key lives half an hour, what renews it on. */
@Component
class SnapTokens {
    private static final Duration USUAL = Duration.ofMinutes(30);
    private static final String OAUTH = "/login/oauth2/";

    private final String base;
    private final PlatformHttp http;
    private final InstantSource time;

    SnapTokens(
            @Value("${uppsikt.snapchat.accounts:${uppsikt.sandbox:https://accounts.snapchat.com}}")
                    URI base,
            PlatformHttp http,
            InstantSource time) {
        this.base = base.toString().replaceAll("/+$", "") + OAUTH;
        this.http = http;
        this.time = time;
    }

    /** Where a person says yes; holds no secret. */
    URI consent(Map<String, String> asked) {
        return URI.create(base + "authorize?" + MarketingApi.form(asked));
    }

    /**
     * A new key. Secrets travel in the body, never in an address; asking again for what was lost on
     * the way does no harm.
     */
    Grant grant(Map<String, String> asked) {
        HttpResponse<byte[]> answer =
                http.send(
                        Platform.SNAPCHAT,
                        HttpRequest.newBuilder(URI.create(base + "access_token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(
                                        HttpRequest.BodyPublishers.ofString(
                                                MarketingApi.form(asked))),
                        Effect.READS);
        return grant(answer.statusCode(), answer.body(), time.instant());
    }

    /** Pure. */
    static Grant grant(int status, byte[] body, Instant now) {
        JsonNode told = json(status, body);
        String error = GraphJson.text(told, "error");
        if (error != null) {
            throw refused(error);
        }
        String token = GraphJson.wording(told, "access_token");
        if (status / 100 != 2 || token == null) {
            throw PlatformHttp.unavailable(Platform.SNAPCHAT, "no access_token, status " + status);
        }
        String refresh = GraphJson.wording(told, "refresh_token");
        return new Grant(
                new Secret(token),
                now.plus(life(told)),
                refresh == null ? null : new Secret(refresh),
                null,
                scopes(GraphJson.text(told, "scope")));
    }

    private static JsonNode json(int status, byte[] body) {
        if (status / 100 == 5 || status == 429) {
            throw PlatformHttp.unavailable(Platform.SNAPCHAT, "tokens: status " + status);
        }
        try {
            return GraphJson.JSON.readTree(body);
        } catch (JacksonException e) {
            throw PlatformHttp.unavailable(Platform.SNAPCHAT, "tokens: not JSON, status " + status);
        }
    }

    private static PlatformTrouble refused(String error) {
        return error.equals("invalid_grant")
                ? new PlatformTrouble(
                        PlatformProblem.TOKEN_EXPIRED,
                        error,
                        "Snapchat tar inte emot det som nyckeln förnyas med: någon har tagit tillbaka sitt ja, eller så var det för gammalt. Anslut kontot på nytt.",
                        null)
                : new PlatformTrouble(
                        PlatformProblem.REFUSED,
                        error.replaceAll("[^a-z_]", "?"),
                        "Snapchat godtog inte kommunens app. Se över appens nycklar.",
                        null);
    }

    private static Duration life(JsonNode told) {
        String seconds = GraphJson.text(told, "expires_in");
        return seconds != null && seconds.matches("[0-9]{1,9}")
                ? Duration.ofSeconds(Long.parseLong(seconds))
                : USUAL;
    }

    private static Set<String> scopes(@Nullable String told) {
        return told == null
                ? Set.of()
                : Arrays.stream(told.split("[ ,]+"))
                        .filter(each -> !each.isBlank())
                        .collect(Collectors.toSet());
    }
}
