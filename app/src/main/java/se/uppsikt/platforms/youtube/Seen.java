package se.uppsikt.platforms.youtube;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
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
 * A film, a comment or a reply as YouTube shows it now.
 *
 * @param asWritten whether {@code text} is as it was written, and not as it is shown
 * @param hidden whether others do not see it; null when that is not told
 */
record Seen(
        PlatformKey key,
        Author author,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable String text,
        boolean asWritten,
        List<MediaSeen> media,
        @Nullable URI permalink,
        @Nullable Instant published,
        @Nullable Instant updated,
        @Nullable Boolean hidden) {

    boolean film() {
        return key.equals(thread);
    }

    Seen hidden(@Nullable Boolean other) {
        return new Seen(
                key, author, parent, thread, text, asWritten, media, permalink, published, updated,
                other);
    }

    /** What is shown in another dress than it was written in is compared word by word. */
    boolean says(@Nullable String kept) {
        if (text == null || text.equals(kept)) {
            return true;
        }
        return !asWritten && kept != null && SameText.same(text, kept);
    }

    /** Whether it tells who has written what is kept, and that is not known. */
    boolean names(Contribution known) {
        return author.name() != null
                && known.author().name() == null
                && author.platformId() != null
                && author.platformId().equals(known.author().platformId());
    }

    /** Who has written it; what it says is what is kept. */
    Function<OriginalId, Observation> named(
            AccountId account, String page, Instant now, Contribution known) {
        return original ->
                ((Observation.Written) written(account, page, now, false).apply(original))
                        .worded(known.text(), media);
    }

    /**
     * @param page the channel's own id: what it writes itself is drawn up and not received
     * @param known whether an earlier wording is kept
     */
    Function<OriginalId, Observation> written(
            AccountId account, String page, Instant now, boolean known) {
        Instant at = GraphJson.plausible(published, null, now);
        Instant changed = updated == null ? at : GraphJson.plausible(updated, published, now);
        Instant wording = changed.isAfter(at) ? changed : known ? now : at;
        return original ->
                new Observation.Written(
                        account,
                        key,
                        film() ? ContributionKind.POST : ContributionKind.COMMENT,
                        page.equals(author.platformId()) ? Direction.DRAWN_UP : Direction.RECEIVED,
                        author,
                        parent,
                        thread,
                        text,
                        media,
                        permalink,
                        at,
                        wording,
                        now,
                        original);
    }
}
