package se.uppsikt.records.holds;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.records.ContributionId;

/**
 * One cause for which one contribution may not be disposed of.
 *
 * @param cause such as the request that it belongs to
 * @param until when it ends by itself; null while nobody knows
 */
@Swedish("gallringsstopp")
public record DisposalHold(
        ContributionId contribution, UUID cause, Instant placedAt, @Nullable Instant until) {}
