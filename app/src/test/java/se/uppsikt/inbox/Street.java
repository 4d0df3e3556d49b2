package se.uppsikt.inbox;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Office;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** People who write on one account, with keys that no other test has. */
final class Street {
    final AccountId account;
    private final Records records;
    private final OriginalId original;
    private final PlatformKey post = new PlatformKey("post-" + UUID.randomUUID());

    Street(Records records, AccountId account) {
        this.records = records;
        this.account = account;
        this.original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll",
                                                "application/json",
                                                UUID.randomUUID()
                                                        .toString()
                                                        .getBytes(StandardCharsets.UTF_8),
                                                now())))
                        .getFirst()
                        .id();
    }

    static Instant now() {
        return java.time.InstantSource.system().instant().truncatedTo(ChronoUnit.MILLIS);
    }

    ContributionId comment(String text) {
        return comment(text, now());
    }

    ContributionId comment(String text, Instant writtenAt) {
        return write(new PlatformKey("k-" + UUID.randomUUID()), text, writtenAt, post);
    }

    /** Its author writes it anew before anybody has told of it: both are told of together. */
    ContributionId commentEditedAtOnce(String text, String edited) {
        PlatformKey key = new PlatformKey("k-" + UUID.randomUUID());
        Author author = new Author("77", "Kim Åström");
        Instant at = now().minusSeconds(600);
        records.keep(
                List.of(
                        written(key, author, text, at, post, Direction.RECEIVED),
                        edited(
                                written(key, author, text, at, post, Direction.RECEIVED),
                                edited,
                                at.plusSeconds(60))));
        return records.byKey(account, key).orElseThrow().id();
    }

    /** By somebody of one's own, under the post of this street. */
    ContributionId comment(Author author, String text, Instant writtenAt) {
        PlatformKey key = new PlatformKey("k-" + UUID.randomUUID());
        keep(written(key, author, text, writtenAt, post, Direction.RECEIVED));
        return records.byKey(account, key).orElseThrow().id();
    }

    ContributionId answer(ContributionId to, String text) {
        PlatformKey parent = records.contribution(to).key();
        return write(new PlatformKey("k-" + UUID.randomUUID()), text, now(), parent);
    }

    ContributionId write(
            PlatformKey key, String text, Instant writtenAt, @Nullable PlatformKey parent) {
        keep(written(key, text, writtenAt, parent, Direction.RECEIVED));
        return records.byKey(account, key).orElseThrow().id();
    }

    ContributionId ours(String text) {
        PlatformKey key = new PlatformKey("v-" + UUID.randomUUID());
        keep(written(key, text, now(), post, Direction.DRAWN_UP));
        return records.byKey(account, key).orElseThrow().id();
    }

    /** Something that says by itself what sort of thing it is. */
    ContributionId wordless(String by, @Nullable String text, Version.Genre genre) {
        PlatformKey key = new PlatformKey("g-" + UUID.randomUUID());
        Author author = new Author("78", by);
        keep(Office.being(genre, written(key, author, text, now(), post, Direction.RECEIVED)));
        return records.byKey(account, key).orElseThrow().id();
    }

    /** Somebody answers in the platform's own app, as the page. */
    ContributionId answeredThere(ContributionId to, String text, Instant at) {
        PlatformKey key = new PlatformKey("a-" + UUID.randomUUID());
        answeredThere(key, records.contribution(to).key(), text, at);
        return records.byKey(account, key).orElseThrow().id();
    }

    /** The same, seen before or without the comment that it answers. */
    void answeredThere(PlatformKey key, PlatformKey to, String text, Instant at) {
        keep(written(key, text, at, to, Direction.DRAWN_UP));
    }

    /** A message in the conversation with this person; by us or by the person. */
    ContributionId message(String person, @Nullable String text, Instant at, Direction direction) {
        return message(
                person,
                new Author(direction == Direction.RECEIVED ? person : "1", null),
                text,
                at,
                direction);
    }

    /** The same, by somebody whose name is told. */
    ContributionId message(
            String person, Author author, @Nullable String text, Instant at, Direction direction) {
        PlatformKey key = new PlatformKey("m-" + UUID.randomUUID());
        keep(
                new Observation.Written(
                        account,
                        key,
                        ContributionKind.DIRECT_MESSAGE,
                        direction,
                        author,
                        null,
                        new PlatformKey(person),
                        text,
                        List.of(),
                        null,
                        at,
                        at,
                        now(),
                        original));
        return records.byKey(account, key).orElseThrow().id();
    }

    /** A message with a picture that nobody else has. */
    StoredMedia pictureInMessage(String person) {
        StoredMedia picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        keep(
                new Observation.Written(
                        account,
                        new PlatformKey("n-" + UUID.randomUUID()),
                        ContributionKind.DIRECT_MESSAGE,
                        Direction.RECEIVED,
                        new Author(person, null),
                        null,
                        new PlatformKey(person),
                        "Se bilden",
                        List.of(new Observation.MediaSeen(null, picture, "a.gif", null)),
                        null,
                        now(),
                        now(),
                        now(),
                        original));
        return picture;
    }

    void visible(ContributionId id, boolean visible, Instant at) {
        keep(
                new Observation.VisibilitySeen(
                        account, records.contribution(id).key(), !visible, at, original));
    }

    /** A comment with a picture that nobody else has. */
    StoredMedia picture() {
        StoredMedia picture =
                records.store(
                        new ByteArrayInputStream(
                                ("GIF89a" + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8)));
        PlatformKey key = new PlatformKey("b-" + UUID.randomUUID());
        keep(
                written(key, "Se här", now(), post, Direction.RECEIVED)
                        .worded(
                                "Se här",
                                List.of(new Observation.MediaSeen(null, picture, "a.gif", null))));
        return picture;
    }

    /** A comment with a picture whose bytes have not come. */
    ContributionId pictureToCome(URI source) {
        PlatformKey key = new PlatformKey("v-" + UUID.randomUUID());
        keep(
                written(key, "Se här", now(), post, Direction.RECEIVED)
                        .worded(
                                "Se här",
                                List.of(new Observation.MediaSeen(source, null, null, null))));
        return records.byKey(account, key).orElseThrow().id();
    }

    /** Its author writes it anew; by the platform's clock, in whole seconds. */
    void edit(ContributionId id, String text, Instant at) {
        Contribution known = records.contribution(id);
        keep(
                new Observation.Written(
                        account,
                        known.key(),
                        known.kind(),
                        known.direction(),
                        known.author(),
                        known.parent(),
                        known.thread(),
                        text,
                        List.of(),
                        known.permalink(),
                        known.writtenAt(),
                        at.truncatedTo(ChronoUnit.SECONDS),
                        at.plusSeconds(1),
                        original));
    }

    void withdraw(ContributionId id) {
        keep(
                new Observation.Withdrawn(
                        account, records.contribution(id).key(), post, now(), original));
    }

    private void keep(Observation observation) {
        records.keep(List.of(observation));
    }

    private Observation.Written written(
            PlatformKey key,
            String text,
            Instant at,
            @Nullable PlatformKey parent,
            Direction direction) {
        return written(key, new Author("77", "Kim Åström"), text, at, parent, direction);
    }

    private Observation.Written written(
            PlatformKey key,
            Author author,
            @Nullable String text,
            Instant at,
            @Nullable PlatformKey parent,
            Direction direction) {
        return new Observation.Written(
                account,
                key,
                ContributionKind.COMMENT,
                direction,
                author,
                parent,
                post,
                text,
                List.of(),
                URI.create("https://facebook.com/x"),
                at,
                at,
                now(),
                original);
    }

    private Observation.Written edited(Observation.Written known, String text, Instant at) {
        return new Observation.Written(
                known.account(),
                known.key(),
                known.kind(),
                known.direction(),
                known.author(),
                known.parent(),
                known.thread(),
                text,
                known.media(),
                known.permalink(),
                known.writtenAt(),
                at,
                at.plusSeconds(1),
                original);
    }
}
