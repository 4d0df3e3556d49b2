package se.uppsikt.sandbox.youtube;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import se.uppsikt.sandbox.base.Json;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Films, channels and captions as the Data API shows them, only the parts that are asked for. */
final class Resources {
    private static final String ADDRESS_OF_PICTURES = "/vi/";

    private Resources() {}

    static String time(Instant at) {
        return at.truncatedTo(ChronoUnit.SECONDS).toString();
    }

    static ObjectNode channel(DemoChannel channel, List<Film> films, List<String> parts) {
        ObjectNode node = begun("youtube#channel", channel.id());
        if (parts.contains("snippet")) {
            ObjectNode snippet = node.putObject("snippet");
            snippet.put("title", channel.title()).put("description", "");
            snippet.put("customUrl", channel.handle());
            snippet.put("publishedAt", "2012-03-14T08:30:00Z");
            snippet.putObject("localized").put("title", channel.title()).put("description", "");
            snippet.put("country", "SE");
        }
        if (parts.contains("contentDetails")) {
            ObjectNode related = node.putObject("contentDetails").putObject("relatedPlaylists");
            related.put("likes", "").put("uploads", channel.uploads());
        }
        if (parts.contains("statistics")) {
            ObjectNode statistics = node.putObject("statistics");
            statistics.put("viewCount", Integer.toString(1_000 * films.size()));
            statistics.put("subscriberCount", "1840").put("hiddenSubscriberCount", false);
            statistics.put("videoCount", Integer.toString(films.size()));
        }
        return node;
    }

    /** How often a film was seen, how many comments people see under it, and when that is so. */
    record Counts(long views, int comments, Instant at) {}

    /**
     * @param base the address under which the caller reaches the sandbox
     */
    static ObjectNode film(Film film, Counts counts, List<String> parts, String base) {
        ObjectNode node = begun("youtube#video", film.id());
        if (parts.contains("snippet")) {
            snippet(node.putObject("snippet"), film, base)
                    .put("categoryId", "25")
                    .put("liveBroadcastContent", "none");
        }
        if (parts.contains("contentDetails")) {
            node.putObject("contentDetails").put("duration", "PT2M14S").put("caption", "false");
        }
        if (parts.contains("status")) {
            status(node.putObject("status"), film, counts.at());
        }
        if (parts.contains("fileDetails") && film.footage() != null) {
            node.putObject("fileDetails").put("fileSize", Long.toString(film.footage().size()));
        }
        if (parts.contains("statistics")) {
            ObjectNode statistics = node.putObject("statistics");
            statistics.put("viewCount", Long.toString(counts.views()));
            statistics.put("likeCount", Long.toString(counts.views() / 45));
            statistics.put("favoriteCount", "0");
            if (!film.commentsOff()) {
                statistics.put("commentCount", Integer.toString(counts.comments()));
            }
        }
        return node;
    }

    private static void status(ObjectNode status, Film film, Instant now) {
        status.put("uploadStatus", film.status(now)).put("privacyStatus", film.privacy());
        if (film.status(now).equals("failed") && film.footage() != null) {
            status.put("failureReason", film.footage().failure());
        }
        if (film.publishAt() != null) {
            status.put("publishAt", time(film.publishAt()));
        }
        status.put("license", "youtube").put("embeddable", true);
        status.put("publicStatsViewable", true).put("madeForKids", film.forKids());
        status.put("selfDeclaredMadeForKids", film.forKids());
    }

    private static ObjectNode snippet(ObjectNode snippet, Film film, String base) {
        snippet.put("publishedAt", time(film.published()));
        snippet.put("channelId", film.channel().id());
        snippet.put("title", film.title()).put("description", film.description());
        ObjectNode pictures = snippet.putObject("thumbnails");
        picture(pictures.putObject("default"), film, base, "default", 120, 90);
        picture(pictures.putObject("high"), film, base, "hqdefault", 480, 360);
        return snippet.put("channelTitle", film.channel().title());
    }

    private static void picture(
            ObjectNode into, Film film, String base, String name, int width, int height) {
        into.put("url", base + ADDRESS_OF_PICTURES + film.id() + "/" + name + ".jpg");
        into.put("width", width).put("height", height);
    }

    static ObjectNode upload(Film film, List<String> parts, String base) {
        ObjectNode node = begun("youtube#playlistItem", "UU" + film.id());
        if (parts.contains("snippet")) {
            ObjectNode snippet = snippet(node.putObject("snippet"), film, base);
            snippet.put("playlistId", film.channel().uploads()).put("position", 0);
            snippet.putObject("resourceId").put("kind", "youtube#video").put("videoId", film.id());
        }
        if (parts.contains("contentDetails")) {
            node.putObject("contentDetails")
                    .put("videoId", film.id())
                    .put("videoPublishedAt", time(film.published()));
        }
        if (parts.contains("status")) {
            node.putObject("status").put("privacyStatus", film.privacy());
        }
        return node;
    }

    static ObjectNode searched(Film film, String base) {
        ObjectNode node = Json.object().put("kind", "youtube#searchResult");
        node.put("etag", Listing.etag(film.toString()));
        node.putObject("id").put("kind", "youtube#video").put("videoId", film.id());
        snippet(node.putObject("snippet"), film, base);
        return node;
    }

    static ObjectNode captions(Captions captions) {
        ObjectNode node = begun("youtube#caption", captions.id());
        ObjectNode snippet = node.putObject("snippet");
        snippet.put("videoId", captions.filmId()).put("lastUpdated", captions.updated().toString());
        snippet.put("trackKind", "standard").put("language", captions.language());
        snippet.put("name", captions.name()).put("audioTrackType", "unknown");
        for (String flag : List.of("isCC", "isLarge", "isEasyReader", "isAutoSynced")) {
            snippet.put(flag, false);
        }
        snippet.put("isDraft", captions.draft()).put("status", "serving");
        return node;
    }

    static ObjectNode begun(String kind, String id) {
        return Json.object().put("kind", kind).put("etag", Listing.etag(kind + id)).put("id", id);
    }

    static ArrayNode list(List<ObjectNode> nodes) {
        ArrayNode all = Json.array();
        nodes.forEach(all::add);
        return all;
    }
}
