package se.uppsikt.records;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.media.StoredMedia;
import se.uppsikt.records.journal.OriginalId;

/**
 * What an adapter has read out of an original, in the office's words. Observations may come twice,
 * late and in any order; keeping them is idempotent.
 */
public sealed interface Observation {
    AccountId account();

    PlatformKey key();

    /** The original that shows it. */
    OriginalId original();

    /**
     * Somebody wrote or changed something. The first observation of a key keeps a contribution; one
     * with other text or media keeps a new version, placed by {@code versionAt}, so that an edit
     * seen before the first writing ends up after it.
     *
     * @param parent what it answers directly; null for a post
     * @param thread the post or the conversation it belongs to; equal to {@code key} for a post
     * @param text null when there is only media
     * @param writtenAt when the person first wrote it, by the platform's clock: the time of arrival
     *     in law (TF 2:9)
     * @param versionAt when this wording came to be: equal to {@code writtenAt} unless it is an
     *     edit
     * @param seenAt when Uppsikt had the original in hand
     * @param genre what sort of thing it is where words do not say it; null when nothing tells
     */
    record Written(
            AccountId account,
            PlatformKey key,
            ContributionKind kind,
            Direction direction,
            Author author,
            @Nullable PlatformKey parent,
            PlatformKey thread,
            @Nullable String text,
            List<MediaSeen> media,
            @Nullable URI permalink,
            Instant writtenAt,
            Instant versionAt,
            Instant seenAt,
            OriginalId original,
            Version.@Nullable Genre genre)
            implements Observation {
        public Written {
            media = List.copyOf(media);
        }

        /** What says in words, pictures and files all that it says. */
        public Written(
                AccountId account,
                PlatformKey key,
                ContributionKind kind,
                Direction direction,
                Author author,
                @Nullable PlatformKey parent,
                PlatformKey thread,
                @Nullable String text,
                List<MediaSeen> media,
                @Nullable URI permalink,
                Instant writtenAt,
                Instant versionAt,
                Instant seenAt,
                OriginalId original) {
            this(
                    account, key, kind, direction, author, parent, thread, text, media, permalink,
                    writtenAt, versionAt, seenAt, original, null);
        }

        /** The same under another name. */
        public Written named(PlatformKey other, PlatformKey otherThread) {
            return new Written(
                    account,
                    other,
                    kind,
                    direction,
                    author,
                    parent,
                    otherThread,
                    text,
                    media,
                    permalink,
                    writtenAt,
                    versionAt,
                    seenAt,
                    original,
                    genre);
        }

        /** The same as an answer to this. */
        public Written under(@Nullable PlatformKey above) {
            return new Written(
                    account, key, kind, direction, author, above, thread, text, media, permalink,
                    writtenAt, versionAt, seenAt, original, genre);
        }

        /** The same in other words. */
        public Written worded(@Nullable String words, List<MediaSeen> pictures) {
            return new Written(
                    account, key, kind, direction, author, parent, thread, words, pictures,
                    permalink, writtenAt, versionAt, seenAt, original, genre);
        }
    }

    /**
     * It is gone from the platform, by its author or by somebody else. Our copy stays; the mark is
     * kept. A key never seen before is kept as a contribution without text, so that the removal
     * itself is on record.
     *
     * @param by who took it away; null when the platform does not say, which is the rule
     */
    record Withdrawn(
            AccountId account,
            PlatformKey key,
            @Nullable PlatformKey thread,
            Instant at,
            OriginalId original,
            @Nullable Withdrawer by)
            implements Observation {
        /** When the platform does not say who took it away. */
        public Withdrawn(
                AccountId account,
                PlatformKey key,
                @Nullable PlatformKey thread,
                Instant at,
                OriginalId original) {
            this(account, key, thread, at, original, null);
        }
    }

    /** Whom a platform may say has taken something away. */
    enum Withdrawer {
        AUTHOR,
        PLATFORM
    }

    /** The platform says that it is hidden, or public again. */
    record VisibilitySeen(
            AccountId account, PlatformKey key, boolean hidden, Instant at, OriginalId original)
            implements Observation {}

    /**
     * The platform tells that it is there at this time, as when what a filter took away is put
     * back. What was told gone before that is gone no longer.
     */
    record StandsThere(AccountId account, PlatformKey key, Instant at, OriginalId original)
            implements Observation {}

    /**
     * The platform tells that two names are of one post; it is no observation of anybody's words.
     *
     * @param name another name than its own, as that of its only picture
     */
    record AlsoNamed(AccountId account, PlatformKey key, PlatformKey name, OriginalId original) {}

    /**
     * A picture, film or file belonging to what was written.
     *
     * @param source where the platform serves it, to be fetched soon; null when {@code held} is
     *     there
     * @param held the bytes already in hand, as from an export
     */
    record MediaSeen(
            @Nullable URI source,
            @Nullable StoredMedia held,
            @Nullable String originalName,
            @Nullable String altText) {}
}
