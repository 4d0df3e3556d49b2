package se.uppsikt.platforms.facebook;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.Attachments;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.platforms.meta.Shown;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import tools.jackson.databind.JsonNode;

/** Reads posts, comments and messages as the Graph API gives them when asked. Pure. */
final class GraphObjects {
    static final String POST_FIELDS =
            "id,created_time,updated_time,from,message,permalink_url,is_hidden,is_published,"
                    + "attachments{media_type,media,subattachments,url}";
    static final String COMMENT_FIELDS =
            "id,created_time,from,message,permalink_url,is_hidden,parent{id},attachment,object";
    static final String MESSAGE_FIELDS =
            "id,created_time,from,to,message,attachments,shares,sticker";

    private GraphObjects() {}

    static @Nullable Shown post(JsonNode node) {
        PlatformKey key = GraphJson.key(node, "id");
        boolean draft = node.has("is_published") && !GraphJson.flag(node, "is_published");
        if (key == null || draft) {
            return null;
        }
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode attachment : node.path("attachments").path("data")) {
            attached(attachment, media);
        }
        return shown(node, key, ContributionKind.POST, null, key, postText(node), media, null);
    }

    static @Nullable Shown comment(JsonNode node, PlatformKey post) {
        PlatformKey key = GraphJson.key(node, "id");
        if (key == null) {
            return null;
        }
        PlatformKey parent = GraphJson.key(node.path("parent"), "id");
        List<MediaSeen> media = new ArrayList<>();
        if (node.path("attachment").isObject()) {
            attached(node.path("attachment"), media);
        }
        return shown(
                node,
                key,
                ContributionKind.COMMENT,
                parent == null ? post : parent,
                post,
                GraphJson.wording(node, "message"),
                media,
                "sticker".equals(GraphJson.text(node.path("attachment"), "type"))
                        ? Version.Genre.STICKER
                        : null);
    }

    static @Nullable Shown message(JsonNode node, String page) {
        PlatformKey key = GraphJson.key(node, "id");
        String from = GraphJson.id(node.path("from"), "id");
        if (key == null || from == null) {
            return null;
        }
        String other = from.equals(page) ? recipient(node, page) : from;
        return shown(
                node,
                key,
                ContributionKind.DIRECT_MESSAGE,
                null,
                other == null ? key : new PlatformKey(other),
                Attachments.askedText(node),
                Attachments.askedMedia(node),
                Attachments.askedGenre(node));
    }

    /** What was written; of a post that only shares something, where that leads. */
    private static @Nullable String postText(JsonNode node) {
        String message = GraphJson.wording(node, "message");
        for (JsonNode attachment : node.path("attachments").path("data")) {
            if (message == null && "link".equals(GraphJson.text(attachment, "media_type"))) {
                message = GraphJson.wording(attachment, "url");
            }
        }
        return message;
    }

    private static @Nullable String recipient(JsonNode node, String page) {
        for (JsonNode each : node.path("to").path("data")) {
            String id = GraphJson.id(each, "id");
            if (id != null && !id.equals(page)) {
                return id;
            }
        }
        return null;
    }

    private static Shown shown(
            JsonNode node,
            PlatformKey key,
            ContributionKind kind,
            @Nullable PlatformKey parent,
            PlatformKey thread,
            @Nullable String text,
            List<MediaSeen> media,
            Version.@Nullable Genre genre) {
        JsonNode from = node.path("from");
        return new Shown(
                key,
                kind,
                new Author(GraphJson.id(from, "id"), GraphJson.wording(from, "name")),
                parent,
                thread,
                GraphJson.wording(node, "message"),
                text,
                List.copyOf(media),
                GraphJson.address(node, "permalink_url"),
                GraphJson.time(node, "created_time"),
                GraphJson.flag(node, "is_hidden"),
                genre);
    }

    /** A picture or a film; of an album each part, of a shared link nothing. */
    private static void attached(JsonNode attachment, List<MediaSeen> media) {
        if (attachment.path("subattachments").path("data").isArray()) {
            for (JsonNode part : attachment.path("subattachments").path("data")) {
                attached(part, media);
            }
            return;
        }
        String kind = GraphJson.text(attachment, "media_type");
        if ("link".equals(kind) || "share".equals(GraphJson.text(attachment, "type"))) {
            return;
        }
        JsonNode held = attachment.path("media");
        String field = held.has("source") ? "source" : "src";
        URI source = GraphJson.address(held.has("source") ? held : held.path("image"), field);
        if (source != null) {
            media.add(new MediaSeen(source, null, null, null));
        }
    }
}
