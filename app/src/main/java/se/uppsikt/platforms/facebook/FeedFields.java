package se.uppsikt.platforms.facebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import tools.jackson.databind.JsonNode;

/** Who wrote a change of a page's feed, what it says, and what pictures and films it has. */
final class FeedFields {
    private FeedFields() {}

    static Author author(JsonNode value) {
        JsonNode from = value.path("from");
        String id = GraphJson.id(from, "id");
        String name = GraphJson.wording(from, "name");
        if (id == null && name == null) {
            id = GraphJson.id(value, "sender_id");
            name = GraphJson.wording(value, "sender_name");
        }
        if (id == null && name == null) {
            id = GraphJson.id(value, "reviewer_id");
            name = GraphJson.wording(value, "reviewer_name");
        }
        return new Author(id, name);
    }

    /** What was written; of a post that only shares something, where that leads. */
    static @Nullable String text(JsonNode value) {
        String item = GraphJson.text(value, "item");
        String message = GraphJson.wording(value, "message");
        String words = message == null ? GraphJson.wording(value, "review_text") : message;
        boolean shares = "link".equals(item) || "share".equals(item);
        return words == null && shares ? GraphJson.wording(value, "link") : words;
    }

    /** The name of a post's picture or film behind the page, by which the post is told at times. */
    static Optional<PlatformKey> picture(JsonNode value) {
        String post = GraphJson.id(value, "post_id");
        String photo = GraphJson.id(value, "photo_id");
        String number = photo == null ? GraphJson.id(value, "video_id") : photo;
        int page = post == null ? -1 : post.indexOf('_');
        return post == null || number == null || page < 0
                ? Optional.empty()
                : Optional.of(new PlatformKey(post.substring(0, page + 1) + number))
                        .filter(name -> !name.value().equals(post));
    }

    /** Of a review: whether it recommends. */
    static Version.@Nullable Genre genre(JsonNode value) {
        String verdict = GraphJson.text(value, "recommendation_type");
        if ("POSITIVE".equalsIgnoreCase(verdict)) {
            return Version.Genre.RECOMMENDS;
        }
        return "NEGATIVE".equalsIgnoreCase(verdict) ? Version.Genre.RECOMMENDS_NOT : null;
    }

    /** Pictures and films; a shared link is no medium of the contribution. */
    static List<MediaSeen> media(JsonNode value) {
        List<MediaSeen> media = new ArrayList<>();
        String item = GraphJson.text(value, "item");
        add(media, value, "photo");
        add(media, value, "video");
        if ("photo".equals(item) || "video".equals(item)) {
            add(media, value, "link");
        }
        for (JsonNode photo : value.path("photos")) {
            JsonNode wrapped = GraphJson.JSON.createObjectNode().set("url", photo);
            add(media, wrapped, "url");
        }
        return media;
    }

    private static void add(List<MediaSeen> media, JsonNode value, String field) {
        var source = GraphJson.address(value, field);
        if (source != null) {
            media.add(new MediaSeen(source, null, null, null));
        }
    }
}
