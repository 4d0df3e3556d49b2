package se.uppsikt.sandbox.youtube;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the Data API does to comments and films. Nothing is done when any of it cannot be. */
final class Writes {
    private static final int LONGEST = 10_000;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 5_000;

    private final Studio studio;
    private final World world;
    private final Reads reads;

    Writes(Studio studio, Reads reads) {
        this.studio = studio;
        this.world = studio.world();
        this.reads = reads;
    }

    /** A comment that answers no other. */
    ObjectNode insertThread(Call call) {
        call.parts();
        JsonNode snippet = call.json().path("snippet");
        String words = words(snippet.path("topLevelComment").path("snippet"));
        String filmId = text(snippet, "videoId");
        Film film = filmId == null ? null : world.film(filmId).orElse(null);
        if (film == null) {
            throw ApiError.noFilm();
        }
        if (film.commentsOff()) {
            throw ApiError.commentsOff();
        }
        Comment made = studio.comment(film, null, Writer.of(call.channel()), words);
        return reads.view(call, false)
                .thread(made, Standing.PUBLISHED, List.of("snippet", "replies"));
    }

    ObjectNode insertReply(Call call) {
        call.parts();
        JsonNode snippet = call.json().path("snippet");
        String parentId = text(snippet, "parentId");
        if (parentId == null) {
            throw ApiError.badBody(
                    "parentIdMissing",
                    "The comment that is being inserted must be linked to a parent comment. However, the API request's body did not set the snippet.parentId property.");
        }
        String words = words(snippet);
        Comment parent =
                world.comment(parentId)
                        .filter(each -> each.standing().there())
                        .orElseThrow(
                                () ->
                                        ApiError.notFound(
                                                "youtube.comment",
                                                "parentCommentNotFound",
                                                "The specified parent comment could not be found."));
        if (parent.parentId() != null) {
            throw ApiError.badBody(
                    "operationNotSupported", "The API user is not able to reply to a reply.");
        }
        Film film = world.film(parent.filmId()).orElseThrow(ApiError::noFilm);
        if (film.commentsOff()) {
            throw ApiError.commentsOff();
        }
        return reads.view(call, false)
                .comment(studio.comment(film, parent, Writer.of(call.channel()), words));
    }

    ObjectNode updateComment(Call call) {
        call.parts();
        JsonNode body = call.json();
        String id = text(body, "id");
        Comment comment = own(call, id == null ? "" : id);
        studio.edit(comment, words(body.path("snippet")));
        return reads.view(call, false).comment(world.comment(comment.id()).orElseThrow());
    }

    void deleteComment(Call call) {
        studio.stand(own(call, call.required("id")), Standing.DELETED);
    }

    private Comment own(Call call, String id) {
        Comment comment =
                world.comment(id)
                        .filter(each -> each.standing().there())
                        .orElseThrow(ApiError::noComment);
        if (!comment.writer().channelId().equals(call.channel().id())) {
            throw ApiError.notYours();
        }
        return comment;
    }

    /** What is rejected stays so: to programs it is not there any more. */
    void moderate(Call call) {
        List<String> ids = call.values("id");
        if (ids.isEmpty() || ids.size() > 50) {
            throw ApiError.missing("id");
        }
        String word = call.required("moderationStatus");
        Standing wanted =
                Stream.of(Standing.HELD, Standing.PUBLISHED, Standing.REJECTED)
                        .filter(each -> each.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> ApiError.invalid("moderationStatus"));
        if (call.flag("banAuthor") && wanted != Standing.REJECTED) {
            throw ApiError.badBody(
                    "banWithoutReject",
                    "The banAuthor parameter can only be used if the moderationStatus parameter value is rejected.");
        }
        List<Comment> all = ids.stream().map(id -> moderated(call, id, wanted)).toList();
        for (Comment each : all) {
            if (each.standing() != wanted) {
                studio.stand(each, wanted);
            }
            if (call.flag("banAuthor")) {
                String writer = each.writer().channelId();
                studio.add(new Event.Banned(studio.now(), call.channel(), writer));
            }
        }
    }

    private Comment moderated(Call call, String id, Standing wanted) {
        Comment comment = world.comment(id).orElseThrow(ApiError::noComment);
        boolean again = wanted == Standing.REJECTED && comment.standing() == Standing.REJECTED;
        Film film = world.film(comment.filmId()).orElseThrow(ApiError::noComment);
        if (film.channel() != call.channel()) {
            throw ApiError.notYours();
        }
        if (!comment.standing().there() && !again) {
            throw ApiError.noComment();
        }
        if (comment.writer().channelId().equals(call.channel().id())) {
            throw ApiError.badBody(
                    "operationNotSupported",
                    "The API user is not able to moderate this type of comment.");
        }
        return comment;
    }

    /** What is not sent along is taken away: the parts are replaced whole. */
    ObjectNode updateVideo(Call call) {
        List<String> parts = call.parts();
        JsonNode body = call.json();
        String id = text(body, "id");
        Film film = ownFilm(call, id == null ? "" : id);
        if (parts.contains("snippet")) {
            JsonNode snippet = body.path("snippet");
            studio.reword(film, title(snippet), description(snippet));
        }
        if (parts.contains("status")) {
            status(film, body.path("status"));
        }
        return reads.film(call, world.film(film.id()).orElseThrow(), parts);
    }

    /** What is locked to private stays so, whatever is asked for. */
    private void status(Film film, JsonNode status) {
        String privacy = text(status, "privacyStatus");
        String stands = privacy == null || film.locked() ? film.privacy() : privacy;
        studio.stand(film, stands, film.commentsOff());
        studio.add(
                new Event.FilmDeclared(
                        film.id(), status.path("selfDeclaredMadeForKids").asBoolean(false)));
    }

    void deleteVideo(Call call) {
        studio.removeFilm(ownFilm(call, call.required("id")));
    }

    private Film ownFilm(Call call, String id) {
        Film film = world.film(id).orElseThrow(ApiError::noFilm);
        if (film.channel() != call.channel()) {
            throw ApiError.forbidden(
                    "youtube.video", "forbidden", "The video cannot be changed by the caller.");
        }
        return film;
    }

    static String title(JsonNode snippet) {
        String title = text(snippet, "title");
        if (title == null || title.length() > LONGEST_TITLE || title.matches("(?s).*[<>].*")) {
            throw ApiError.badRequest(
                    "youtube.api",
                    "invalidTitle",
                    "The request metadata specifies an invalid or empty video title.");
        }
        return title;
    }

    static String description(JsonNode snippet) {
        String description = text(snippet, "description");
        String words = description == null ? "" : description;
        if (words.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > LONGEST_DESCRIPTION) {
            throw ApiError.badRequest(
                    "youtube.api",
                    "invalidDescription",
                    "The request metadata specifies an invalid video description.");
        }
        return words;
    }

    private static String words(JsonNode snippet) {
        String words = text(snippet, "textOriginal");
        if (words == null) {
            throw ApiError.badBody(
                    "commentTextRequired",
                    "The API request must include a value for the snippet.textOriginal property.");
        }
        if (words.length() > LONGEST) {
            throw ApiError.badBody(
                    "commentTextTooLong",
                    "The comment resource that is being inserted contains too many characters in the snippet.textOriginal property.");
        }
        return words.strip();
    }

    static @Nullable String text(JsonNode node, String field) {
        JsonNode value = node.path(field);
        return value.isString() && !value.stringValue().isBlank() ? value.stringValue() : null;
    }
}
