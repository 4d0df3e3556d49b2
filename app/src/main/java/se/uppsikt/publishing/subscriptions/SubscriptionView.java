package se.uppsikt.publishing.subscriptions;

import java.util.List;
import org.jspecify.annotations.Nullable;
import se.uppsikt.accounts.Account;

/**
 * The accounts that somebody sees the calendar of, and an address if one was just made.
 *
 * @param made null for none; it is shown once
 */
public record SubscriptionView(List<Line> lines, @Nullable Made made) {
    /**
     * An account.
     *
     * @param subscription null while there is none
     */
    public record Line(Account account, @Nullable Subscription subscription) {}

    /**
     * An address that was just made.
     *
     * @param account which account's, as it is called
     */
    public record Made(String account, String address) {}
}
