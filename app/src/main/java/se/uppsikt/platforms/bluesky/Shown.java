package se.uppsikt.platforms.bluesky;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.platforms.Adapter.Access;
import se.uppsikt.platforms.meta.GraphJson;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.journal.OriginalId;

/**
 * A post, as the network shows it now.
 *
 * @param parent what it answers; null for what answers nothing
 * @param thread the post that everything below answers: itself when it answers nothing
 * @param replies how many are said to answer it directly
 * @param hidden whether the account has put it aside in its thread; null when that is not told
 */
record Shown(
        AtUri uri,
        Author author,
        @Nullable AtUri parent,
        AtUri thread,
        @Nullable String text,
        List<MediaSeen> media,
        Times times,
        int replies,
        @Nullable Boolean hidden) {
    Shown {
        media = List.copyOf(media);
    }

    /**
     * When it was written.
     *
     * @param claimed what the program says that it was written in: anything at all
     * @param indexed when the network's view took it in
     */
    record Times(@Nullable Instant claimed, @Nullable Instant indexed) {
        private static final long TRUSTED_SECONDS = 3_600;

        /** What somebody claims is believed as far as the network cannot know better. */
        Instant written(Instant now) {
            if (claimed == null || indexed == null) {
                return GraphJson.plausible(claimed, indexed, now);
            }
            long between = indexed.getEpochSecond() - claimed.getEpochSecond();
            boolean believed = between >= 0 && between <= TRUSTED_SECONDS;
            return GraphJson.plausible(believed ? claimed : indexed, null, now);
        }
    }

    PlatformKey key() {
        return uri.key();
    }

    Shown hidden(@Nullable Boolean other) {
        return new Shown(uri, author, parent, thread, text, media, times, replies, other);
    }

    /** What is said in the account's own threads, or to it, is a comment; elsewhere it is named. */
    ContributionKind kind(String account) {
        boolean own = uri.did().equals(account);
        if (own) {
            return parent == null ? ContributionKind.POST : ContributionKind.COMMENT;
        }
        boolean to =
                parent != null && (parent.did().equals(account) || thread.did().equals(account));
        return to ? ContributionKind.COMMENT : ContributionKind.MENTION;
    }

    /** What shows nothing has not made anything empty. */
    boolean says(@Nullable String kept) {
        return text == null || Objects.equals(text, kept);
    }

    /** Whether it tells who has written what is kept, and that is not known. */
    boolean names(Contribution known) {
        return author.name() != null && known.author().name() == null;
    }

    /**
     * @param known whether an earlier wording is kept: then this one is new since just now
     */
    Function<OriginalId, Observation> written(Access access, Instant now, boolean known) {
        Instant at = times.written(now);
        URI permalink = uri.web();
        return original ->
                new Observation.Written(
                        access.account(),
                        key(),
                        kind(access.page()),
                        uri.did().equals(access.page()) ? Direction.DRAWN_UP : Direction.RECEIVED,
                        author,
                        parent == null ? null : parent.key(),
                        thread.key(),
                        text,
                        media,
                        permalink,
                        at,
                        known ? now : at,
                        now,
                        original);
    }

    /** Who has written it; what it says is what is kept. */
    Function<OriginalId, Observation> named(Access access, Instant now, Contribution known) {
        return original ->
                ((Observation.Written) written(access, now, false).apply(original))
                        .worded(known.text(), media);
    }
}
