package se.uppsikt.records.destruction;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionTemplate;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.Author;
import se.uppsikt.records.Contribution;
import se.uppsikt.records.ContributionId;
import se.uppsikt.records.ContributionKind;
import se.uppsikt.records.Direction;
import se.uppsikt.records.Observation.MediaSeen;
import se.uppsikt.records.Observation.Written;
import se.uppsikt.records.PlatformKey;
import se.uppsikt.records.Records;
import se.uppsikt.records.destruction.Destruction.Destroyed;
import se.uppsikt.records.journal.Original;
import se.uppsikt.records.journal.OriginalId;

/** An account of a test's own, with originals that tell of several contributions each. */
public final class Shelf {
    public static final Instant THEN = Instant.parse("2024-03-01T11:00:00Z");

    public final AccountId account;
    public final DisposalId disposal = new DisposalId(UUID.randomUUID());
    private final String number =
            Long.toString(Math.abs(UUID.randomUUID().getLeastSignificantBits()));
    private final Records records;
    private final Destruction destruction;
    private final TransactionTemplate transaction;

    public Shelf(Records records, Destruction destruction, TransactionTemplate transaction) {
        this(new AccountId(UUID.randomUUID()), records, destruction, transaction);
    }

    public Shelf(
            AccountId account,
            Records records,
            Destruction destruction,
            TransactionTemplate transaction) {
        this.account = account;
        this.records = records;
        this.destruction = destruction;
        this.transaction = transaction;
    }

    public PlatformKey key(int one) {
        return new PlatformKey(number + "_" + number.substring(0, 9) + "00" + one);
    }

    /** As a poll brings them: one page of comments, each an object. */
    public OriginalId page(String... objects) {
        return original("facebook/poll", "{\"data\":[" + String.join(",", objects) + "]}");
    }

    public OriginalId original(String source, String body) {
        return records.keepOriginals(
                        List.of(
                                new Original(
                                        source,
                                        "application/json",
                                        body.getBytes(UTF_8),
                                        THEN.plusSeconds(60))))
                .getFirst()
                .id();
    }

    public String object(int one, String author, String text) {
        return "{\"id\":\""
                + key(one).value()
                + "\",\"from\":{\"id\":\"77\",\"name\":\""
                + author
                + "\"},\"message\":\""
                + text
                + "\"}";
    }

    public Written comment(
            int one, String author, String text, OriginalId original, MediaSeen... media) {
        return wording(one, author, text, THEN, original, media);
    }

    public Written wording(
            int one,
            String author,
            String text,
            Instant at,
            OriginalId original,
            MediaSeen... media) {
        return new Written(
                account,
                key(one),
                ContributionKind.COMMENT,
                Direction.RECEIVED,
                new Author("77" + one, author),
                new PlatformKey("post"),
                new PlatformKey("post"),
                text,
                List.of(media),
                URI.create("https://facebook.com/" + key(one).value()),
                THEN,
                at,
                at.plusSeconds(60),
                original);
    }

    public Contribution contribution(int one) {
        return records.byKey(account, key(one)).orElseThrow();
    }

    public Destroyed destroy(ContributionId id) {
        return transaction.execute(_ -> destruction.destroy(id, disposal));
    }
}
