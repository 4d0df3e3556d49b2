package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import tools.jackson.databind.JsonNode;

/** Reads films, threads and comments as the Data API shows them. Pure, and never throws. */
final class Reading {
    private static final Pattern FILM = Pattern.compile("[A-Za-z0-9_-]{11}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_.-]{1,200}");

    /** From the largest. */
    private static final List<String> PICTURES =
            List.of("maxres", "standard", "high", "medium", "default");

    private Reading() {}

    /** In which list a thread was found. */
    enum Found {
        PUBLISHED("published"),
        HELD("heldForReview"),
        SPAM("likelySpam");

        private final String word;

        Found(String word) {
            this.word = word;
        }

        String word() {
            return word;
        }
    }

    /**
     * A thread with as many of its replies as are shown along with it.
     *
     * @param replies how many are said to stand in it
     */
    record ThreadSeen(Seen top, List<Seen> inline, int replies) {
        ThreadSeen {
            inline = List.copyOf(inline);
        }
    }

    /** Whether it has the form of a film's id; of other posts the Data API knows nothing. */
    static boolean isFilm(String id) {
        return FILM.matcher(id).matches();
    }

    /** Whether it may stand in an address. */
    static boolean isName(String id) {
        return NAME.matcher(id).matches();
    }

    static @Nullable Seen film(JsonNode node) {
        String id = GraphJson.id(node, "id");
        JsonNode snippet = node.path("snippet");
        if (id == null || !isFilm(id) || !snippet.isObject()) {
            return null;
        }
        PlatformKey key = new PlatformKey(id);
        String privacy = GraphJson.text(node.path("status"), "privacyStatus");
        return new Seen(
                key,
                new Author(
                        GraphJson.id(snippet, "channelId"),
                        GraphJson.wording(snippet, "channelTitle")),
                null,
                key,
                told(snippet),
                true,
                picture(snippet.path("thumbnails")),
                URI.create("https://www.youtube.com/watch?v=" + id),
                GraphJson.time(snippet, "publishedAt"),
                null,
                privacy == null ? null : Boolean.valueOf(privacy.equals("private")));
    }

    /** How many comments a film says that it has; none where comments are closed. */
    static int comments(JsonNode film) {
        String count = GraphJson.text(film.path("statistics"), "commentCount");
        return count != null && count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 0;
    }

    private static @Nullable String told(JsonNode snippet) {
        String title = GraphJson.wording(snippet, "title");
        String description = GraphJson.wording(snippet, "description");
        if (title == null || description == null) {
            return title == null ? description : title;
        }
        return title + "\n\n" + description;
    }

    private static List<MediaSeen> picture(JsonNode thumbnails) {
        for (String size : PICTURES) {
            URI source = GraphJson.address(thumbnails.path(size), "url");
            if (source != null) {
                return List.of(new MediaSeen(source, null, null, null));
            }
        }
        return List.of();
    }

    /** What stands under no film, as under a post in the channel's feed, stands under that. */
    static @Nullable ThreadSeen thread(JsonNode node, Found found) {
        JsonNode snippet = node.path("snippet");
        PlatformKey place = place(snippet, snippet.path("topLevelComment").path("snippet"));
        Seen top = place == null ? null : comment(snippet.path("topLevelComment"), place, null);
        if (top == null || place == null) {
            return null;
        }
        List<Seen> inline = new ArrayList<>();
        for (JsonNode each : node.path("replies").path("comments")) {
            Seen reply = comment(each, place, top.key());
            if (reply != null) {
                inline.add(reply.hidden() == null ? reply.hidden(found != Found.PUBLISHED) : reply);
            }
        }
        int said = GraphJson.id(snippet, "totalReplyCount") == null ? 0 : count(snippet);
        return new ThreadSeen(standing(top, found, inline), inline, said);
    }

    private static int count(JsonNode snippet) {
        String count = GraphJson.text(snippet, "totalReplyCount");
        return count != null && count.matches("[0-9]{1,9}") ? Integer.parseInt(count) : 0;
    }

    /**
     * Where the comment itself does not say, the list does; but a thread is among those held back
     * also for the sake of a reply in it.
     */
    private static Seen standing(Seen top, Found found, List<Seen> inline) {
        if (top.hidden() != null) {
            return top;
        }
        return switch (found) {
            case PUBLISHED -> top.hidden(false);
            case HELD, SPAM -> inline.isEmpty() ? top.hidden(true) : top;
        };
    }

    private static @Nullable PlatformKey place(JsonNode thread, JsonNode comment) {
        for (JsonNode from : List.of(thread, comment)) {
            for (String field : List.of("videoId", "postId", "channelId")) {
                PlatformKey place = GraphJson.key(from, field);
                if (place != null && isName(place.value())) {
                    return place;
                }
            }
        }
        return null;
    }

    /**
     * @param place what it stands under where it does not say so itself
     * @param above the comment that it answers where it does not say so itself; null for none
     */
    static @Nullable Seen comment(
            JsonNode node, @Nullable PlatformKey place, @Nullable PlatformKey above) {
        PlatformKey key = GraphJson.key(node, "id");
        JsonNode snippet = node.path("snippet");
        PlatformKey own = place(snippet, snippet);
        PlatformKey thread = own == null || place != null ? place : own;
        if (key == null || thread == null || !isName(key.value()) || !snippet.isObject()) {
            return null;
        }
        PlatformKey parent = GraphJson.key(snippet, "parentId");
        PlatformKey answers = parent == null ? above : parent;
        String written = GraphJson.wording(snippet, "textOriginal");
        return new Seen(
                key,
                new Author(
                        GraphJson.id(snippet.path("authorChannelId"), "value"),
                        GraphJson.wording(snippet, "authorDisplayName")),
                answers == null ? thread : answers,
                thread,
                written == null ? GraphJson.wording(snippet, "textDisplay") : written,
                written != null,
                List.of(),
                permalink(key, thread),
                GraphJson.time(snippet, "publishedAt"),
                GraphJson.time(snippet, "updatedAt"),
                hidden(GraphJson.text(snippet, "moderationStatus")));
    }

    private static @Nullable URI permalink(PlatformKey key, PlatformKey thread) {
        return isFilm(thread.value())
                ? URI.create(
                        "https://www.youtube.com/watch?v=" + thread.value() + "&lc=" + key.value())
                : null;
    }

    /** Null when it is not told, or in a word that we do not know. */
    private static @Nullable Boolean hidden(@Nullable String standing) {
        if (standing == null) {
            return null;
        }
        return switch (standing) {
            case "published" -> Boolean.FALSE;
            case "heldForReview", "likelySpam", "rejected" -> Boolean.TRUE;
            default -> null;
        };
    }
}
