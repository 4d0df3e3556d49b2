package se.uppsikt.accounts;

import java.time.Instant;
import java.util.List;
import se.uppsikt.access.ServiceAreaId;

/** Who reaches which accounts for a time; the room of turns tells. */
public interface HostingPeriods {
    /** Those that run at this moment, on any account. */
    List<Hosting> running(Instant now);

    /**
     * A service area reaches an account for a time (K5, K6).
     *
     * @param relay whether it is the area's week of the relay, in which it answers for the account
     * @param until when it ends, by itself or withdrawn; not within it
     */
    record Hosting(
            AccountId account, ServiceAreaId host, boolean relay, Instant from, Instant until) {
        public boolean runs(Instant at) {
            return !at.isBefore(from) && at.isBefore(until);
        }
    }
}
