package se.uppsikt.sandbox.youtube;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.util.List;
import se.uppsikt.sandbox.base.Journal;

/** Everything that can happen here; one line each in the {@link Journal}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.SIMPLE_NAME, property = "event")
sealed interface Event {
    /** The first start. Ids grow out of {@code salt}, so that two sandboxes never share one. */
    record Begun(Instant at, String salt) implements Event {}

    record Published(Film film) implements Event {}

    record Reworded(String filmId, String title, String description) implements Event {}

    record FilmStood(String filmId, String privacy, boolean commentsOff, boolean removed)
            implements Event {}

    /** People can see it from now on. */
    record FilmAppeared(Instant at, String filmId) implements Event {}

    /** The channel says whether it is made for children. */
    record FilmDeclared(String filmId, boolean forKids) implements Event {}

    record Commented(Comment comment) implements Event {}

    record CommentEdited(Instant at, String id, String text) implements Event {}

    record CommentStood(Instant at, String id, Standing standing) implements Event {}

    /** For ever, as far as programs are concerned. */
    record Banned(Instant at, DemoChannel channel, String writer) implements Event {}

    /** In the platform's own studio, the only place where it can be done. */
    record Unbanned(Instant at, DemoChannel channel, String writer) implements Event {}

    record Captioned(Captions captions) implements Event {}

    record Uncaptioned(String id) implements Event {}

    /** A person has let a program in. */
    record Allowed(String refreshToken, DemoChannel channel, List<String> scopes)
            implements Event {}

    record Revoked(String refreshToken) implements Event {}

    record Listens(Listener listener) implements Event {}

    record ListensNoMore(Listener listener) implements Event {}
}
