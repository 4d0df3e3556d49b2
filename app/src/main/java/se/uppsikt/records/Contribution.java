package se.uppsikt.records;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;

/**
 * A contribution in its current wording. The record read by SQL is the record that pages get.
 *
 * @param text the current wording; null when there is only media, when it was gone before Uppsikt
 *     saw it, or when it is never to be shown
 * @param genre what sort of thing it is where words do not say it; null when nothing tells
 * @param writtenAt when the person wrote it, by the platform's clock: the time of arrival in law
 * @param capturedAt when Uppsikt kept it first
 * @param versions how many wordings are kept
 * @param media how many pictures, films and files the current wording has
 */
public record Contribution(
        ContributionId id,
        AccountId account,
        PlatformKey key,
        ContributionKind kind,
        Direction direction,
        Author author,
        @Nullable PlatformKey parent,
        PlatformKey thread,
        @Nullable String text,
        Version.@Nullable Genre genre,
        @Nullable URI permalink,
        Instant writtenAt,
        Instant capturedAt,
        int versions,
        int media,
        Facts facts) {

    /** Older than this when first seen: history from before the account was connected. */
    public static final Duration HISTORY = Duration.ofDays(30);

    /** Whether it came from outside. */
    public boolean received() {
        return direction == Direction.RECEIVED;
    }

    /**
     * Whether only those who work with it may read it (B6; OSL 8 kap. 1 §), as {@code
     * records.contribution.confidential} has it.
     */
    public boolean confidential() {
        return kind == ContributionKind.DIRECT_MESSAGE || facts.secret();
    }
}
