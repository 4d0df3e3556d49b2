package se.uppsikt.sandbox.youtube;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is true now: the sum of the events. Every answer is a copy, safe to read at leisure. */
final class World {
    private final Map<String, Film> films = new LinkedHashMap<>();
    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final Map<String, List<String>> replies = new HashMap<>();
    private final Set<String> banned = new HashSet<>();
    private final Map<String, Captions> captions = new LinkedHashMap<>();
    private final Map<String, Event.Allowed> allowed = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();
    private String salt = "";
    private long counted;

    synchronized void apply(Event event) {
        counted++;
        switch (event) {
            case Event.Begun e -> salt = e.salt();
            case Event.Published e -> films.put(e.film().id(), e.film());
            case Event.Reworded e ->
                    films.computeIfPresent(
                            e.filmId(), (id, f) -> f.worded(e.title(), e.description()));
            case Event.FilmStood e ->
                    films.computeIfPresent(
                            e.filmId(),
                            (id, f) -> f.with(e.privacy(), e.commentsOff(), e.removed()));
            case Event.FilmAppeared e ->
                    films.computeIfPresent(e.filmId(), (id, f) -> f.appeared(e.at()));
            case Event.FilmDeclared e ->
                    films.computeIfPresent(e.filmId(), (id, f) -> f.forKids(e.forKids()));
            case Event.Commented e -> commented(e.comment());
            case Event.CommentEdited e ->
                    comments.computeIfPresent(e.id(), (id, c) -> c.worded(e.text(), e.at()));
            case Event.CommentStood e ->
                    comments.computeIfPresent(e.id(), (id, c) -> c.standing(e.standing()));
            case Event.Banned e -> banned.add(e.channel() + " " + e.writer());
            case Event.Unbanned e -> banned.remove(e.channel() + " " + e.writer());
            case Event.Captioned e -> captions.put(e.captions().id(), e.captions());
            case Event.Uncaptioned e -> captions.remove(e.id());
            case Event.Allowed e -> allowed.put(e.refreshToken(), e);
            case Event.Revoked e -> allowed.remove(e.refreshToken());
            case Event.Listens e -> listens(e.listener());
            case Event.ListensNoMore e -> listeners.removeIf(each -> same(each, e.listener()));
        }
    }

    private void commented(Comment comment) {
        comments.put(comment.id(), comment);
        if (comment.parentId() != null) {
            replies.computeIfAbsent(comment.parentId(), id -> new ArrayList<>()).add(comment.id());
        }
    }

    private void listens(Listener listener) {
        listeners.removeIf(each -> same(each, listener));
        listeners.add(listener);
    }

    private static boolean same(Listener one, Listener other) {
        return one.callback().equals(other.callback()) && one.channel() == other.channel();
    }

    synchronized boolean begun() {
        return !salt.isEmpty();
    }

    /** Words that nothing else is called: they change with every event. */
    synchronized String seed() {
        return salt + counted;
    }

    synchronized Optional<Film> film(String id) {
        return Optional.ofNullable(films.get(id)).filter(film -> !film.removed());
    }

    /** Newest first. */
    synchronized List<Film> films(DemoChannel channel) {
        return films.values().stream()
                .filter(film -> film.channel() == channel && !film.removed())
                .toList()
                .reversed();
    }

    /** Also one that no program finds any more. */
    synchronized Optional<Comment> comment(String id) {
        return Optional.ofNullable(comments.get(id));
    }

    /** The ones that answer no other, newest first. */
    synchronized List<Comment> threads(String filmId) {
        return comments.values().stream()
                .filter(each -> each.filmId().equals(filmId) && each.parentId() == null)
                .toList()
                .reversed();
    }

    /** Newest first. */
    synchronized List<Comment> replies(String parentId) {
        return replies.getOrDefault(parentId, List.of()).stream()
                .map(comments::get)
                .filter(each -> each != null)
                .toList()
                .reversed();
    }

    synchronized boolean banned(DemoChannel channel, String writer) {
        return banned.contains(channel + " " + writer);
    }

    synchronized List<Captions> captions(String filmId) {
        return captions.values().stream().filter(each -> each.filmId().equals(filmId)).toList();
    }

    synchronized Optional<Captions> caption(String id) {
        return Optional.ofNullable(captions.get(id));
    }

    synchronized Optional<Event.Allowed> allowed(String refreshToken) {
        return Optional.ofNullable(allowed.get(refreshToken));
    }

    synchronized List<Listener> listeners(DemoChannel channel) {
        return listeners.stream().filter(each -> each.channel() == channel).toList();
    }
}
