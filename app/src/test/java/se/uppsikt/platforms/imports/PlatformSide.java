package se.uppsikt.platforms.imports;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;

/** What the platform itself tells of an account, under the names that it gives. */
public final class PlatformSide {
    private final Records records;
    private final Account page;
    private final InstantSource time;

    public PlatformSide(Records records, Account page, InstantSource time) {
        this.records = records;
        this.page = page;
        this.time = time;
    }

    public void tells(Written... told) {
        records.keep(List.of(told));
    }

    Written said(String key, long second, String text, MediaSeen... media) {
        return written(key, key, null, second, text, ContributionKind.POST, true, media);
    }

    public Written answer(String key, String post, long second, String text) {
        return written(key, post, post, second, text, ContributionKind.COMMENT, true);
    }

    /** Somebody else's, whose name the platform tells. */
    public Written comment(String key, String post, long second, String text, String author) {
        Written told = written(key, post, post, second, text, ContributionKind.COMMENT, false);
        return new Written(
                told.account(),
                told.key(),
                told.kind(),
                told.direction(),
                new Author("4711", author),
                told.parent(),
                told.thread(),
                told.text(),
                told.media(),
                told.permalink(),
                told.writtenAt(),
                told.versionAt(),
                told.seenAt(),
                told.original());
    }

    /** The same, with these words from then on. */
    static Written at(Written told, Instant edited) {
        return new Written(
                told.account(),
                told.key(),
                told.kind(),
                told.direction(),
                told.author(),
                told.parent(),
                told.thread(),
                told.text(),
                told.media(),
                told.permalink(),
                told.writtenAt(),
                edited,
                told.seenAt(),
                told.original());
    }

    Written message(String key, long second, boolean own, String text) {
        return written(key, "eva-psid", null, second, text, ContributionKind.DIRECT_MESSAGE, own);
    }

    private Written written(
            String key,
            String thread,
            @Nullable String parent,
            long second,
            String text,
            ContributionKind kind,
            boolean own,
            MediaSeen... media) {
        Instant at = Instant.ofEpochSecond(second);
        Instant seenAt = time.instant();
        byte[] told = (key + text).getBytes(StandardCharsets.UTF_8);
        return new Written(
                page.id(),
                new PlatformKey(key),
                kind,
                own ? Direction.DRAWN_UP : Direction.RECEIVED,
                own ? new Author(page.platformId(), "Ett annat namn") : new Author("77", null),
                parent == null ? null : new PlatformKey(parent),
                new PlatformKey(thread),
                text,
                List.of(media),
                null,
                at,
                at,
                seenAt,
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll", "application/json", told, seenAt)))
                        .getFirst()
                        .id());
    }
}
