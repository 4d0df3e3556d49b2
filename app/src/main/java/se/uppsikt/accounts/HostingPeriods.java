package se.uppsikt.accounts;

import java.time.Instant;
import java.util.List;

/** Who reaches which accounts for a time; the room of turns tells. */
public interface HostingPeriods {
    /** Those that run at this moment, on any account. */
    List<Hosting> running(Instant now);
}
