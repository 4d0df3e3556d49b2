package se.uppsikt.platforms.meta;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Facts;
import se.uppsikt.records.Observation;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Version;
import se.uppsikt.records.journal.OriginalId;

/**
 * One contribution as the platform shows it now.
 *
 * @param words what somebody wrote
 * @param text with what was shared below the words
 */
public record Shown(
        PlatformKey key,
        ContributionKind kind,
        Author author,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable String words,
        @Nullable String text,
        List<MediaSeen> media,
        @Nullable URI permalink,
        @Nullable Instant createdAt,
        boolean hidden,
        Version.@Nullable Genre genre) {

    /**
     * @param known whether an earlier wording is kept: then this one is new since just now
     */
    public Function<OriginalId, Observation> written(
            AccountId account, String page, Instant now, boolean known) {
        Instant at = GraphJson.plausible(createdAt, null, now);
        boolean own = page.equals(author.platformId());
        return original ->
                new Written(
                        account,
                        key,
                        kind,
                        own ? Direction.DRAWN_UP : Direction.RECEIVED,
                        author,
                        parent,
                        thread,
                        text,
                        media,
                        permalink,
                        at,
                        known ? now : at,
                        now,
                        original,
                        genre);
    }

    /** Whether it tells who has written what is kept, and that is not known. */
    public boolean names(Contribution known) {
        return author.name() != null
                && known.author().name() == null
                && author.platformId() != null
                && author.platformId().equals(known.author().platformId());
    }

    /**
     * Whether it tells where what is kept is seen, and that is not known. Of what has pictures
     * nothing is said again for that alone: ours are known by other addresses than the platform's.
     */
    private boolean leadsTo(Contribution known) {
        return permalink != null
                && known.permalink() == null
                && known.media() == 0
                && media.isEmpty();
    }

    /** Who has written it and where it is seen; what it says is what is kept. */
    public Function<OriginalId, Observation> named(
            AccountId account, String page, Instant now, Contribution known) {
        return original ->
                ((Written) written(account, page, now, false).apply(original))
                        .worded(known.text(), media);
    }

    /** It is there now, whatever was told before. */
    public Function<OriginalId, Observation> there(AccountId account, Instant now) {
        return original -> new Observation.StandsThere(account, key, now, original);
    }

    /**
     * Whether it says what is kept. What shows neither words nor pictures has not made anything
     * empty; and of a message, what was shared with the words is not told alike twice.
     */
    public boolean says(@Nullable String kept) {
        if (words == null && (media.isEmpty() || kind == ContributionKind.DIRECT_MESSAGE)) {
            return true;
        }
        boolean shared =
                kind == ContributionKind.DIRECT_MESSAGE
                        && kept != null
                        && kept.startsWith(words + "\n");
        return shared || Objects.equals(kept, words) || Objects.equals(kept, text);
    }

    public Function<OriginalId, Observation> visibility(AccountId account, Instant now) {
        return original -> new Observation.VisibilitySeen(account, key, hidden, now, original);
    }

    /**
     * What it tells that is not kept: new words, who wrote, that it is there after all, and whether
     * others see it.
     *
     * @param known what is kept of it; null when nothing is
     */
    public List<Function<OriginalId, Observation>> news(
            AccountId account, String page, Instant now, @Nullable Contribution known) {
        List<Function<OriginalId, Observation>> news = new ArrayList<>();
        if (known == null || !says(known.text())) {
            news.add(written(account, page, now, known != null));
        } else if (names(known) || leadsTo(known)) {
            news.add(named(account, page, now, known));
        }
        if (known != null && known.facts().withdrawnAt() != null) {
            news.add(there(account, now));
        }
        boolean hiddenBefore =
                known != null && known.facts().visibility() == Facts.Visibility.HIDDEN;
        if (hidden != hiddenBefore && kind != ContributionKind.DIRECT_MESSAGE) {
            news.add(visibility(account, now));
        }
        return news;
    }
}
