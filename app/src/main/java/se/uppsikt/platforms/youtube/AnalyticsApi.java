package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The Analytics API v2 on the wire. It costs none of the Data API's units. */
@Component
class AnalyticsApi {
    private static final Duration UNTIL_THE_LIMIT_PASSES = Duration.ofHours(1);

    private final URI base;
    private final PlatformHttp http;

    AnalyticsApi(
            @Value(
                            "${uppsikt.youtube.analytics:${uppsikt.sandbox:https://youtubeanalytics.googleapis.com}}")
                    URI base,
            PlatformHttp http) {
        this.base = base;
        this.http = http;
    }

    DataApi.Reply report(Secret token, Map<String, String> asked) {
        String address =
                base.toString().replaceAll("/+$", "") + "/v2/reports?" + DataApi.form(asked);
        HttpResponse<byte[]> answer =
                http.send(
                        Platform.YOUTUBE,
                        HttpRequest.newBuilder(URI.create(address))
                                .header("Accept", "application/json")
                                .header("Authorization", "Bearer " + token.reveal())
                                .GET(),
                        Effect.READS);
        JsonNode body = body(answer);
        if (answer.statusCode() / 100 != 2 || body.path("error").isObject()) {
            throw DataErrors.trouble(
                    new DataErrors.Refusal(answer.statusCode(), body, answer.body()),
                    Effect.READS,
                    UNTIL_THE_LIMIT_PASSES);
        }
        return new DataApi.Reply(answer.body(), body);
    }

    private static JsonNode body(HttpResponse<byte[]> answer) {
        try {
            JsonNode body = GraphJson.JSON.readTree(answer.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw PlatformHttp.unavailable(
                Platform.YOUTUBE, "reports: not JSON, status " + answer.statusCode());
    }
}
