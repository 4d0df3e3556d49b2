package se.uppsikt.platforms.meta;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Platform;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Version;
import se.uppsikt.records.Version.Genre;
import tools.jackson.databind.JsonNode;

/**
 * What a message holds, as words and as pictures and files. What was shared stands below the words.
 * What shows nothing has no words: a text that nobody wrote is never kept as one.
 */
public final class Attachments {
    private static final Set<String> MEDIA = Set.of("image", "video", "audio", "file", "sticker");

    /** The stickers that the thumb in the corner sends, by its size. */
    private static final Set<String> THUMBS =
            Set.of("369239263222822", "369239343222814", "369239383222810");

    /** What Instagram hands out as a picture or a film of somebody's, whose address soon ends. */
    private static final Set<String> SHARED_ON_INSTAGRAM =
            Set.of(
                    "share",
                    "post",
                    "reel",
                    "ig_reel",
                    "ig_post",
                    "media_share",
                    "story_mention",
                    "ig_story",
                    "story");

    private Attachments() {}

    private static boolean held(JsonNode attachment, Platform platform) {
        String kind = kind(attachment);
        return MEDIA.contains(kind)
                || platform == Platform.INSTAGRAM && SHARED_ON_INSTAGRAM.contains(kind);
    }

    /** Of a message as it is delivered. */
    public static @Nullable String text(JsonNode body, Platform platform) {
        List<String> lines = new ArrayList<>();
        add(lines, GraphJson.wording(body, "text"));
        for (JsonNode attachment : body.path("attachments")) {
            if (!held(attachment, platform)) {
                shared(lines, attachment);
            }
        }
        if (lines.isEmpty()) {
            add(lines, GraphJson.wording(body, "title")); // the button that was pressed
        }
        return joined(lines);
    }

    /** What sort of thing a delivered message is, where it is something else than words. */
    public static Version.@Nullable Genre genre(JsonNode body) {
        if (GraphJson.flag(body, "is_unsupported")) {
            return Genre.UNSUPPORTED;
        }
        if (body.has("sticker_id")) {
            return sticker(GraphJson.id(body, "sticker_id"));
        }
        for (JsonNode attachment : body.path("attachments")) {
            Genre genre = genre(attachment, GraphJson.wording(body, "text") != null);
            if (genre != null) {
                return genre;
            }
        }
        return body.path("reply_to").path("story").isObject() ? Genre.STORY_REPLY : null;
    }

    /** A link that was written is told once more as an attachment, and is nothing of its own. */
    private static @Nullable Genre genre(JsonNode attachment, boolean withWords) {
        JsonNode payload = attachment.path("payload");
        return switch (kind(attachment)) {
            case "sticker" -> sticker(GraphJson.id(payload, "sticker_id"));
            case "image" ->
                    payload.has("sticker_id") ? sticker(GraphJson.id(payload, "sticker_id")) : null;
            case "audio" -> Genre.VOICE;
            case "file" -> Genre.FILE;
            case "location" -> Genre.PLACE;
            case "fallback" -> withWords ? null : Genre.LINK;
            case "share", "post", "reel", "ig_reel", "ig_post", "media_share" -> Genre.POST;
            case "story_mention", "ig_story", "story" -> Genre.STORY;
            default -> null;
        };
    }

    /** The thumb is a sticker to the platform and an opinion to whoever pressed it. */
    private static Genre sticker(@Nullable String id) {
        return id != null && THUMBS.contains(id) ? Genre.LIKE : Genre.STICKER;
    }

    /** What sort of thing a message is that is shown when it is asked for. */
    public static Version.@Nullable Genre askedGenre(JsonNode node) {
        String sticker = GraphJson.text(node, "sticker");
        if (sticker != null) {
            return THUMBS.stream().anyMatch(sticker::contains) ? Genre.LIKE : Genre.STICKER;
        }
        for (JsonNode attachment : node.path("attachments").path("data")) {
            String mime = GraphJson.text(attachment, "mime_type");
            String type = mime == null ? "" : mime;
            if (GraphJson.flag(attachment.path("image_data"), "render_as_sticker")) {
                return Genre.STICKER;
            }
            if (type.startsWith("audio/")) {
                return Genre.VOICE;
            }
            if (!type.isEmpty() && !type.startsWith("image/") && !type.startsWith("video/")) {
                return Genre.FILE;
            }
        }
        boolean shares = !node.path("shares").path("data").isEmpty();
        return shares && GraphJson.wording(node, "message") == null ? Genre.LINK : null;
    }

    public static List<MediaSeen> media(JsonNode body, Platform platform) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode attachment : body.path("attachments")) {
            if (held(attachment, platform)) {
                JsonNode payload = attachment.path("payload");
                add(media, payload, "url", GraphJson.wording(payload, "title"));
            }
        }
        return media;
    }

    /** Of a message as it is shown when it is asked for. */
    public static @Nullable String askedText(JsonNode node) {
        List<String> lines = new ArrayList<>();
        add(lines, GraphJson.wording(node, "message"));
        for (JsonNode share : node.path("shares").path("data")) {
            add(lines, GraphJson.wording(share, "name"));
            add(lines, GraphJson.wording(share, "link"));
        }
        return joined(lines);
    }

    public static List<MediaSeen> askedMedia(JsonNode node) {
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
