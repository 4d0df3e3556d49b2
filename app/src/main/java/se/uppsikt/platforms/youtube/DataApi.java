package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import se.uppsikt.accounts.Platform;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.http.PlatformHttp.Effect;
import se.uppsikt.platforms.meta.GraphJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** The Data API v3 on the wire. Each call is paid for before it is made, whatever comes of it. */
@Component
class DataApi {
    /** What a call that changes something costs; one that reads costs one. */
    static final int A_CHANGE = 50;

    private final URI base;
    private final PlatformHttp http;
    private final Units units;

    DataApi(
            @Value("${uppsikt.youtube.address:${uppsikt.sandbox:https://www.googleapis.com}}")
                    URI base,
            PlatformHttp http,
            Units units) {
        this.base = base;
        this.http = http;
        this.units = units;
    }

    /** The platform's answer: as it came, and read. */
    @SuppressWarnings("ArrayRecordComponent") // bytes are evidence and are never compared by value
    record Reply(byte[] raw, JsonNode body) {
        JsonNode items() {
            return body.path("items");
        }

        @Nullable String nextPage() {
            return GraphJson.wording(body, "nextPageToken");
        }
    }

    Units units() {
        return units;
    }

    Reply get(Secret token, String resource, Map<String, String> asked) {
        units.spend(1);
        return send(request(token, resource, asked).GET(), Effect.READS);
    }

    /**
     * @param body null when all that is said stands in the address
     */
    Reply post(Secret token, String resource, Map<String, String> asked, @Nullable JsonNode body) {
        units.spend(A_CHANGE);
        HttpRequest.Builder call = request(token, resource, asked);
        return send(
                body == null
                        ? call.POST(HttpRequest.BodyPublishers.noBody())
                        : call.header("Content-Type", "application/json; charset=utf-8")
                                .POST(HttpRequest.BodyPublishers.ofString(body.toString())),
                Effect.CHANGES);
    }

    Reply delete(Secret token, String resource, Map<String, String> asked) {
        units.spend(A_CHANGE);
        return send(request(token, resource, asked).DELETE(), Effect.CHANGES);
    }

    /**
     * The one call by which a film appears.
     *
     * @param film with its status whole: what is not said of it is taken away
     */
    Reply show(Secret token, JsonNode film) {
        units.showFilm();
        return send(
                request(token, "videos", Map.of("part", "status"))
                        .header("Content-Type", "application/json; charset=utf-8")
                        .PUT(HttpRequest.BodyPublishers.ofString(film.toString())),
                Effect.CHANGES);
    }

    private HttpRequest.Builder request(Secret token, String resource, Map<String, String> asked) {
        return call(token, "/youtube/v3/" + resource + "?" + form(asked));
    }

    /**
     * @param path with what is asked for
     */
    HttpRequest.Builder call(Secret token, String path) {
        return HttpRequest.newBuilder(URI.create(base.toString().replaceAll("/+$", "") + path))
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token.reveal());
    }

    /** A step that nobody sees anything of, and that may be done once more. */
    HttpResponse<byte[]> step(HttpRequest.Builder call) {
        return http.send(Platform.YOUTUBE, call, Effect.READS);
    }

    /** Why no film may be sent. Of those a project has a number of its own each day. */
    PlatformTrouble filmRefused(HttpResponse<byte[]> answer) {
        DataErrors.Refusal refusal =
                new DataErrors.Refusal(
                        answer.statusCode(), body(answer, Effect.READS), answer.body());
        return refusal.spendsTheDay()
                ? units.noMoreFilms()
                : DataErrors.trouble(refusal, Effect.READS, units.restOfTheDay());
    }

    private Reply send(HttpRequest.Builder call, Effect effect) {
        return read(http.send(Platform.YOUTUBE, call, effect), effect);
    }

    Reply read(HttpResponse<byte[]> answer, Effect effect) {
        JsonNode body = body(answer, effect);
        if (answer.statusCode() / 100 != 2 || body.path("error").isObject()) {
            DataErrors.Refusal refusal =
                    new DataErrors.Refusal(answer.statusCode(), body, answer.body());
            if (refusal.spendsTheDay()) {
                units.allSpent();
            }
            throw DataErrors.trouble(refusal, effect, units.restOfTheDay());
        }
        return new Reply(answer.body(), body);
    }

    /** What has only been done is answered with nothing. */
    private static JsonNode body(HttpResponse<byte[]> answer, Effect effect) {
        if (answer.statusCode() == 204) {
            return GraphJson.JSON.createObjectNode();
        }
        try {
            JsonNode body = GraphJson.JSON.readTree(answer.body());
            if (body.isObject()) {
                return body;
            }
        } catch (JacksonException e) {
            // told below
        }
        throw PlatformHttp.broken(
                Platform.YOUTUBE, effect, "not JSON, status " + answer.statusCode());
    }

    static String form(Map<String, String> fields) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .map(each -> encoded(each.getKey()) + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
