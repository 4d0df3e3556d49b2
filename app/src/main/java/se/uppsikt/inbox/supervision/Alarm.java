package se.uppsikt.inbox.supervision;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;

/**
 * Something that may be danger to life, told to somebody (S11).
 *
 * @param contribution the id of what was written
 * @param told how many messages went out; none when there was nobody to tell
 * @param openedBy who opened it first, as colleagues name them; null while nobody has
 * @param passedOnAt when it went on because nobody had; null while it has not
 */
public record Alarm(
        UUID contribution,
        AccountId account,
        Instant raisedAt,
        int told,
        @Nullable Instant openedAt,
        @Nullable String openedBy,
        @Nullable Instant passedOnAt,
        int passedOn) {
    public boolean open() {
        return openedAt == null;
    }

    /** What messages about it go under. */
    String about() {
        return "alarm/" + contribution;
    }

    public String address() {
        return "/inkorg/" + contribution;
    }
}
