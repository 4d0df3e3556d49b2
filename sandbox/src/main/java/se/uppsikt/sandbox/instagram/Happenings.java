package se.uppsikt.sandbox.instagram;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.meta.Webhook;
import tools.jackson.databind.JsonNode;

/**
 * The only door through which anything happens on the imitated Instagram. Each act becomes an
 * event; of a new comment and of messages the app is told, of changed, hidden and removed comments
 * never.
 */
final class Happenings {
    private final Ledger ledger;
    private final World world;
    private final Notices notices;
    private final InstantSource clock;

    Happenings(Ledger ledger, Notices notices, InstantSource clock) {
        this.ledger = ledger;
        this.world = ledger.world();
        this.notices = notices;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    World world() {
        return world;
    }

    Notices notices() {
        return notices;
    }

    /** What is published, before it is. */
    record Plate(
            Medium.Product product,
            @Nullable String caption,
            @Nullable String altText,
            List<String> photos) {}

    Medium publish(Profile profile, Plate plate) {
        return published(profile, profile.id(), plate, null);
    }

    Container makeReady(Container container) {
        ledger.add(new Event.MadeReady(container));
        return container;
    }

    /** What was made ready is seen from now on. */
    Medium publish(Profile profile, Container ready) {
        return published(
                profile,
                profile.id(),
                new Plate(ready.product(), ready.caption(), null, ready.photos()),
                ready);
    }

    private Medium published(
            Profile profile, String ownerId, Plate plate, @Nullable Container ready) {
        synchronized (world) {
            Medium medium =
                    new Medium(
                            Long.toString(world.nextNumber()),
                            profile.id(),
                            ownerId,
                            plate.product(),
                            plate.caption(),
                            plate.altText(),
                            plate.photos(),
                            now(),
                            true,
                            false,
                            ready == null ? null : ready.alts(),
                            ready == null ? null : ready.film());
            ledger.add(new Event.Published(medium, ready == null ? null : ready.id()));
            return medium;
        }
    }

    /** A person names the account in a post of their own. */
    Medium mention(Profile profile, Citizen citizen, String caption, List<String> photos) {
        Medium medium =
                published(
                        profile,
                        People.idFor(profile, citizen),
                        new Plate(Medium.Product.FEED, caption, null, photos),
                        null);
        mentioned(profile, medium.id(), null);
        return medium;
    }

    /** A person names the account in a comment under somebody's post. */
    Comment mentionBelow(Medium medium, Citizen citizen, String text) {
        Profile profile = Profile.of(medium.accountId());
        Comment comment = written(medium, null, People.idFor(profile, citizen), text);
        mentioned(profile, medium.id(), comment.id());
        return comment;
    }

    private void mentioned(Profile profile, String mediumId, @Nullable String commentId) {
        Instant at = now();
        ledger.add(new Event.Mentioned(at, profile.id(), mediumId, commentId));
        ledger.tell(profile, at, Notices.MENTIONS, notices.mention(mediumId, commentId));
    }

    void removeMedium(Medium medium) {
        ledger.add(new Event.MediumRemoved(now(), medium.id()));
    }

    void openComments(Medium medium, boolean open) {
        ledger.add(new Event.CommentsOpened(now(), medium.id(), open));
    }

    /** Tells the figures of the stories whose time is over. */
    void endStories() {
        synchronized (world) {
            for (Medium story : world.storiesJustOver(now())) {
                ledger.add(new Event.StoryOver(now(), story.id()));
                ledger.tell(
                        Profile.of(story.accountId()),
                        now(),
                        Notices.STORY_INSIGHTS,
                        notices.storyOver(story, 1));
            }
        }
    }

    /**
     * @param parent the comment that is answered; a reply to a reply goes under the same top
     */
    Comment comment(Medium medium, @Nullable Comment parent, String authorId, String text) {
        Comment comment = written(medium, parent, authorId, text);
        ledger.tell(
                Profile.of(medium.accountId()),
                comment.created(),
                Notices.COMMENTS,
                notices.comment(comment, medium));
        return comment;
    }

    private Comment written(Medium medium, @Nullable Comment parent, String author, String text) {
        synchronized (world) {
            String top =
                    parent == null
                            ? null
                            : parent.parentId() == null ? parent.id() : parent.parentId();
            Comment comment =
                    new Comment(
                            Long.toString(world.nextNumber()),
                            medium.id(),
                            medium.accountId(),
                            top,
                            author,
                            text,
                            now(),
                            Comment.Standing.SHOWN);
            ledger.add(new Event.Commented(comment));
            return comment;
        }
    }

    void edit(Comment comment, String text) {
        ledger.add(new Event.CommentEdited(now(), comment.id(), text));
    }

    /** Hiding what the account has written itself changes nothing. */
    void hide(Comment comment, boolean hidden) {
        if (!comment.byAccount() && comment.hidden() != hidden) {
            stand(comment, hidden ? Comment.Standing.HIDDEN : Comment.Standing.SHOWN);
        }
    }

    void remove(Comment comment) {
        stand(comment, Comment.Standing.REMOVED);
    }

    private void stand(Comment comment, Comment.Standing standing) {
        ledger.add(new Event.CommentStood(now(), comment.id(), standing));
    }

    Message write(Profile profile, String personId, boolean fromAccount, Draft draft) {
        synchronized (world) {
            Message message =
                    new Message(
                            "aWdfZAG1faXRlbToxOkl" + Long.toString(world.nextNumber(), 36),
                            profile.id(),
                            personId,
                            fromAccount,
                            draft.text(),
                            draft.photo(),
                            now(),
                            draft.about(),
                            0,
                            false);
            ledger.add(new Event.Messaged(message));
            ledger.tell(profile, message.created(), Notices.MESSAGES, notices.message(message));
            return message;
        }
    }

    /** What a message is to say. */
    record Draft(@Nullable String text, @Nullable String photo, Message.About about) {
        static Draft text(String text) {
            return new Draft(text, null, Message.About.NOTHING);
        }
    }

    void edit(Message message, String text) {
        Instant at = now();
        ledger.add(new Event.MessageEdited(at, message.id(), text));
        tell(message, Notices.EDITS, notices.edited(message.worded(text), at));
    }

    void unsend(Message message) {
        Instant at = now();
        ledger.add(new Event.MessageUnsent(at, message.id()));
        tell(message, Notices.MESSAGES, notices.unsent(message, at));
    }

    /** The person has seen what the account wrote, and puts a heart on it. */
    void likeMessage(Message message) {
        tell(message, Notices.SEEN, notices.seen(message, now()));
        tell(message, Notices.REACTIONS, notices.reaction(message, now()));
    }

    private void tell(Message message, String field, JsonNode value) {
        ledger.tell(Profile.of(message.accountId()), now(), field, value);
    }

    void block(String personId, boolean blocked) {
        ledger.add(new Event.Blocked(now(), personId, blocked));
    }

    void subscribe(Webhook webhook) {
        ledger.add(new Event.WebhookSet(now(), webhook));
    }
}
