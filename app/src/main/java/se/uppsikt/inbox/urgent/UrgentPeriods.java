package se.uppsikt.inbox.urgent;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import se.uppsikt.accounts.AccountId;

/** Whoever knows that all that comes in is urgent. Each is a bean. */
public interface UrgentPeriods {
    /** Those of the accounts where it is so now, and since when; asked once for many. */
    Map<AccountId, Instant> since(Collection<AccountId> accounts);

    /**
     * Why what somebody wrote then on the account was urgent, in Swedish; empty when it was not.
     */
    Optional<String> why(AccountId account, Instant written);
}
