package se.uppsikt.sandbox.youtube;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/** Lists threads: under a film, under all of a channel's, or by their ids. */
final class ThreadReads {
    private final World world;
    private final Faults faults;
    private final Reads reads;

    ThreadReads(World world, Faults faults, Reads reads) {
        this.world = world;
        this.faults = faults;
        this.reads = reads;
    }

    ObjectNode list(Call call) {
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
        CommentView view = reads.view(call, byId);
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
                Reads.MANY,
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
                Film film = reads.film(call, call.required(filter)).orElseThrow(ApiError::noFilm);
                if (film.commentsOff()) {
                    throw ApiError.commentsOff();
                }
                requireOwner(call, film.channel());
                yield sorted(call, world.threads(film.id()).stream(), newest);
            }
            case "allThreadsRelatedToChannelId" -> {
                DemoChannel channel =
                        DemoChannel.withId(call.required(filter))
                                .orElseThrow(ThreadReads::noChannel);
                requireOwner(call, channel);
                yield sorted(
                        call,
                        world.films(channel).stream()
                                .flatMap(film -> world.threads(film.id()).stream())
                                .filter(each -> !faults.leftOut(each.id())),
                        newest);
            }
            case "id" ->
                    Reads.ids(call).stream()
                            .flatMap(id -> world.comment(id).stream())
                            .filter(each -> each.parentId() == null)
                            .filter(each -> reads.seen(call, each));
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

    private static ApiError noChannel() {
        return ApiError.notFound(
                "youtube.commentThread",
                "channelNotFound",
                "The channel identified by the request could not be found.");
    }
}
