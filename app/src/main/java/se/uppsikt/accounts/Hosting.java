package se.uppsikt.accounts;

import java.time.Instant;
import se.uppsikt.access.ServiceAreaId;

/**
 * A service area reaches an account for a time (K5, K6).
 *
 * @param relay whether it is the area's week of the relay, in which it answers for the account
 * @param until when it ends, by itself or withdrawn; not within it
 */
public record Hosting(
        AccountId account, ServiceAreaId host, boolean relay, Instant from, Instant until) {
    public boolean runs(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }
}
