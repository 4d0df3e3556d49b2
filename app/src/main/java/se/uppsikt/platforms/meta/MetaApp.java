package se.uppsikt.platforms.meta;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.Adapter.TokenLife;
import se.uppsikt.platforms.AppKeys;
import se.uppsikt.platforms.meta.Graph.Verb;
import tools.jackson.databind.JsonNode;

/** What is asked and told as the municipality's app, and not as one of its accounts. */
public final class MetaApp {
    private MetaApp() {}

    /** How long a page's token holds. */
    public static TokenLife tokenLife(Graph graph, Secret token) {
        Secret asker = graph.keys().map(MetaApp::token).orElse(token);
        JsonNode data =
                graph.call(Verb.GET, asker, "debug_token", Map.of("input_token", token.reveal()))
                        .body()
                        .path("data");
        return new TokenLife(GraphJson.flag(data, "is_valid"), expiry(data), words(graph, data));
    }

    /** Nought means that it holds until something happens to it. */
    private static @Nullable Instant expiry(JsonNode data) {
        Instant expires = GraphJson.time(data, "expires_at");
        return expires == null || expires.equals(Instant.EPOCH) ? null : expires;
    }

    private static String words(Graph graph, JsonNode data) {
        JsonNode error = data.path("error");
        int subcode = error.path("subcode").canConvertToInt() ? error.path("subcode").asInt(0) : 0;
        GraphErrors.Row row = GraphErrors.find(190, subcode);
        return row == null ? "" : row.told(graph.platform());
    }

    /**
     * The half that is easily forgotten: without it no events ever come.
     *
     * @param object what the events are of, such as {@code page}
     * @param callback our address as the platform reaches it; nothing is asked when it is empty
     */
    public static void listen(Graph graph, String object, String callback, String fields) {
        AppKeys keys = graph.keys().orElse(null);
        if (callback.isBlank() || keys == null) {
            return;
        }
        graph.call(
                Verb.POST,
                token(keys),
                Graph.segment(keys.appId()) + "/subscriptions",
                Map.of(
                        "object",
                        object,
                        "callback_url",
                        callback,
                        "verify_token",
                        keys.verifyToken().reveal(),
                        "fields",
                        fields));
    }

    /** By which the app itself is known. */
    static Secret token(AppKeys keys) {
        return new Secret(keys.appId() + "|" + keys.secret().reveal());
    }
}
