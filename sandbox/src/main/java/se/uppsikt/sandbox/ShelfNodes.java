package se.uppsikt.sandbox;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import se.uppsikt.sandbox.base.Json;
import se.uppsikt.sandbox.meta.GraphNode;
import se.uppsikt.sandbox.meta.Listing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What pictures and films look like through the Graph API, also within a post. */
final class ShelfNodes {
    private final Facebook facebook;
    private final GraphNode.Context context;
    private final String root;

    ShelfNodes(Facebook facebook, GraphNode.Context context, String root) {
        this.facebook = facebook;
        this.context = context;
        this.root = root;
    }

    GraphNode photo(Photo photo) {
        ObjectNode node = Json.object().put("id", photo.id());
        node.set("from", Notices.person(photo.pageId(), photo.pageId()));
        node.put("alt_text", "May be an image");
        if (!photo.alt().isEmpty()) {
            node.put("alt_text_custom", photo.alt());
        }
        node.putArray("images").addObject().put("source", file(photo));
        return new GraphNode(
                "Photo",
                node,
                Set.of("alt_text_custom", "name", "page_story_id", "created_time"),
                List.of("id"),
                Map.of());
    }

    GraphNode film(Film film) {
        ObjectNode node = Json.object().put("id", film.id());
        node.put("description", film.description());
        node.put("published", film.postId() != null);
        node.put("permalink_url", "/" + film.pageId() + "/videos/" + film.id() + "/");
        if (film.postId() != null) {
            node.put("post_id", film.postId().substring(film.postId().indexOf('_') + 1));
        }
        node.set("status", status(film));
        node.put("source", film(root, film.id()));
        return new GraphNode(
                "Video",
                node,
                Set.of("title", "length", "post_id", "created_time", "updated_time"),
                List.of("id"),
                Map.of("captions", asked -> captions(film, asked)));
    }

    private ObjectNode status(Film film) {
        Film.Status status = film.status(facebook.now());
        boolean sent = status != Film.Status.UPLOADING;
        ObjectNode node = Json.object().put("video_status", status.name().toLowerCase(Locale.ROOT));
        node.putObject("uploading_phase")
                .put("status", sent ? "complete" : "in_progress")
                .put("bytes_transfered", film.received());
        ObjectNode processing = node.putObject("processing_phase");
        switch (status) {
            case UPLOADING -> processing.put("status", "not_started");
            case PROCESSING -> processing.put("status", "in_progress");
            case READY -> processing.put("status", "complete");
            case ERROR ->
                    processing
                            .put("status", "error")
                            .putArray("errors")
                            .addObject()
                            .put("code", 1363031)
                            .put("message", "No Video Detected.");
        }
        node.putObject("publishing_phase")
                .put("status", film.postId() == null ? "not_started" : "complete");
        return node;
    }

    JsonNode captions(Film film, GraphNode.Asked asked) {
        List<String> locales = film.captions().keySet().stream().sorted().toList();
        return new Listing<>(
                        locales,
                        locale -> true,
                        locale -> locale,
                        locale ->
                                new GraphNode(
                                        "VideoCaption",
                                        Json.object()
                                                .put("locale", locale)
                                                .put("is_auto_generated", false),
                                        Set.of("create_time", "is_default", "locale_name"),
                                        List.of("locale", "is_auto_generated"),
                                        Map.of()))
                .page(asked, context);
    }

    /** What a post holds, beside its words. */
    void attach(ObjectNode node, Post post) {
        List<Photo> photos = post.photos();
        String film = post.attached().film();
        if (photos.isEmpty() && film == null) {
            return;
        }
        ObjectNode attachment = node.putObject("attachments").putArray("data").addObject();
        if (film != null) {
            attachment.put("type", "video_inline").put("media_type", "video");
            attachment.put("url", Notices.permalink(post));
            attachment.putObject("media").put("source", film(root, film));
            attachment.putObject("target").put("id", film);
            return;
        }
        node.put("full_picture", file(photos.getFirst()));
        photo(attachment, post, photos.getFirst());
        if (photos.size() > 1) {
            attachment.put("type", "album").put("media_type", "album");
            ArrayNode parts = attachment.putObject("subattachments").putArray("data");
            photos.forEach(each -> photo(parts.addObject(), post, each));
        }
    }

    private void photo(ObjectNode attachment, Post post, Photo photo) {
        attachment.put("type", "photo").put("media_type", "photo");
        attachment.put("url", Notices.permalink(post));
        attachment.putObject("media").putObject("image").put("src", file(photo));
        attachment.putObject("target").put("id", photo.id());
    }

    private String file(Photo photo) {
        return root + "/media/" + photo.file();
    }

    static String film(String root, String id) {
        return root + "/media/" + id + ".mp4";
    }
}
