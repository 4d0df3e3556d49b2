package se.uppsikt.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a page sends over and publishes. Drafts and what is only sent over are seen by nobody. */
final class Press {
    private final Ledger ledger;
    private final World world;
    private final Notices notices;
    private final InstantSource clock;

    Press(Ledger ledger, Notices notices, InstantSource clock) {
        this.ledger = ledger;
        this.world = ledger.world();
        this.notices = notices;
        this.clock = clock;
    }

    Photo photo(String pageId, String file, String alt) {
        synchronized (world) {
            Photo photo = new Photo(number(), pageId, file, alt);
            ledger.add(new Event.PhotoSent(clock.instant(), photo));
            return photo;
        }
    }

    /** Of a draft the app is told too, and once more when it is published. */
    Post compose(String pageId, Content content, Attached attached, boolean published) {
        synchronized (world) {
            Instant at = clock.instant();
            String id = pageId + "_" + number();
            ledger.add(
                    new Event.Composed(
                            at,
                            id,
                            pageId,
                            content,
                            attached,
                            published ? Standing.SHOWN : Standing.DRAFT));
            return told(id, at);
        }
    }

    void show(Post draft) {
        synchronized (world) {
            Post now = world.post(draft.id()).orElse(null);
            if (now != null && now.draft()) {
                Instant at = clock.instant();
                ledger.add(new Event.PostStood(at, now.id(), Standing.SHOWN));
                told(now.id(), at);
            }
        }
    }

    private Post told(String id, Instant at) {
        Post post = world.post(id).orElseThrow();
        ledger.tell(post.pageId(), at, Notices.FEED, notices.post(post, Notices.Verb.ADD, at));
        return post;
    }

    Film begin(String pageId, long size) {
        synchronized (world) {
            String id = number();
            ledger.add(new Event.FilmBegun(clock.instant(), id, pageId, id + "77", size));
            return world.shelf().film(id).orElseThrow();
        }
    }

    Film received(Film film, long upTo) {
        ledger.add(new Event.FilmReceived(clock.instant(), film.id(), upTo));
        return world.shelf().film(film.id()).orElseThrow();
    }

    void finish(Film film, String description, boolean readable) {
        ledger.add(new Event.FilmFinished(clock.instant(), film.id(), description, readable));
    }

    void caption(Film film, String locale, String words) {
        ledger.add(new Event.Captioned(clock.instant(), film.id(), locale, words));
    }

    /** Publishing what is published already changes nothing. */
    void publish(String filmId) {
        synchronized (world) {
            Film film = world.shelf().film(filmId).orElseThrow();
            if (film.postId() == null) {
                @Nullable String words = film.description().isEmpty() ? null : film.description();
                Post post =
                        compose(
                                film.pageId(),
                                new Content(words, null),
                                new Attached(List.of(), film.id()),
                                true);
                ledger.add(new Event.FilmPublished(clock.instant(), film.id(), post.id()));
            }
        }
    }

    /** Nobody is told of it. Answers its id. */
    String story(Photo photo) {
        synchronized (world) {
            String id = number();
            ledger.add(
                    new Event.StoryTold(
                            clock.instant(), id, photo.pageId(), photo.file(), photo.id()));
            return id;
        }
    }

    private String number() {
        return Long.toString(world.nextNumber());
    }
}
