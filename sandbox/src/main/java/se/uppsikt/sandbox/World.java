package se.uppsikt.sandbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;

/** What is true now: the sum of the events. Every answer is a copy, safe to read at leisure. */
final class World {
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final Map<String, Story> stories = new LinkedHashMap<>();
    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final Map<String, List<String>> commentsOfPost = new HashMap<>();
    private final List<Message> messages = new ArrayList<>();
    private final Set<String> blocked = new HashSet<>();
    private final Map<String, List<String>> subscriptions = new HashMap<>();
    private final Map<Long, Notice> outbox = new LinkedHashMap<>();
    private final Shelf shelf = new Shelf();
    private @Nullable Webhook webhook;
    private long base;
    private long counted;

    synchronized void apply(Event event) {
        counted++;
        switch (event) {
            case Event.Begun e -> base = e.base();
            case Event.Posted e ->
                    composed(
                            new Event.Composed(
                                    e.at(),
                                    e.id(),
                                    e.pageId(),
                                    e.content(),
                                    Attached.NONE,
                                    Standing.SHOWN));
            case Event.Composed e -> composed(e);
            case Event.OfShelf e -> shelf.apply(e);
            case Event.PostEdited e ->
                    posts.computeIfPresent(e.id(), (id, p) -> p.with(e.content(), e.at()));
            case Event.PostStood e -> standPost(e);
            case Event.StoryTold e -> told(e);
            case Event.StoryTaken e -> stories.computeIfPresent(e.id(), (id, s) -> s.taken());
            case Event.Commented e -> commented(e);
            case Event.CommentEdited e ->
                    comments.computeIfPresent(e.id(), (id, c) -> c.with(e.content()));
            case Event.CommentStood e -> stand(e.id(), e.standing());
            case Event.CommentLiked e ->
                    comments.computeIfPresent(e.id(), (id, c) -> c.liked(e.liked()));
            case Event.Messaged e -> messages.add(e.message());
            case Event.Blocked e -> block(e.citizenId(), e.blocked());
            case Event.WebhookSet e -> webhook = e.webhook();
            case Event.PageSubscribed e -> subscriptions.put(e.pageId(), e.fields());
            case Event.Queued e -> outbox.put(e.notice().number(), e.notice());
            case Event.Settled e -> outbox.remove(e.number());
        }
    }

    private void composed(Event.Composed e) {
        posts.put(
                e.id(),
                new Post(
                        e.id(),
                        e.pageId(),
                        e.content(),
                        e.attached(),
                        e.at(),
                        e.at(),
                        e.standing()));
        e.attached().photos().forEach(photo -> shelf.attach(photo.id()));
    }

    private void told(Event.StoryTold e) {
        String photoId = e.photoId() == null ? e.id() + "1" : e.photoId();
        stories.put(e.id(), new Story(e.id(), e.pageId(), e.photo(), photoId, e.at(), false));
        shelf.attach(photoId);
    }

    private void commented(Event.Commented e) {
        comments.put(
                e.id(),
                new Comment(
                        e.id(),
                        e.postId(),
                        e.parentId(),
                        e.authorId(),
                        e.content(),
                        e.at(),
                        Standing.SHOWN,
                        false));
        commentsOfPost.computeIfAbsent(e.postId(), id -> new ArrayList<>()).add(e.id());
    }

    private void standPost(Event.PostStood e) {
        posts.computeIfPresent(e.id(), (id, p) -> p.with(e.standing(), e.at()));
        if (e.standing() == Standing.REMOVED) {
            commentsOfPost
                    .getOrDefault(e.id(), List.of())
                    .forEach(id -> stand(id, Standing.REMOVED));
        }
    }

    /** Taking away a comment takes its replies with it, as on the platform. */
    private void stand(String id, Standing standing) {
        comments.computeIfPresent(id, (i, c) -> c.with(standing));
        if (standing == Standing.REMOVED) {
            comments.replaceAll((i, c) -> id.equals(c.parentId()) ? c.with(Standing.REMOVED) : c);
        }
    }

    private void block(String citizenId, boolean on) {
        if (on) {
            blocked.add(citizenId);
        } else {
            blocked.remove(citizenId);
        }
    }

    Shelf shelf() {
        return shelf;
    }

    synchronized boolean begun() {
        return base != 0;
    }

    /** A number no other thing has: it grows with every event. */
    synchronized long nextNumber() {
        return base + counted * 7;
    }

    synchronized Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id)).filter(p -> !p.removed());
    }

    /** A comment in someone's hand may have lost its post meanwhile; the post is still known. */
    synchronized Post postOf(Comment comment) {
        return Objects.requireNonNull(posts.get(comment.postId()));
    }

    /** Newest first; removed ones are in it, because they leave a gap in the platform's paging. */
    synchronized List<Post> postsOf(String pageId) {
        return posts.values().stream().filter(p -> p.pageId().equals(pageId)).toList().reversed();
    }

    /** Newest first; those that are over are in it. */
    synchronized List<Story> storiesOf(String pageId) {
        return stories.values().stream().filter(s -> s.pageId().equals(pageId)).toList().reversed();
    }

    synchronized Optional<Comment> comment(String id) {
        return Optional.ofNullable(comments.get(id)).filter(c -> !c.removed());
    }

    /** Oldest first; removed ones are in it, as for posts. */
    synchronized List<Comment> commentsOf(String postId) {
        return commentsOfPost.getOrDefault(postId, List.of()).stream()
                .map(id -> comments.get(id))
                .filter(c -> c != null)
                .toList();
    }

    synchronized List<Comment> repliesTo(Comment parent) {
        return commentsOf(parent.postId()).stream()
                .filter(c -> parent.id().equals(c.parentId()))
                .toList();
    }

    /** Oldest first. */
    synchronized List<Message> conversation(String citizenId) {
        return messages.stream().filter(m -> m.citizenId().equals(citizenId)).toList();
    }

    /** The people who have a conversation with the page, the latest heard of first. */
    synchronized List<String> correspondents(String pageId) {
        Set<String> latest = new LinkedHashSet<>();
        messages.reversed().stream()
                .filter(m -> m.pageId().equals(pageId))
                .forEach(m -> latest.add(m.citizenId()));
        return List.copyOf(latest);
    }

    synchronized Optional<Instant> lastHeardFrom(String citizenId) {
        return messages.reversed().stream()
                .filter(m -> m.citizenId().equals(citizenId) && !m.fromPage())
                .map(Message::created)
                .findFirst();
    }

    synchronized Optional<Message> privateReplyTo(String commentId) {
        return messages.stream().filter(m -> commentId.equals(m.commentId())).findFirst();
    }

    synchronized boolean blocked(String citizenId) {
        return blocked.contains(citizenId);
    }

    synchronized Optional<Webhook> webhook() {
        return Optional.ofNullable(webhook);
    }

    synchronized List<String> subscribedFields(String pageId) {
        return subscriptions.getOrDefault(pageId, List.of());
    }

    synchronized List<Notice> outbox() {
        return List.copyOf(outbox.values());
    }
}
