package se.uppsikt.records;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.VisibilitySeen;
import se.uppsikt.records.Observation.Withdrawn;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** An account of a test's own, and short ways to say what was seen there. */
public final class Office {
    public static final Instant NOON = Instant.parse("2026-11-20T11:00:00Z");

    public final AccountId account;
    private final Records records;
    private final OriginalId original;

    public Office(Records records) {
        this(records, new AccountId(UUID.randomUUID()));
    }

    public Office(Records records, AccountId account) {
        this.records = records;
        this.account = account;
        this.original = original("{\"office\":\"" + UUID.randomUUID() + "\"}");
    }

    /** A key that no other test uses, for accounts that are shared. */
    public static String ownKey() {
        return "key-" + UUID.randomUUID();
    }

    /** The same, being this sort of thing. */
    public static Written being(Version.Genre genre, Written plain) {
        return new Written(
                plain.account(),
                plain.key(),
                plain.kind(),
                plain.direction(),
                plain.author(),
                plain.parent(),
                plain.thread(),
                plain.text(),
                plain.media(),
                plain.permalink(),
                plain.writtenAt(),
                plain.versionAt(),
                plain.seenAt(),
                plain.original(),
                genre);
    }

    /** The same, by somebody else, or by whom less is told. */
    static Written by(Written w, Author author) {
        return new Written(
                w.account(),
                w.key(),
                w.kind(),
                w.direction(),
                author,
                w.parent(),
                w.thread(),
                w.text(),
                w.media(),
                w.permalink(),
                w.writtenAt(),
                w.versionAt(),
                w.seenAt(),
                w.original());
    }

    public OriginalId original() {
        return original;
    }

    OriginalId original(String body) {
        return records.keepOriginals(
                        List.of(
                                new Original(
                                        "facebook/poll",
                                        "application/json",
                                        body.getBytes(StandardCharsets.UTF_8),
                                        NOON)))
                .getFirst()
                .id();
    }

    public Written comment(String key, @Nullable String text) {
        return new Written(
                account,
                new PlatformKey(key),
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                new Author("77", "Kim Åström"),
                new PlatformKey("post"),
                new PlatformKey("post"),
                text,
                List.of(),
                URI.create("https://facebook.com/" + key),
                NOON,
                NOON,
                NOON.plusSeconds(1),
                original);
    }

    public Written edited(String key, @Nullable String text, int secondsLater) {
        return with(
                comment(key, text), List.of(), NOON.plusSeconds(secondsLater), secondsLater + 1);
    }

    public Written withMedia(String key, @Nullable String text, MediaSeen... media) {
        return with(comment(key, text), List.of(media), NOON, 1);
    }

    static Written with(Written w, List<MediaSeen> media, Instant at, int seenAfter) {
        return new Written(
                w.account(),
                w.key(),
                w.kind(),
                w.direction(),
                w.author(),
                w.parent(),
                w.thread(),
                w.text(),
                media,
                w.permalink(),
                w.writtenAt(),
                at,
                NOON.plusSeconds(seenAfter),
                w.original());
    }

    public Written writtenAt(String key, String text, Instant writtenAt) {
        Written w = comment(key, text);
        return new Written(
                account,
                w.key(),
                w.kind(),
                w.direction(),
                w.author(),
                w.parent(),
                w.thread(),
                text,
                List.of(),
                w.permalink(),
                writtenAt,
                writtenAt,
                w.seenAt(),
                original);
    }

    Withdrawn withdrawn(String key, int secondsLater) {
        return new Withdrawn(
                account,
                new PlatformKey(key),
                new PlatformKey("post"),
                NOON.plusSeconds(secondsLater),
                original);
    }

    VisibilitySeen visibility(String key, boolean hidden, int secondsLater) {
        return new VisibilitySeen(
                account, new PlatformKey(key), hidden, NOON.plusSeconds(secondsLater), original);
    }

    public ContributionsKept keep(Observation... observations) {
        return records.keep(new ArrayList<>(List.of(observations)));
    }

    public Contribution contribution(String key) {
        return records.byKey(account, new PlatformKey(key)).orElseThrow();
    }

    public Kept kept(String key) {
        return records.kept(contribution(key).id());
    }

    List<@Nullable String> wordings(String key) {
        List<@Nullable String> wordings = new ArrayList<>();
        kept(key).versions().forEach(version -> wordings.add(version.text()));
        return wordings;
    }
}
