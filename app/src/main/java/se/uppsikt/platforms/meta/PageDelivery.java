package se.uppsikt.platforms.meta;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.accounts.Platform;
import se.uppsikt.records.journal.OriginalId;

/**
 * Where something was seen: our account, the platform's id of it or of its page, and the original
 * in hand.
 *
 * @param event when the platform says that the event took place; null when it does not say
 * @param receivedAt when we had it
 */
public record PageDelivery(
        Platform platform,
        AccountId account,
        String id,
        OriginalId original,
        @Nullable Instant event,
        Instant receivedAt) {

    /**
     * The same page for what a delivery tells in this place. It counts as heard so many
     * microseconds later: of two edits within one second of the platform's clock, the one told last
     * is the last.
     */
    public PageDelivery told(int place) {
        return new PageDelivery(
                platform, account, id, original, event, receivedAt.plusNanos(place * 1000L));
    }

    public Instant plausible(@Nullable Instant claimed) {
        return GraphJson.plausible(claimed, event, receivedAt);
    }

    public Instant happened() {
        return GraphJson.plausible(event, null, receivedAt);
    }
}
