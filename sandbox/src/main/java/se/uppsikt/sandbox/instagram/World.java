package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.meta.Notice;
import se.uppsikt.sandbox.meta.Webhook;

/** What is true now: the sum of the events. Every answer is a copy, safe to read at leisure. */
final class World {
    private final Map<String, Medium> media = new LinkedHashMap<>();
    private final Map<String, Container> containers = new LinkedHashMap<>();
    private final Map<String, String> became = new LinkedHashMap<>();
    private final Map<String, Comment> comments = new LinkedHashMap<>();
    private final Map<String, Message> messages = new LinkedHashMap<>();
    private final Set<String> mentions = new HashSet<>();
    private final Set<String> storiesOver = new HashSet<>();
    private final Set<String> blocked = new HashSet<>();
    private final Map<Long, Notice> outbox = new LinkedHashMap<>();
    private @Nullable Webhook webhook;
    private long base;
    private long counted;

    synchronized void apply(Event event) {
        counted++;
        switch (event) {
            case Event.Begun e -> base = e.base();
            case Event.MadeReady e -> containers.put(e.container().id(), e.container());
            case Event.Published e -> publish(e.medium(), e.container());
            case Event.MediumRemoved e -> remove(e.id());
            case Event.CommentsOpened e ->
                    media.computeIfPresent(e.id(), (id, m) -> m.open(e.open()));
            case Event.StoryOver e -> storiesOver.add(e.id());
            case Event.Mentioned e ->
                    mentions.add(
                            mention(
                                    e.accountId(),
                                    e.commentId() == null ? e.mediumId() : e.commentId()));
            case Event.Commented e -> comments.put(e.comment().id(), e.comment());
            case Event.CommentEdited e ->
                    comments.computeIfPresent(e.id(), (id, c) -> c.with(e.text()));
            case Event.CommentStood e -> stand(e.id(), e.standing());
            case Event.Messaged e -> messages.put(e.message().id(), e.message());
            case Event.MessageEdited e ->
                    messages.computeIfPresent(e.id(), (id, m) -> m.worded(e.text()));
            case Event.MessageUnsent e -> messages.computeIfPresent(e.id(), (id, m) -> m.gone());
            case Event.Blocked e -> block(e.personId(), e.blocked());
            case Event.WebhookSet e -> webhook = e.webhook();
            case Event.Queued e -> outbox.put(e.notice().number(), e.notice());
            case Event.Settled e -> outbox.remove(e.number());
        }
    }

    private void publish(Medium medium, @Nullable String container) {
        media.put(medium.id(), medium);
        if (container != null) {
            became.put(container, medium.id());
        }
    }

    private static String mention(String accountId, String id) {
        return accountId + "/" + id;
    }

    private void remove(String id) {
        media.computeIfPresent(id, (i, m) -> m.gone());
        comments.replaceAll(
                (i, c) -> c.mediumId().equals(id) ? c.with(Comment.Standing.REMOVED) : c);
    }

    /** Taking away a comment takes its replies with it, as on the platform. */
    private void stand(String id, Comment.Standing standing) {
        comments.computeIfPresent(id, (i, c) -> c.with(standing));
        if (standing == Comment.Standing.REMOVED) {
            comments.replaceAll((i, c) -> id.equals(c.parentId()) ? c.with(standing) : c);
        }
    }

    private void block(String personId, boolean on) {
        if (on) {
            blocked.add(personId);
        } else {
            blocked.remove(personId);
        }
    }

    synchronized boolean begun() {
        return base != 0;
    }

    /** A number no other thing has: it grows with every event. */
    synchronized long nextNumber() {
        return base + counted * 7;
    }

    synchronized Optional<Medium> medium(String id) {
        return Optional.ofNullable(media.get(id)).filter(m -> !m.removed());
    }

    synchronized Optional<Container> container(String id) {
        return Optional.ofNullable(containers.get(id));
    }

    synchronized List<Container> containers() {
        return List.copyOf(containers.values());
    }

    synchronized boolean isPublished(String containerId) {
        return became.containsKey(containerId);
    }

    /** How much a program has published for the account since then. */
    synchronized int publishedSince(String accountId, Instant since) {
        return Math.toIntExact(
                became.values().stream()
                        .map(media::get)
                        .filter(m -> m.accountId().equals(accountId))
                        .filter(m -> m.created().isAfter(since))
                        .count());
    }

    /** Newest first; removed ones are in it, because they leave a gap in the platform's paging. */
    synchronized List<Medium> mediaOf(String accountId) {
        return media.values().stream()
                .filter(m -> m.own() && m.accountId().equals(accountId))
                .toList()
                .reversed();
    }

    /** Stories whose time is over and whose figures nobody has been told. */
    synchronized List<Medium> storiesJustOver(Instant now) {
        return media.values().stream()
                .filter(m -> m.own() && !m.removed() && m.over(now))
                .filter(m -> !storiesOver.contains(m.id()))
                .toList();
    }

    synchronized boolean mentioned(String accountId, String id) {
        return mentions.contains(mention(accountId, id));
    }

    synchronized Optional<Comment> comment(String id) {
        return Optional.ofNullable(comments.get(id)).filter(c -> !c.removed());
    }

    /** Oldest first; removed ones are in it, as for media. */
    synchronized List<Comment> commentsOf(String mediumId) {
        return comments.values().stream().filter(c -> c.mediumId().equals(mediumId)).toList();
    }

    synchronized List<Comment> repliesTo(String commentId) {
        return comments.values().stream().filter(c -> commentId.equals(c.parentId())).toList();
    }

    /** What is there of it, unsent or not. */
    synchronized Optional<Message> message(String id) {
        return Optional.ofNullable(messages.get(id));
    }

    /** Oldest first, without what was unsent. */
    synchronized List<Message> conversation(String personId) {
        return messages.values().stream()
                .filter(m -> m.personId().equals(personId) && !m.unsent())
                .toList();
    }

    /** The people who have a conversation with the account, the latest heard of first. */
    synchronized List<String> correspondents(String accountId) {
        Set<String> latest = new LinkedHashSet<>();
        List.copyOf(messages.values()).reversed().stream()
                .filter(m -> m.accountId().equals(accountId) && !m.unsent())
                .forEach(m -> latest.add(m.personId()));
        return List.copyOf(latest);
    }

    synchronized Optional<Instant> lastHeardFrom(String personId) {
        return List.copyOf(messages.values()).reversed().stream()
                .filter(m -> m.personId().equals(personId) && !m.fromAccount())
                .map(Message::created)
                .findFirst();
    }

    synchronized boolean answeredPrivately(String commentId) {
        return messages.values().stream().anyMatch(m -> commentId.equals(m.about().commentId()));
    }

    synchronized boolean blocked(String personId) {
        return blocked.contains(personId);
    }

    synchronized Optional<Webhook> webhook() {
        return Optional.ofNullable(webhook);
    }

    synchronized List<Notice> outbox() {
        return List.copyOf(outbox.values());
    }
}
