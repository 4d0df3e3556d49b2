package se.uppsikt.sandbox;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.meta.Webhook;

/**
 * The only door through which anything happens on the imitated platform: whoever acts, citizen or
 * page, comes here. Each act becomes an event and, where subscribed, a notice to the app.
 */
final class Facebook {
    static final String NAME = "Facebook";

    private final Ledger ledger;
    private final World world;
    private final Notices notices;
    private final InstantSource clock;
    private final Oddities oddities;
    private final Films films;
    private final Press press;

    Facebook(Ledger ledger, Notices notices, InstantSource clock, Oddities oddities, Films films) {
        this.ledger = ledger;
        this.world = ledger.world();
        this.notices = notices;
        this.clock = clock;
        this.oddities = oddities;
        this.films = films;
        this.press = new Press(ledger, notices, clock);
    }

    /** What the page sends over and publishes by the Graph API. */
    Press press() {
        return press;
    }

    Films films() {
        return films;
    }

    Instant now() {
        return clock.instant();
    }

    Oddities oddities() {
        return oddities;
    }

    World world() {
        return world;
    }

    Post publish(String pageId, Content content) {
        synchronized (world) {
            Instant at = now();
            String id = pageId + "_" + world.nextNumber();
            ledger.add(new Event.Posted(at, id, pageId, content));
            Post post = world.post(id).orElseThrow();
            tellPost(post, Notices.Verb.ADD, at);
            return post;
        }
    }

    /** Nobody is told of it: whoever wants to know asks. */
    Story tellStory(String pageId, String photo) {
        synchronized (world) {
            String id = Long.toString(world.nextNumber());
            ledger.add(new Event.StoryTold(now(), id, pageId, photo, null));
            return world.storiesOf(pageId).getFirst();
        }
    }

    void takeStory(String id) {
        ledger.add(new Event.StoryTaken(now(), id));
    }

    void editPost(Post post, String text) {
        synchronized (world) {
            Instant at = now();
            ledger.add(new Event.PostEdited(at, post.id(), post.content().withText(text)));
            tellPost(world.post(post.id()).orElseThrow(), Notices.Verb.EDITED, at);
        }
    }

    void hidePost(Post post, boolean hidden) {
        synchronized (world) {
            Instant at = now();
            Standing standing = hidden ? Standing.HIDDEN : Standing.SHOWN;
            ledger.add(new Event.PostStood(at, post.id(), standing));
        }
    }

    void removePost(Post post) {
        synchronized (world) {
            Instant at = now();
            ledger.add(new Event.PostStood(at, post.id(), Standing.REMOVED));
            tellPost(post, Notices.Verb.REMOVE, at);
        }
    }

    Comment comment(Post post, @Nullable Comment parent, String authorId, Content content) {
        synchronized (world) {
            Instant at = now();
            String id = post.number() + "_" + world.nextNumber();
            String parentId = parent == null ? null : parent.id();
            ledger.add(new Event.Commented(at, id, post.id(), parentId, authorId, content));
            Comment comment = world.comment(id).orElseThrow();
            tellComment(comment, Notices.Verb.ADD, at);
            return comment;
        }
    }

    void editComment(Comment comment, String text) {
        synchronized (world) {
            Instant at = now();
            Content changed = comment.content().withText(text);
            ledger.add(new Event.CommentEdited(at, comment.id(), changed));
            tellComment(comment.with(changed), Notices.Verb.EDITED, at);
        }
    }

    void hide(Comment comment, boolean hidden) {
        synchronized (world) {
            if (comment.hidden() == hidden) {
                return;
            }
            Instant at = now();
            Standing standing = hidden ? Standing.HIDDEN : Standing.SHOWN;
            ledger.add(new Event.CommentStood(at, comment.id(), standing));
            tellComment(comment, hidden ? Notices.Verb.HIDE : Notices.Verb.UNHIDE, at);
        }
    }

    /** Liking what is liked already changes nothing; nobody is told. */
    void like(Comment comment, boolean liked) {
        synchronized (world) {
            if (comment.liked() != liked) {
                ledger.add(new Event.CommentLiked(now(), comment.id(), liked));
            }
        }
    }

    /** The replies go with it, but the platform tells only of the comment itself. */
    void remove(Comment comment, boolean byPage) {
        synchronized (world) {
            Instant at = now();
            Post post = postOf(comment);
            ledger.add(new Event.CommentStood(at, comment.id(), Standing.REMOVED));
            ledger.tell(
                    comment.pageId(),
                    at,
                    Notices.FEED,
                    byPage
                            ? notices.removedByPage(post, comment, at)
                            : notices.comment(post, comment, Notices.Verb.REMOVE, at));
        }
    }

    Message write(String pageId, String citizenId, boolean fromPage, Content content) {
        return send(pageId, citizenId, fromPage, content, null);
    }

    /** A message from the page to the one who wrote a comment; the caller has checked the rules. */
    Message replyPrivately(Comment comment, Content content) {
        return send(comment.pageId(), comment.authorId(), true, content, comment.id());
    }

    private Message send(
            String pageId,
            String citizenId,
            boolean fromPage,
            Content content,
            @Nullable String commentId) {
        synchronized (world) {
            Instant at = now();
            String id = "m_" + Long.toString(world.nextNumber(), 36) + "Sandlada";
            Message message = new Message(id, pageId, citizenId, fromPage, content, at, commentId);
            ledger.add(new Event.Messaged(message));
            String field = fromPage ? Notices.ECHOES : Notices.MESSAGES;
            ledger.tell(pageId, at, field, notices.message(message));
            return message;
        }
    }

    void block(String pageId, String citizenId, boolean blocked) {
        ledger.add(new Event.Blocked(now(), pageId, citizenId, blocked));
    }

    void subscribe(Webhook webhook) {
        ledger.add(new Event.WebhookSet(now(), webhook));
    }

    void subscribePage(String pageId, List<String> fields) {
        ledger.add(new Event.PageSubscribed(now(), pageId, fields));
    }

    Post postOf(Comment comment) {
        return world.postOf(comment);
    }

    private void tellComment(Comment comment, Notices.Verb verb, Instant at) {
        ledger.tell(
                comment.pageId(),
                at,
                Notices.FEED,
                notices.comment(postOf(comment), comment, verb, at));
    }

    private void tellPost(Post post, Notices.Verb verb, Instant at) {
        ledger.tell(post.pageId(), at, Notices.FEED, notices.post(post, verb, at));
    }
}
