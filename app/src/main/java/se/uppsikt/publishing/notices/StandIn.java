package se.uppsikt.publishing.notices;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.uppsikt.access.PersonId;
import se.uppsikt.accounts.AccountId;
import se.uppsikt.base.shared.Swedish;
import se.uppsikt.base.shared.SwedishTime;

/**
 * Somebody approves in somebody else's stead, for a time.
 *
 * @param giver who is away
 * @param giverName as colleagues call them
 * @param ends the first moment at which it no longer holds
 * @param endedAt when somebody ended it before its time; null when nobody did
 */
@Swedish("ersättare")
public record StandIn(
        UUID id,
        AccountId account,
        PersonId giver,
        String giverName,
        PersonId person,
        String personName,
        Instant begins,
        Instant ends,
        @Nullable Instant endedAt) {

    boolean holds(Instant at) {
        return endedAt == null && !at.isBefore(begins) && at.isBefore(ends);
    }

    /** Such as {@code 1 december 2026 till och med 5 december 2026}. */
    public String period() {
        return SwedishTime.date(SwedishTime.day(begins))
                + " till och med "
                + SwedishTime.date(SwedishTime.day(ends.minusSeconds(1)));
    }
}
