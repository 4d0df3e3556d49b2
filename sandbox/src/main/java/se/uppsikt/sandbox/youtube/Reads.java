package se.uppsikt.sandbox.youtube;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** What the Data API answers when it is only asked. */
final class Reads {
    private static final Listing.Pages FEW = new Listing.Pages(5, 50);
    private static final Listing.Pages MANY = new Listing.Pages(20, 100);
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
        return Resources.film(film, comments(film), parts, call.request().base());
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

    ObjectNode commentThreads(Call call) {
        List<String> parts = call.parts();
        List<String> filters =
                Stream.of("videoId", "channelId", "allThreadsRelatedToChannelId", "id", "postId")
                        .filter(call::has)
                        .toList();
        if (filters.isEmpty()) {
            throw ApiError.missing("allThreadsRelatedToChannelId, channelId, id, postId, videoId");
        }
        if (filters.size() > 1) {
            throw ApiError.badRequest(
                    "youtube.parameter",
                    "incompatibleParameters",
                    "Incompatible parameters specified in the request: "
                            + String.join(", ", filters));
        }
        Standing wanted = wanted(call, filters.getFirst());
        boolean byId = filters.getFirst().equals("id");
        CommentView view = view(call, byId);
        String words = call.value("searchTerms", "").toLowerCase(Locale.ROOT);
        List<Comment> found =
                threads(call, filters.getFirst())
                        .filter(each -> byId ? each.standing().there() : holds(each, wanted))
                        .filter(each -> each.text().toLowerCase(Locale.ROOT).contains(words))
                        .toList();
        return Listing.of(
                call,
                "youtube#commentThreadListResponse",
                found,
                MANY,
                each -> view.thread(each, wanted, parts));
    }

    /** A thread is among the held ones also when only a reply in it is. */
    private boolean holds(Comment top, Standing wanted) {
        return top.standing() == wanted
                || wanted != Standing.PUBLISHED
                        && top.standing().there()
                        && world.replies(top.id()).stream()
                                .anyMatch(each -> each.standing() == wanted);
    }

    private Standing wanted(Call call, String filter) {
        String word = call.value("moderationStatus", Standing.PUBLISHED.word());
        Standing wanted =
                Stream.of(Standing.PUBLISHED, Standing.HELD, Standing.SPAM)
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ApiError.invalid("moderationStatus"));
        if (filter.equals("id") && call.has("moderationStatus")) {
            throw ApiError.badRequest(
                    "youtube.parameter",
                    "incompatibleParameters",
                    "Incompatible parameters specified in the request: id, moderationStatus");
        }
        return wanted;
    }

    private Stream<Comment> threads(Call call, String filter) {
        Comparator<Comment> newest = Comparator.comparing(Comment::published).reversed();
        return switch (filter) {
            case "videoId" -> {
                Film film = film(call, call.required(filter)).orElseThrow(ApiError::noFilm);
                if (film.commentsOff()) {
                    throw ApiError.commentsOff();
                }
                requireOwner(call, film.channel());
                yield sorted(call, world.threads(film.id()).stream(), newest);
            }
            case "allThreadsRelatedToChannelId" -> {
                DemoChannel channel =
                        DemoChannel.withId(call.required(filter)).orElseThrow(Reads::noChannel);
                requireOwner(call, channel);
                yield sorted(
                        call,
                        world.films(channel).stream()
                                .flatMap(film -> world.threads(film.id()).stream())
                                .filter(each -> !faults.leftOut(each.id())),
                        newest);
            }
            case "id" ->
                    ids(call).stream()
                            .flatMap(id -> world.comment(id).stream())
                            .filter(each -> each.parentId() == null)
                            .filter(each -> seen(call, each));
            default -> Stream.empty(); // nobody writes on the channel itself, or under its posts
        };
    }

    private static Stream<Comment> sorted(
            Call call, Stream<Comment> threads, Comparator<Comment> newest) {
        return switch (call.value("order", "time")) {
            case "time" -> threads.sorted(newest);
            case "relevance" -> threads.sorted(newest.reversed());
            default -> throw ApiError.invalid("order");
        };
    }

    /** What is held back is for the channel alone. */
    private static void requireOwner(Call call, DemoChannel channel) {
        boolean published =
                call.value("moderationStatus", Standing.PUBLISHED.word())
                        .equals(Standing.PUBLISHED.word());
        if (!published && call.channel() != channel) {
            throw ApiError.notYours();
        }
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

    private boolean seen(Call call, Comment comment) {
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

    private Optional<Film> film(Call call, String id) {
        return world.film(id)
                .filter(
                        film ->
                                film.channel() == call.channel()
                                        || film.shown(studio.now())
                                        || Objects.equals(film.privacy(), "unlisted"));
    }

    private static List<String> ids(Call call) {
        List<String> ids = call.values("id");
        if (ids.size() > MOST_IDS) {
            throw ApiError.invalid("id");
        }
        return ids;
    }

    private static ApiError noChannel() {
        return ApiError.notFound(
                "youtube.commentThread",
                "channelNotFound",
                "The channel identified by the request could not be found.");
    }
}
