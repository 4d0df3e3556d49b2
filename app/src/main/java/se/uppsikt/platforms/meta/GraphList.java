package se.uppsikt.platforms.meta;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.secrets.Secret;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.http.PlatformHttp;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import tools.jackson.databind.JsonNode;

/**
 * Walks a list page by page. A page may be empty and still have a next one; it ends only where
 * {@code next} is missing. Of the next address only the place in the list is used: it is never
 * followed to another host, and its token is never kept.
 */
public final class GraphList {
    private static final int MOST_PAGES = 20_000;

    private GraphList() {}

    /**
     * @param more says after each page whether to go on
     * @throws PlatformTrouble when a page is no list, or the list goes round or never ends: then it
     *     is not known what stands in it
     */
    public static void walk(
            Graph graph,
            Secret token,
            String path,
            Map<String, String> parameters,
            Predicate<Reply> more) {
        Map<String, String> asked = new TreeMap<>(parameters);
        Set<Map<String, String>> been = new HashSet<>();
        while (true) {
            Reply reply = graph.call(Verb.GET, token, path, asked);
            if (!reply.body().path("data").isArray()) {
                throw PlatformHttp.unavailable(graph.platform(), "a list without data");
            }
            Optional<Map<String, String>> place = next(reply.body());
            if (!more.test(reply) || place.isEmpty()) {
                return;
            }
            asked = new TreeMap<>(parameters);
            asked.putAll(place.get());
            if (!been.add(asked) || been.size() > MOST_PAGES) {
                throw PlatformHttp.unavailable(graph.platform(), "a list that goes round");
            }
        }
    }

    private static Optional<Map<String, String>> next(JsonNode body) {
        URI next = GraphJson.address(body.path("paging"), "next");
        if (next == null) {
            return Optional.empty();
        }
        Map<String, String> place = new TreeMap<>();
        String query = next.getRawQuery();
        for (String pair : query == null ? new String[0] : query.split("&")) {
            int sign = pair.indexOf('=');
            String name = sign < 0 ? pair : pair.substring(0, sign);
            if (name.matches("after|until|since|__paging_token|offset") && sign > 0) {
                place.put(
                        name, URLDecoder.decode(pair.substring(sign + 1), StandardCharsets.UTF_8));
            }
        }
        @Nullable String after = GraphJson.text(body.path("paging").path("cursors"), "after");
        if (place.isEmpty() && after != null) {
            place.put("after", after);
        }
        return place.isEmpty() ? Optional.empty() : Optional.of(place);
    }
}
