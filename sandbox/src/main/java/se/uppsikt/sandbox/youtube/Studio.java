package se.uppsikt.sandbox.youtube;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Journal;
import se.uppsikt.sandbox.base.Live;

/**
 * The only door through which anything happens here: whoever acts, citizen, channel or program,
 * comes here. Each act becomes an event; of films the hub is told.
 */
final class Studio {
    private static final String COMMENT_END = "4AaABAg";

    private final Journal<Event> journal;
    private final World world;
    private final Live live;
    private final InstantSource clock;
    private Consumer<Film> told = film -> {};

    Studio(Journal<Event> journal, World world, Live live, InstantSource clock) {
        this.journal = journal;
        this.world = world;
        this.live = live;
        this.clock = clock;
    }

    /** Who is told of new and changed films; to be called before the first call is taken. */
    void tell(Consumer<Film> hub) {
        told = hub;
    }

    Instant now() {
        return clock.instant();
    }

    World world() {
        return world;
    }

    void add(Event event) {
        synchronized (world) {
            journal.append(event);
            world.apply(event);
        }
        live.changed();
    }

    Film publish(DemoChannel channel, String title, String description, String privacy) {
        return publish(Film.of(channel, title, description, privacy, now()));
    }

    /** The film gets a name of its own. */
    Film publish(Film wanted) {
        Film film;
        synchronized (world) {
            film = wanted.named(name(11));
            add(new Event.Published(film));
        }
        told.accept(film);
        return film;
    }

    void reword(Film film, String title, String description) {
        add(new Event.Reworded(film.id(), title, description));
        told.accept(world.film(film.id()).orElseThrow());
    }

    /** What everybody may see from now on is published now, and the hub is told. */
    void stand(Film film, String privacy, boolean commentsOff) {
        add(new Event.FilmStood(film.id(), privacy, commentsOff, film.removed()));
        if (privacy.equals("public") && !film.privacy().equals("public")) {
            add(new Event.FilmAppeared(now(), film.id()));
            told.accept(world.film(film.id()).orElseThrow());
        }
    }

    void removeFilm(Film film) {
        add(new Event.FilmStood(film.id(), film.privacy(), film.commentsOff(), true));
        told.accept(film.with(film.privacy(), film.commentsOff(), true));
    }

    /** What somebody writes whom the channel has shut out never reaches anybody. */
    Comment comment(Film film, @Nullable Comment parent, Writer writer, String text) {
        return comment(film, parent, writer, text, now());
    }

    Comment comment(Film film, @Nullable Comment parent, Writer writer, String text, Instant at) {
        synchronized (world) {
            String own = parent == null ? "Ug" + name(17) + COMMENT_END : parent.id();
            Standing standing =
                    world.banned(film.channel(), writer.channelId())
                            ? Standing.REJECTED
                            : Standing.PUBLISHED;
            Comment comment =
                    new Comment(
                            parent == null ? own : own + ".9" + name(20) + "x",
                            film.id(),
                            parent == null ? null : parent.id(),
                            writer,
                            text,
                            standing,
                            at,
                            at);
            add(new Event.Commented(comment));
            return comment;
        }
    }

    void edit(Comment comment, String text) {
        add(new Event.CommentEdited(now(), comment.id(), text));
    }

    /** A comment that goes takes its replies with it. */
    void stand(Comment comment, Standing standing) {
        synchronized (world) {
            add(new Event.CommentStood(now(), comment.id(), standing));
            if (!standing.there()) {
                List<Comment> below = world.replies(comment.id());
                below.stream()
                        .filter(each -> each.standing().there())
                        .forEach(each -> add(new Event.CommentStood(now(), each.id(), standing)));
            }
        }
    }

    /** Words of our own making, different every time. */
    String name(int length) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(world.seed().getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(hash)
                    .substring(0, length);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("The JDK lacks SHA-256", e);
        }
    }
}
