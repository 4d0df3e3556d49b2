package se.uppsikt.platforms.facebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.records.OriginalId;

/**
 * Where something was seen: our account, the platform's id of its page, and the original in hand.
 *
 * @param event when the platform says that the event took place; null when it does not say
 * @param receivedAt when we had it
 */
record Page(
        AccountId account,
        String id,
        OriginalId original,
        @Nullable Instant event,
        Instant receivedAt) {

    Instant plausible(@Nullable Instant claimed) {
        return Wire.plausible(claimed, event, receivedAt);
    }

    Instant happened() {
        return Wire.plausible(event, null, receivedAt);
    }
}
