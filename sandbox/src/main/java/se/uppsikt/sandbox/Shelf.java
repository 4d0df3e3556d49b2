package se.uppsikt.sandbox;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What pages have sent over: pictures and films. A part of the sum of the events. */
final class Shelf {
    private final Map<String, Photo> photos = new LinkedHashMap<>();
    private final Set<String> attached = new HashSet<>();
    private final Map<String, Film> films = new LinkedHashMap<>();

    synchronized void apply(Event.OfShelf event) {
        switch (event) {
            case Event.PhotoSent e -> photos.put(e.photo().id(), e.photo());
            case Event.FilmBegun e ->
                    films.put(e.id(), Film.begun(e.id(), e.pageId(), e.session(), e.size()));
            case Event.FilmReceived e ->
                    films.computeIfPresent(e.id(), (id, film) -> film.received(e.upTo()));
            case Event.FilmFinished e ->
                    films.computeIfPresent(
                            e.id(),
                            (id, film) -> film.finished(e.at(), e.description(), e.readable()));
            case Event.FilmPublished e ->
                    films.computeIfPresent(e.id(), (id, film) -> film.published(e.postId()));
            case Event.Captioned e ->
                    films.computeIfPresent(
                            e.id(), (id, film) -> film.captioned(e.locale(), e.words()));
        }
    }

    /** A post or a story shows the picture now. */
    synchronized void attach(String photoId) {
        attached.add(photoId);
    }

    synchronized Optional<Photo> photo(String id) {
        return Optional.ofNullable(photos.get(id));
    }

    /** Whether a post or a story shows it already. */
    synchronized boolean used(Photo photo) {
        return attached.contains(photo.id());
    }

    synchronized Optional<Film> film(String id) {
        return Optional.ofNullable(films.get(id));
    }

    synchronized Optional<Film> session(String session) {
        return films.values().stream().filter(film -> film.session().equals(session)).findFirst();
    }
}
