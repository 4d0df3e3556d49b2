package se.uppsikt.accounts;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;

/** When accounts last published or answered. Told by the module that keeps what is written. */
public interface LastPosts {
    /** An account that never has is not among them. */
    Map<AccountId, Instant> lastPosts(Collection<AccountId> accounts);
}
