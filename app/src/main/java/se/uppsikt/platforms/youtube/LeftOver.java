package se.uppsikt.platforms.youtube;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/**
 * The film that came of a sending which the platform does not remember, so that it is not sent once
 * more: private, of our title and size, and among the newest.
 */
final class LeftOver {
    private static final Duration SKEW = Duration.ofSeconds(60);

    private final DataApi api;
    private final Access access;

    LeftOver(DataApi api, Access access) {
        this.api = api;
        this.access = access;
    }

    Optional<String> of(Order order, StoredMedia film, Instant begun) {
        Set<String> newest = newest();
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        DataApi.Reply reply =
                api.get(
                        access.token(),
                        "videos",
                        Map.of(
                                "part", "id,snippet,status,fileDetails",
                                "id", String.join(",", newest),
                                "maxResults", "50"));
        for (JsonNode each : reply.items()) {
            if (is(each, order, film.size(), begun.minus(SKEW))) {
                return Optional.ofNullable(GraphJson.id(each, "id"));
            }
        }
        return Optional.empty();
    }

    private Set<String> newest() {
        String uploads = new Channel(api, access).uploads();
        Set<String> newest = new LinkedHashSet<>();
        if (uploads != null) {
            DataApi.Reply reply =
                    api.get(
                            access.token(),
                            "playlistItems",
                            Map.of(
                                    "part", "contentDetails",
                                    "playlistId", uploads,
                                    "maxResults", "50"));
            for (JsonNode each : reply.items()) {
                String id = GraphJson.id(each.path("contentDetails"), "videoId");
                if (id != null && Reading.isFilm(id)) {
                    newest.add(id);
                }
            }
        }
        return newest;
    }

    private static boolean is(JsonNode film, Order order, long size, Instant since) {
        JsonNode snippet = film.path("snippet");
        Instant sent = GraphJson.time(snippet, "publishedAt");
        PlatformKey key = GraphJson.key(film, "id");
        return key != null
                && !order.taken().contains(key)
                && sent != null
                && !sent.isBefore(since)
                && "private".equals(GraphJson.text(film.path("status"), "privacyStatus"))
                && String.valueOf(size).equals(GraphJson.text(film.path("fileDetails"), "fileSize"))
                && String.valueOf(order.post().title()).equals(GraphJson.wording(snippet, "title"));
    }
}
