package se.uppsikt.sandbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ObjectNode;

/** Events no one has documented. A subscriber must keep them, not fall on them. */
final class Strange {
    private Strange() {}

    /** By field: an unknown item and an unknown verb in the feed, and an unknown field. */
    static Map<String, List<ObjectNode>> all(String pageId, Instant at) {
        return Map.of(
                Notices.FEED,
                List.of(
                        value(pageId, at, "hologram", "add"),
                        value(pageId, at, "comment", "teleport")),
                "page_moods",
                List.of(value(pageId, at, "mood", "update")));
    }

    private static ObjectNode value(String pageId, Instant at, String item, String verb) {
        ObjectNode value = Json.object();
        value.set("from", Notices.person(pageId, pageId));
        value.put("post_id", pageId + "_1").put("created_time", at.getEpochSecond());
        return value.put("item", item).put("verb", verb);
    }
}
