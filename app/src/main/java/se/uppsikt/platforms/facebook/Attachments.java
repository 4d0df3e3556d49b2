package se.uppsikt.platforms.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Observation.MediaSeen;
import tools.jackson.databind.JsonNode;

/**
 * What a message holds, as words and as pictures and files. What was shared stands below the words.
 * What shows nothing has no words: a text that nobody wrote is never kept as one.
 */
final class Attachments {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "file", "sticker");

    private Attachments() {}

    /** Of a message as it is delivered. */
    static @Nullable String text(JsonNode body) {
        List<String> lines = new ArrayList<>();
        add(lines, GraphJson.wording(body, "text"));
        for (JsonNode attachment : body.path("attachments")) {
            if (!MEDIA.contains(kind(attachment))) {
                shared(lines, attachment);
            }
        }
        if (lines.isEmpty()) {
            add(lines, GraphJson.wording(body, "title")); // the button that was pressed
        }
        return joined(lines);
    }

    static List<MediaSeen> media(JsonNode body) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode attachment : body.path("attachments")) {
            if (MEDIA.contains(kind(attachment))) {
                JsonNode payload = attachment.path("payload");
                add(media, payload, "url", GraphJson.wording(payload, "title"));
            }
        }
        return media;
    }

    /** Of a message as it is shown when it is asked for. */
    static @Nullable String askedText(JsonNode node) {
        List<String> lines = new ArrayList<>();
        add(lines, GraphJson.wording(node, "message"));
        for (JsonNode share : node.path("shares").path("data")) {
            add(lines, GraphJson.wording(share, "name"));
            add(lines, GraphJson.wording(share, "link"));
        }
        return joined(lines);
    }

    static List<MediaSeen> askedMedia(JsonNode node) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode attachment : node.path("attachments").path("data")) {
            String name = GraphJson.wording(attachment, "name");
            for (String kind : new String[] {"image_data", "video_data"}) {
                add(media, attachment.path(kind), "url", name);
            }
            add(media, attachment, "file_url", name);
        }
        add(media, node, "sticker", null);
        return media;
    }

    /** A link or a place; what it is called and where it leads stand in one place or the other. */
    private static void shared(List<String> lines, JsonNode attachment) {
        JsonNode payload = attachment.path("payload");
        add(lines, first(payload, attachment, "title"));
        JsonNode place = payload.path("coordinates");
        if (place.path("lat").isNumber() && place.path("long").isNumber()) {
            lines.add(place.path("lat").asString() + ", " + place.path("long").asString());
        }
        add(lines, first(payload, attachment, "url"));
    }

    private static String kind(JsonNode attachment) {
        String type = GraphJson.text(attachment, "type");
        return type == null ? "" : type;
    }

    private static @Nullable String first(JsonNode one, JsonNode other, String field) {
        String text = GraphJson.wording(one, field);
        return text == null ? GraphJson.wording(other, field) : text;
    }

    private static @Nullable String joined(List<String> lines) {
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static void add(List<String> lines, @Nullable String line) {
        if (line != null && lines.stream().noneMatch(before -> before.contains(line))) {
            lines.add(line);
        }
    }

    private static void add(
            List<MediaSeen> media, JsonNode node, String field, @Nullable String name) {
        URI source = GraphJson.address(node, field);
        if (source != null) {
            media.add(new MediaSeen(source, null, name, null));
        }
    }
}
