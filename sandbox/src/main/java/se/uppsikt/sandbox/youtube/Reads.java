package se.uppsikt.sandbox.youtube;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import se.uppsikt.sandbox.base.Steady;
import tools.jackson.databind.node.ObjectNode;

/** What the Data API answers when it is only asked. */
final class Reads {
    private static final Listing.Pages FEW = new Listing.Pages(5, 50);
    static final Listing.Pages MANY = new Listing.Pages(20, 100);
    private static final int MOST_IDS = 50;

    private final Studio studio;
    private final World world;
    private final Faults faults;

    Reads(Studio studio, Faults faults) {
        this.studio = studio;
        this.world = studio.world();
        this.faults = faults;
    }

    ObjectNode channels(Call call) {
        List<String> parts = call.parts();
        List<DemoChannel> found;
        if (call.flag("mine")) {
            found = List.of(call.channel());
        } else if (call.has("id")) {
            found = ids(call).stream().flatMap(id -> DemoChannel.withId(id).stream()).toList();
        } else if (call.has("forHandle")) {
            String handle = "@" + call.required("forHandle").replaceFirst("^@", "");
            found =
                    Stream.of(DemoChannel.values())
                            .filter(each -> each.handle().equalsIgnoreCase(handle))
                            .toList();
        } else {
            throw ApiError.missing("mine, id, forHandle");
        }
        return Listing.of(
                call,
                "youtube#channelListResponse",
                found,
                FEW,
                each -> Resources.channel(each, visible(call, each), parts));
    }

    ObjectNode playlistItems(Call call) {
        List<String> parts = call.parts();
        String playlist = call.required("playlistId");
        DemoChannel channel =
                Stream.of(DemoChannel.values())
                        .filter(each -> each.uploads().equals(playlist))
                        .findFirst()
                        .orElseThrow(
                                () ->
                                        ApiError.notFound(
                                                "youtube.playlistItem",
                                                "playlistNotFound",
                                                "The playlist identified with the request's <code>playlistId</code> parameter cannot be found."));
        return Listing.of(
                call,
                "youtube#playlistItemListResponse",
                visible(call, channel),
                FEW,
                each -> Resources.upload(each, parts, call.request().base()));
    }

    ObjectNode videos(Call call) {
        List<String> parts = call.parts();
        if (!call.has("id")) {
            throw ApiError.missing("id, chart, myRating");
        }
        List<Film> found =
                ids(call).stream().map(id -> film(call, id)).flatMap(Optional::stream).toList();
        return Listing.of(
                call,
                "youtube#videoListResponse",
                found,
                new Listing.Pages(MOST_IDS, MOST_IDS),
                each -> film(call, each, parts));
    }

    ObjectNode film(Call call, Film film, List<String> parts) {
        return Resources.film(
                film,
                new Resources.Counts(views(film), comments(film), studio.now()),
                parts,
                call.request().base());
    }

    /** It grows for a month; who has only looked is made up, and steady. */
    private long views(Film film) {
        long hours = Duration.between(film.published(), studio.now()).toHours();
        return Steady.number(film.id(), 40, 400)
                + Math.clamp(hours, 0, 720) * Steady.number(film.id() + "views", 1, 7);
    }

    private int comments(Film film) {
        int count = 0;
        for (Comment top : world.threads(film.id())) {
            List<Comment> thread = new ArrayList<>(world.replies(top.id()));
            thread.add(top);
            count +=
                    (int)
                            thread.stream()
                                    .filter(each -> each.standing() == Standing.PUBLISHED)
                                    .count();
        }
        return count;
    }

    ObjectNode search(Call call) {
        call.parts();
        String words = call.value("q", "").toLowerCase(Locale.ROOT);
        List<Film> found =
                Stream.of(DemoChannel.values())
                        .filter(
                                each ->
                                        call.flag("forMine")
                                                ? each == call.channel()
                                                : each.id()
                                                        .equals(call.value("channelId", each.id())))
                        .flatMap(each -> visible(call, each).stream())
                        .filter(each -> each.title().toLowerCase(Locale.ROOT).contains(words))
                        .toList();
        return Listing.of(
                call,
                "youtube#searchListResponse",
                found,
                FEW,
                each -> Resources.searched(each, call.request().base()));
    }

    ObjectNode comments(Call call) {
        call.parts();
        if (call.has("id")) {
            List<Comment> found =
                    ids(call).stream()
                            .flatMap(id -> world.comment(id).stream())
                            .filter(each -> seen(call, each))
                            .toList();
            return listed(call, found, true);
        }
        Comment parent =
                world.comment(call.required("parentId"))
                        .filter(each -> seen(call, each))
                        .orElseThrow(
                                () ->
                                        ApiError.notFound(
                                                "youtube.comment",
                                                "commentNotFound",
                                                "One or more of the specified comments cannot be found."));
        return listed(
                call,
                world.replies(parent.id()).stream()
                        .filter(each -> each.standing() == Standing.PUBLISHED)
                        .toList(),
                false);
    }

    private ObjectNode listed(Call call, List<Comment> found, boolean byId) {
        CommentView view = view(call, byId);
        return Listing.of(call, "youtube#commentListResponse", found, MANY, view::comment);
    }

    ObjectNode captions(Call call) {
        call.parts();
        Film film = film(call, call.required("videoId")).orElseThrow(ApiError::noFilm);
        return Listing.of(
                call,
                "youtube#captionListResponse",
                world.captions(film.id()),
                new Listing.Pages(MOST_IDS, MOST_IDS),
                Resources::captions);
    }

    CommentView view(Call call, boolean byId) {
        boolean plain = call.value("textFormat", "html").equals("plainText");
        return new CommentView(world, faults, call.channel(), plain, byId);
    }

    boolean seen(Call call, Comment comment) {
        Optional<Film> film = world.film(comment.filmId());
        return film.isPresent()
                && comment.standing().there()
                && (comment.standing() == Standing.PUBLISHED
                        || film.get().channel() == call.channel());
    }

    private List<Film> visible(Call call, DemoChannel channel) {
        return world.films(channel).stream()
                .filter(film -> channel == call.channel() || film.shown(studio.now()))
                .toList();
    }

    Optional<Film> film(Call call, String id) {
        return world.film(id)
                .filter(
                        film ->
                                film.channel() == call.channel()
                                        || film.shown(studio.now())
                                        || Objects.equals(film.privacy(), "unlisted"));
    }

    static List<String> ids(Call call) {
        List<String> ids = call.values("id");
        if (ids.size() > MOST_IDS) {
            throw ApiError.invalid("id");
        }
        return ids;
    }
}
