package se.uppsikt.publishing.subscriptions;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;

/**
 * A person's own calendar reads an account's. The address by which it does is not here.
 *
 * @param fetchedAt when it did last, to the hour; null when it never has
 */
@Swedish("prenumeration")
public record Subscription(
        PersonId person, AccountId account, Instant madeAt, @Nullable Instant fetchedAt) {
    /** By which one address is told from the next. */
    public String mark() {
        return Long.toString(madeAt.toEpochMilli());
    }
}
