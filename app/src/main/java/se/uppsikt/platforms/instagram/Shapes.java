package se.uppsikt.platforms.instagram;

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

/** Reads media, comments and messages as the Graph API gives them when asked. Pure. */
final class Shapes {
    static final String MEDIUM =
            "id,caption,alt_text,media_type,media_product_type,media_url,thumbnail_url,permalink,"
                    + "timestamp,username,owner,comments_count,is_comment_enabled,children{id,media_type,media_url,alt_text}";
    private static final String WORDS = "id,text,timestamp,username,from,hidden,parent_id";
    static final String COMMENT = WORDS + ",media{id}";

    /** With the replies that fit; more are asked for. */
    static final String COMMENT_WITH_REPLIES = WORDS + ",replies.limit(50){" + WORDS + "}";

    static final String REPLY = WORDS;
    static final String MESSAGE =
            "id,created_time,from,to,message,attachments,shares,story,is_unsupported";

    private Shapes() {}

    /** A post, or a story, of the account or of somebody else. */
    static @Nullable Shown medium(JsonNode node, String account) {
        PlatformKey key = GraphJson.key(node, "id");
        if (key == null) {
            return null;
        }
        boolean story = "STORY".equals(GraphJson.text(node, "media_product_type"));
        String owner = GraphJson.id(node.path("owner"), "id");
        String caption = GraphJson.wording(node, "caption");
        return new Shown(
                key,
                story ? ContributionKind.STORY : ContributionKind.POST,
                new Author(owner == null ? account : owner, GraphJson.wording(node, "username")),
                null,
                key,
                caption,
                caption,
                media(node),
                GraphJson.address(node, "permalink"),
                GraphJson.time(node, "timestamp"),
                false,
                null);
    }

    /** Of a carousel each part; what holds somebody else's music has no address at times. */
    static List<MediaSeen> media(JsonNode node) {
        List<MediaSeen> media = new ArrayList<>();
        for (JsonNode part : node.path("children").path("data")) {
            add(media, part, GraphJson.wording(part, "alt_text"));
        }
        if (media.isEmpty()) {
            add(media, node, GraphJson.wording(node, "alt_text"));
        }
        return List.copyOf(media);
    }

    private static void add(List<MediaSeen> media, JsonNode node, @Nullable String altText) {
        URI whole = GraphJson.address(node, "media_url");
        URI source = whole == null ? GraphJson.address(node, "thumbnail_url") : whole;
        if (source != null) {
            media.add(new MediaSeen(source, null, null, altText));
        }
    }

    /**
     * @param under the post that it stands under; its own word counts where it has one
     * @param at where that post is seen, which is where the comment is: it has no address itself
     */
    static @Nullable Shown comment(JsonNode node, @Nullable PlatformKey under, @Nullable URI at) {
        PlatformKey key = GraphJson.key(node, "id");
        if (key == null) {
            return null;
        }
        PlatformKey told = GraphJson.key(node.path("media"), "id");
        PlatformKey medium = under != null ? under : told == null ? key : told;
        PlatformKey parent = GraphJson.key(node, "parent_id");
        String text = GraphJson.wording(node, "text");
        return new Shown(
                key,
                ContributionKind.COMMENT,
                author(node),
                parent == null ? medium : parent,
                medium,
                text,
                text,
                List.of(),
                at,
                GraphJson.time(node, "timestamp"),
                GraphJson.flag(node, "hidden"),
                null);
    }

    static Author author(JsonNode node) {
        JsonNode from = node.path("from");
        String named = GraphJson.wording(from, "username");
        return new Author(
                GraphJson.id(from, "id"),
                named == null ? GraphJson.wording(node, "username") : named);
    }

    /** The conversation is named by the other person's number. */
    static @Nullable Shown message(JsonNode node, String account) {
        PlatformKey key = GraphJson.key(node, "id");
        String from = GraphJson.id(node.path("from"), "id");
        if (key == null || from == null) {
            return null;
        }
        String other = from.equals(account) ? recipient(node, account) : from;
        List<MediaSeen> media = new ArrayList<>(Attachments.askedMedia(node));
        URI named = GraphJson.address(node.path("story").path("mention"), "link");
        if (named != null) {
            media.add(new MediaSeen(named, null, null, null));
        }
        return new Shown(
                key,
                ContributionKind.DIRECT_MESSAGE,
                new Author(from, GraphJson.wording(node.path("from"), "username")),
                null,
                other == null ? key : new PlatformKey(other),
                GraphJson.wording(node, "message"),
                Attachments.askedText(node),
                List.copyOf(media),
                null,
                GraphJson.time(node, "created_time"),
                false,
                genre(node));
    }

    private static Version.@Nullable Genre genre(JsonNode node) {
        if (node.path("story").path("mention").isObject()) {
            return Version.Genre.STORY;
        }
        if (node.path("story").path("reply_to").isObject()) {
            return Version.Genre.STORY_REPLY;
        }
        return GraphJson.flag(node, "is_unsupported")
                ? Version.Genre.UNSUPPORTED
                : Attachments.askedGenre(node);
    }

    private static @Nullable String recipient(JsonNode node, String account) {
        for (JsonNode each : node.path("to").path("data")) {
            String id = GraphJson.id(each, "id");
            if (id != null && !id.equals(account)) {
                return id;
            }
        }
        return null;
    }
}
