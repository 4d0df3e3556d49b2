package se.uppsikt.whole;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Accounts;
import se.uppsikt.records.Author;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/**
 * What a stranger can write that no page was drawn for: marks stacked on one letter, signs joined
 * to one, control characters and other things that HTML does not allow, a word without end.
 */
final class StrangersWords {
    private static final String ONE_SIGN =
            "Z" + "\u0346\u0310\u0489".repeat(150) + "\u0E04" + "\u0E49".repeat(80);
    private static final String JOINED = "👩\u200D".repeat(120) + "👩";
    private static final String NAME = "Åsa " + ONE_SIGN + " " + JOINED;
    private static final String WORDS =
            "Hej\u0001\u0008\u000B\u001B\u007F\u0085\u009F\uFFFE\uFDD0 "
                    + ONE_SIGN
                    + " "
                    + JOINED
                    + " "
                    + "Donaudampfschifffahrt".repeat(20);

    private final Records records;
    private final AccountId account;
    private final Instant now;

    StrangersWords(Records records, Accounts accounts, InstantSource time) {
        this.records = records;
        this.account = accounts.byHandle("facebook-orebrokommun").orElseThrow().id();
        this.now = time.instant();
    }

    /** A comment with them in its name, its words and its edit, under a post with them. */
    ContributionId keep() {
        PlatformKey post = new PlatformKey("p-" + UUID.randomUUID());
        PlatformKey comment = new PlatformKey("c-" + UUID.randomUUID());
        byte[] body = comment.value().getBytes(StandardCharsets.UTF_8);
        OriginalId original =
                records.keepOriginals(
                                List.of(
                                        new Original(
                                                "facebook/poll", "application/json", body, now)))
                        .getFirst()
                        .id();
        records.keep(
                List.of(
                        seen(post, null, post, WORDS, now.minusSeconds(2), original),
                        seen(comment, post, post, WORDS, now.minusSeconds(1), original),
                        seen(comment, post, post, "Ändrat. " + WORDS, now, original)));
        return records.byKey(account, comment).orElseThrow().id();
    }

    private Observation seen(
            PlatformKey key,
            @Nullable PlatformKey parent,
            PlatformKey post,
            String words,
            Instant at,
            OriginalId original) {
        return new Observation.Written(
                account,
                key,
                parent == null ? ContributionKind.POST : ContributionKind.COMMENT,
                Direction.RECEIVED,
                new Author("77", NAME),
                parent,
                post,
                words,
                List.of(),
                null,
                at,
                at,
                at,
                original);
    }
}
