package se.uppsikt.platforms.instagram;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.Adapter.Standing;
import se.uppsikt.platforms.PlatformTrouble;
import se.uppsikt.platforms.meta.Graph;
import se.uppsikt.platforms.meta.Graph.Reply;
import se.uppsikt.platforms.meta.Graph.Verb;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.SameWords;
import se.uppsikt.platforms.publications.Post;
import se.uppsikt.platforms.publications.Publisher.Finding;
import se.uppsikt.platforms.publications.Publisher.Order;
import se.uppsikt.platforms.publications.Publisher.Published;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** What has become of containers: the platform tells that one was published, and never as what. */
final class PublishedMedia {
    private static final Duration SKEW = Duration.ofMinutes(1);
    private static final String FIELDS = "id,caption,permalink,timestamp";

    private final Graph graph;
    private final Access access;

    PublishedMedia(Graph graph, Access access) {
        this.graph = graph;
        this.access = access;
    }

    Published publish(String container) {
        Reply reply =
                graph.call(
                        Verb.POST,
                        access.token(),
                        own() + "/media_publish",
                        Map.of("creation_id", container));
        PlatformKey key = GraphJson.key(reply.body(), "id");
        if (key == null) {
            throw Graph.outcomeUnknown(Platform.INSTAGRAM, "no id in the answer");
        }
        return new Published(key, address(key), null, reply.raw());
    }

    /** Where it is seen; what is published is so whether or not this is answered. */
    private @Nullable URI address(PlatformKey key) {
        try {
            return GraphJson.address(
                    graph.call(
                                    Verb.GET,
                                    access.token(),
                                    Graph.segment(key.value()),
                                    Map.of("fields", "permalink"))
                            .body(),
                    "permalink");
        } catch (PlatformTrouble trouble) {
            return null;
        }
    }

    /** The one that says the same, of what has appeared since and is nobody else's. */
    Finding search(Order order) {
        boolean story = order.post().form() == Post.Form.STORY;
        JsonNode listed =
                graph.call(
                                Verb.GET,
                                access.token(),
                                own() + (story ? "/stories" : "/media"),
                                Map.of("fields", FIELDS, "limit", "100"))
                        .body()
                        .path("data");
        List<Published> found = new ArrayList<>();
        List<Standing> standing = new ArrayList<>();
        for (JsonNode node : listed) {
            PlatformKey key = GraphJson.key(node, "id");
            if (key != null && recent(order, node) && !order.taken().contains(key)) {
                byte[] response = GraphJson.JSON.writeValueAsBytes(node);
                String words = GraphJson.wording(node, "caption");
                Instant at = GraphJson.time(node, "timestamp");
                standing.add(new Standing(key, words, at, response));
                if (says(order.post(), words)) {
                    URI address = GraphJson.address(node, "permalink");
                    found.add(new Published(key, address, words, response));
                }
            }
        }
        return found.size() == 1
                ? new Finding.There(found.getFirst())
                : new Finding.Unclear(standing);
    }

    private static boolean recent(Order order, JsonNode node) {
        Instant at = GraphJson.time(node, "timestamp");
        return at == null || order.since() == null || !at.isBefore(order.since().minus(SKEW));
    }

    /** A story has no words. */
    private static boolean says(Post post, @Nullable String words) {
        if (post.text().isBlank()) {
            return words == null || words.isBlank();
        }
        return words != null && SameWords.same(words, post.text());
    }

    private String own() {
        return Graph.segment(access.page());
    }
}
