package se.uppsikt.sandbox.youtube;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Comments as one caller sees them. The wording as it was written is for whoever wrote it and for
 * the channel; how a comment stands is for the channel, and never told of one that is asked for by
 * its id.
 *
 * @param plain whether the shown text is without HTML
 * @param byId whether they were asked for by their ids
 */
record CommentView(World world, Faults faults, DemoChannel caller, boolean plain, boolean byId) {
    private static final int INLINE = 5;

    /** A thread as it stands among those of one standing. */
    ObjectNode thread(Comment top, Standing wanted, List<String> parts) {
        ObjectNode node = Resources.begun("youtube#commentThread", top.id());
        Film film = world.film(top.filmId()).orElseThrow();
        List<Comment> below =
                world.replies(top.id()).stream().filter(each -> each.standing() == wanted).toList();
        if (parts.contains("snippet")) {
            ObjectNode snippet = node.putObject("snippet");
            snippet.put("channelId", film.channel().id()).put("videoId", top.filmId());
            snippet.set("topLevelComment", comment(top));
            snippet.put("canReply", true);
            snippet.put(
                    "totalReplyCount",
                    world.replies(top.id()).stream()
                            .filter(each -> each.standing() == Standing.PUBLISHED)
                            .count());
            snippet.put("isPublic", top.standing() == Standing.PUBLISHED);
        }
        if (parts.contains("replies") && !below.isEmpty()) {
            ArrayNode inline = node.putObject("replies").putArray("comments");
            below.stream().limit(INLINE).forEach(each -> inline.add(comment(each)));
        }
        return node;
    }

    ObjectNode comment(Comment comment) {
        ObjectNode node = Resources.begun("youtube#comment", comment.id());
        ObjectNode snippet = node.putObject("snippet");
        Film film = world.film(comment.filmId()).orElseThrow();
        boolean owner = film.channel() == caller;
        boolean author = comment.writer().channelId().equals(caller.id());
        snippet.put("channelId", film.channel().id()).put("videoId", comment.filmId());
        snippet.put("textDisplay", plain ? comment.text() : html(comment.text()));
        if (author || owner && !faults.withholdsOriginals()) {
            snippet.put("textOriginal", comment.text());
        }
        if (comment.parentId() != null) {
            snippet.put("parentId", comment.parentId());
        }
        snippet.put("authorDisplayName", comment.writer().handle());
        snippet.put("authorProfileImageUrl", "https://yt3.ggpht.com/sandlada");
        snippet.put("authorChannelUrl", "http://www.youtube.com/" + comment.writer().handle());
        snippet.putObject("authorChannelId").put("value", comment.writer().channelId());
        snippet.put("canRate", true).put("viewerRating", "none").put("likeCount", 0);
        if (owner && !byId) {
            snippet.put("moderationStatus", comment.standing().word());
        }
        snippet.put("publishedAt", Resources.time(comment.published()));
        snippet.put("updatedAt", Resources.time(comment.updated()));
        return node;
    }

    private static String html(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;")
                .replace("\n", "<br>");
    }
}
