package se.uppsikt.sandbox.instagram;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import se.uppsikt.sandbox.base.Citizen;
import se.uppsikt.sandbox.base.Photos;
import se.uppsikt.sandbox.instagram.Happenings.Draft;
import se.uppsikt.sandbox.instagram.Happenings.Plate;

/** What people do on the imitated Instagram, and what the account does in the platform's app. */
public final class Street {
    private final Happenings happenings;
    private final World world;
    private final Photos photos;

    Street(Happenings happenings, Photos photos) {
        this.happenings = happenings;
        this.world = happenings.world();
        this.photos = photos;
    }

    /** The ids of the account's posts, newest first. */
    public List<String> posts(Profile profile) {
        return media(profile, false);
    }

    /** The ids of the account's stories, newest first, whether or not anybody can see them. */
    public List<String> stories(Profile profile) {
        return media(profile, true);
    }

    private List<String> media(Profile profile, boolean stories) {
        return world.mediaOf(profile.id()).stream()
                .filter(m -> !m.removed() && m.story() == stories)
                .map(Medium::id)
                .toList();
    }

    /** The ids of the account's posts with these words in their captions, newest first. */
    public List<String> posts(Profile profile, String words) {
        return posts(profile).stream()
                .filter(id -> Objects.requireNonNullElse(medium(id).caption(), "").contains(words))
                .toList();
    }

    /** What each picture is said to show; empty texts where nobody has said it. */
    public List<String> alts(String mediumId) {
        Medium medium = medium(mediumId);
        return IntStream.range(0, medium.photos().size())
                .mapToObj(i -> Objects.requireNonNullElse(medium.alt(i), ""))
                .toList();
    }

    /** The account publishes pictures; several make a carousel. Answers the post's id. */
    public String publish(
            Profile profile, String caption, @Nullable String altText, byte[]... pictures) {
        List<String> names = new ArrayList<>();
        for (byte[] picture : pictures) {
            names.add(kept(picture));
        }
        Plate plate = new Plate(Medium.Product.FEED, caption, altText, names);
        return happenings.publish(profile, plate).id();
    }

    /** The account publishes a story. Answers its id. */
    public String story(Profile profile, byte[] picture) {
        Plate plate = new Plate(Medium.Product.STORY, null, null, List.of(kept(picture)));
        return happenings.publish(profile, plate).id();
    }

    public void removeMedium(String id) {
        happenings.removeMedium(medium(id));
    }

    /** Whether anybody may comment. */
    public boolean open(String mediumId) {
        return medium(mediumId).open();
    }

    /** A person comments. Answers the comment's id. */
    public String comment(String mediumId, Citizen citizen, String text) {
        Medium medium = medium(mediumId);
        return happenings.comment(medium, null, unblocked(medium.accountId(), citizen), text).id();
    }

    public String reply(String commentId, Citizen citizen, String text) {
        Comment parent = comment(commentId);
        return happenings
                .comment(
                        medium(parent.mediumId()),
                        parent,
                        unblocked(parent.accountId(), citizen),
                        text)
                .id();
    }

    /** The account answers, outside the product. */
    public String replyAsAccount(String commentId, String text) {
        Comment parent = comment(commentId);
        return happenings.comment(medium(parent.mediumId()), parent, parent.accountId(), text).id();
    }

    public void edit(String commentId, String text) {
        happenings.edit(comment(commentId), text);
    }

    /** It is taken away, by whoever wrote it or by the account: the platform tells neither. */
    public void delete(String commentId) {
        happenings.remove(comment(commentId));
    }

    /** The account hides or shows a comment, outside the product. */
    public void hide(String commentId, boolean hidden) {
        happenings.hide(comment(commentId), hidden);
    }

    public boolean hidden(String commentId) {
        return comment(commentId).hidden();
    }

    public boolean there(String commentId) {
        return world.comment(commentId).isPresent();
    }

    /** What the account has said under a comment, oldest first. */
    public List<String> saidByAccount(String commentId) {
        return world.repliesTo(commentId).stream()
                .filter(reply -> reply.byAccount() && !reply.removed())
                .map(Comment::text)
                .toList();
    }

    /** The comment at the top that it stands under; empty when it is one. */
    public Optional<String> above(String commentId) {
        return Optional.ofNullable(comment(commentId).parentId());
    }

    /** A person names the account in the caption of an own post. Answers the post's id. */
    public String mention(Profile profile, Citizen citizen, String caption, byte[] picture) {
        return happenings.mention(profile, citizen, caption, List.of(kept(picture))).id();
    }

    /** A person names the account in a comment under a post. Answers the comment's id. */
    public String mentionBelow(String mediumId, Citizen citizen, String text) {
        return happenings.mentionBelow(medium(mediumId), citizen, text).id();
    }

    /** A person writes a message. Answers its mid. */
    public String message(Profile profile, Citizen citizen, String text) {
        return write(profile, citizen, Draft.text(text));
    }

    /** A person answers a story. */
    public String answerStory(Profile profile, Citizen citizen, String text, String storyId) {
        return write(
                profile, citizen, new Draft(text, null, new Message.About(null, storyId, false)));
    }

    /** A person names the account in a story, which comes as a message with its picture. */
    public String mentionInStory(Profile profile, Citizen citizen, byte[] picture) {
        return write(
                profile,
                citizen,
                new Draft(null, kept(picture), new Message.About(null, null, true)));
    }

    private String write(Profile profile, Citizen citizen, Draft draft) {
        return happenings.write(profile, unblocked(profile.id(), citizen), false, draft).id();
    }

    /** The account writes in a conversation, outside the product. */
    public String writeAsAccount(Profile profile, Citizen citizen, String text) {
        return happenings
                .write(profile, People.idFor(profile, citizen), true, Draft.text(text))
                .id();
    }

    public void editMessage(String mid, String text) {
        happenings.edit(message(mid), text);
    }

    public void unsend(String mid) {
        happenings.unsend(message(mid));
    }

    /** The person sees what was written and puts a heart on it. */
    public void likeMessage(String mid) {
        happenings.likeMessage(message(mid));
    }

    private String unblocked(String accountId, Citizen citizen) {
        String id = People.idFor(Profile.of(accountId), citizen);
        if (world.blocked(id)) {
            throw new IllegalStateException(citizen + " is blocked by " + accountId);
        }
        return id;
    }

    private Medium medium(String id) {
        return world.medium(id).orElseThrow();
    }

    private Comment comment(String id) {
        return world.comment(id).orElseThrow();
    }

    private Message message(String mid) {
        return world.message(mid).orElseThrow();
    }

    private String kept(byte[] photo) {
        try {
            return photos.keep(photo)
                    .orElseThrow(() -> new IllegalArgumentException("Not a PNG or JPEG"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
