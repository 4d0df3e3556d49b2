package se.uppsikt.sandbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.meta.GraphNode;
import se.uppsikt.sandbox.meta.Listing;
import se.uppsikt.sandbox.meta.Time;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page's stories through the Graph API: a list that tells which there are, and each picture by an
 * id of its own. The page keeps no archive of them, so what is over is in no list.
 */
final class StoryNodes {
    private static final List<String> TOLD =
            List.of("post_id", "status", "creation_time", "media_type", "media_id", "url");

    private final Facebook facebook;
    private final DemoPage page;
    private final String root;

    /**
     * @param root the sandbox's own address, for pictures
     */
    StoryNodes(Facebook facebook, DemoPage page, String root) {
        this.facebook = facebook;
        this.page = page;
        this.root = root;
    }

    JsonNode list(GraphNode.Asked asked, GraphNode.Context context) {
        long since = Time.parse(asked.parameters().get("since")).orElse(Long.MIN_VALUE);
        long until = Time.parse(asked.parameters().get("until")).orElse(Long.MAX_VALUE);
        boolean archived = "ARCHIVED".equals(asked.parameters().get("status"));
        List<Story> within =
                facebook.world().storiesOf(page.id()).stream()
                        .filter(each -> !archived)
                        .filter(each -> each.created().getEpochSecond() >= since)
                        .filter(each -> each.created().getEpochSecond() <= until)
                        .toList();
        return new Listing<>(
                        within, each -> each.there(facebook.now()), Story::id, StoryNodes::told)
                .page(asked, context);
    }

    private static GraphNode told(Story story) {
        ObjectNode node = Json.object();
        node.put("post_id", story.id()).put("status", "PUBLISHED");
        node.put("creation_time", Long.toString(story.created().getEpochSecond()));
        node.put("media_type", "photo").put("media_id", story.photoId());
        node.put("url", "https://facebook.com/stories/" + story.id());
        return new GraphNode("Story", node, Set.copyOf(TOLD), TOLD, Map.of());
    }

    /** A story of the page's, or the picture of one. */
    Optional<GraphNode> object(String id) {
        return facebook.world().storiesOf(page.id()).stream()
                .filter(each -> each.there(facebook.now()))
                .flatMap(
                        each ->
                                each.id().equals(id)
                                        ? Optional.of(itself(each)).stream()
                                        : each.photoId().equals(id)
                                                ? Optional.of(photo(each)).stream()
                                                : Optional.<GraphNode>empty().stream())
                .findFirst();
    }

    private static GraphNode itself(Story story) {
        ObjectNode node = Json.object().put("id", story.id());
        node.put("created_time", Json.time(story.created()));
        return new GraphNode("Post", node, Set.of(), List.of("created_time", "id"), Map.of());
    }

    private GraphNode photo(Story story) {
        ObjectNode node = Json.object().put("id", story.photoId());
        node.put("created_time", Json.time(story.created()));
        node.set("from", Notices.person(page.id(), page.id()));
        node.putArray("images").addObject().put("source", root + "/media/" + story.photo());
        return new GraphNode(
                "Photo", node, Set.of("name"), List.of("created_time", "id"), Map.of());
    }
}
