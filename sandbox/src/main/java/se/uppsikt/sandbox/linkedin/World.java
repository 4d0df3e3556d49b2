package se.uppsikt.sandbox.linkedin;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is true now: the sum of the events. Every answer is a copy, safe to read at leisure. */
final class World {
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Remark> remarks = new LinkedHashMap<>();
    private final Map<String, Event.LetIn> tokens = new HashMap<>();
    private final Map<String, String> uploads = new HashMap<>();
    private final Set<String> begunImages = new HashSet<>();
    private final Map<String, Film> films = new HashMap<>();
    private final List<Notice> told = new ArrayList<>();
    private final Map<Long, Notice> outbox = new LinkedHashMap<>();
    private Event.@Nullable Subscribed subscription;
    private long salt = -1;
    private long counted;

    synchronized void apply(Event event) {
        counted++;
        switch (event) {
            case Event.Begun e -> salt = e.salt();
            case Event.Posted e -> posts.put(e.id(), post(e));
            case Event.PostEdited e ->
                    posts.computeIfPresent(e.id(), (_, p) -> p.edited(e.text(), e.at()));
            case Event.PostRemoved e -> {
                posts.computeIfPresent(e.id(), (_, p) -> p.gone(e.at()));
                removeUnder(e.id());
            }
            case Event.CommentsSet e -> {
                posts.computeIfPresent(e.post(), (_, p) -> p.closed(e.closed()));
                if (e.closed()) {
                    removeUnder(e.post());
                }
            }
            case Event.Commented e -> remarks.put(e.id(), remark(e));
            case Event.CommentEdited e ->
                    remarks.computeIfPresent(e.id(), (_, r) -> r.edited(e.text(), e.at()));
            case Event.CommentRemoved e -> remove(e.id());
            case Event.LetIn e -> tokens.put(e.token(), e);
            case Event.Uploaded e -> uploads.put(e.urn(), e.file());
            case Event.ImageBegun e -> begunImages.add(e.urn());
            case Event.FilmBegun e -> films.put(e.urn(), Film.begun(e));
            case Event.FilmPartCame e ->
                    films.computeIfPresent(e.urn(), (_, f) -> f.with(e.part(), e.called()));
            case Event.FilmCaptioned e ->
                    films.computeIfPresent(e.urn(), (_, f) -> f.captioned(e.captions()));
            case Event.FilmFinished e ->
                    films.computeIfPresent(e.urn(), (_, f) -> f.finished(e.at(), e.taken()));
            case Event.Subscribed e -> subscription = e.webhook() == null ? null : e;
            case Event.Queued e -> {
                told.add(e.notice());
                outbox.put(e.notice().number(), e.notice());
            }
            case Event.Settled e -> outbox.remove(e.number());
        }
    }

    private static Post post(Event.Posted e) {
        return new Post(e.id(), e.activity(), e.text(), e.content(), e.at(), e.at(), false, false);
    }

    private Remark remark(Event.Commented e) {
        String activity = Objects.requireNonNull(posts.get(e.post())).activity();
        return new Remark(
                e.id(), e.post(), activity, e.parent(), e.actor(), e.text(), e.at(), e.at(), false);
    }

    private void removeUnder(String post) {
        remarks.replaceAll((_, r) -> r.post().equals(post) ? r.gone() : r);
    }

    /** The replies go with it. */
    private void remove(String id) {
        Remark gone = remarks.computeIfPresent(id, (_, r) -> r.gone());
        if (gone != null) {
            remarks.replaceAll((_, r) -> gone.urn().equals(r.parent()) ? r.gone() : r);
        }
    }

    synchronized boolean begun() {
        return salt >= 0;
    }

    /** As the platform makes its numbers: the time is in them. None is given twice. */
    synchronized long number(Instant at) {
        return (at.toEpochMilli() << 22) | (salt << 11) | (counted % 2048);
    }

    synchronized Optional<Post> post(String urn) {
        return posts.values().stream().filter(p -> !p.removed() && p.called(urn)).findFirst();
    }

    /** Newest first, without those that are gone. */
    synchronized List<Post> posts() {
        return posts.values().stream()
                .filter(p -> !p.removed())
                .sorted(Comparator.comparing(Post::created).reversed())
                .toList();
    }

    synchronized Optional<Remark> remark(String id) {
        return Optional.ofNullable(remarks.get(id)).filter(r -> !r.removed());
    }

    /** By its URN, or by its number alone. */
    synchronized Optional<Remark> called(String urn) {
        return remark(urn.replaceFirst("^urn:li:comment:\\(.*,([0-9]+)\\)$", "$1"));
    }

    /** Those directly under a post, oldest first. */
    synchronized List<Remark> under(Post post) {
        return remarks.values().stream()
                .filter(r -> !r.removed() && r.post().equals(post.id()) && r.parent() == null)
                .toList();
    }

    synchronized List<Remark> replies(Remark to) {
        return remarks.values().stream()
                .filter(r -> !r.removed() && to.urn().equals(r.parent()))
                .toList();
    }

    synchronized Optional<Event.LetIn> token(String token) {
        return Optional.ofNullable(tokens.get(token));
    }

    synchronized Optional<Event.LetIn> refreshed(String refresh) {
        return tokens.values().stream().filter(t -> t.refresh().equals(refresh)).findFirst();
    }

    synchronized Optional<String> upload(String urn) {
        return Optional.ofNullable(uploads.get(urn));
    }

    synchronized boolean begunImage(String urn) {
        return begunImages.contains(urn);
    }

    synchronized Optional<Film> film(String urn) {
        return Optional.ofNullable(films.get(urn));
    }

    synchronized Optional<Event.Subscribed> subscription() {
        return Optional.ofNullable(subscription);
    }

    synchronized List<Notice> told() {
        return List.copyOf(told);
    }

    synchronized List<Notice> outbox() {
        return List.copyOf(outbox.values());
    }
}
